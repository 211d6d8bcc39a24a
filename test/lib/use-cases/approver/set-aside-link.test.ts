import { describe, expect, test } from 'vitest'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { approve } from '#lib/use-cases/approver/decide.ts'
import { issueCode } from '#lib/use-cases/approver/issue-caller-code.ts'
import { type AsideCheck, readSettingAside, setLinkAside } from '#lib/use-cases/approver/set-aside-link.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { requestByStopLink, stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { addressKey, SET_ASIDE_DAYS, setAside } from '#lib/rules/request/set-aside.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { email, exampleAccount, phone } from '#test/example.ts'
import { type Browser, GOOD_PASSWORD, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LYNNE, loaded, second } from './people.ts'

/** The old mailbox that somebody else reads. */
const OLD_MAILBOX = 'adele.private@example.org'
const OWN = 'adele@example.org'
const ACCOUNT = exampleAccount().id

const linkTo = ({ context }: World, request: RecoveryRequest, to: string) =>
  new URL(stopAddress(context, request, to)).searchParams.get('link') ?? ''
const press = async (world: World, request: RecoveryRequest, to = OLD_MAILBOX) =>
  stopRecovery(world.context, linkTo(world, request, to))

/** The owner is stopped from the old mailbox, and begins again. */
async function stoppedOnce(): Promise<{ world: World; owner: Browser; first: RecoveryRequest }> {
  const world = await deskWorld({ settings: { factors: ['code-by-email', 'code-by-text', 'approver-code'] } })
  const before = await world.begin()
  const first = await before.proveTwice()
  must(await press(world, first))
  await world.settle()
  await world.pass({ hours: 1 })
  const owner = await world.begin()
  await owner.proveTwice()
  must(await selectRemedy(world.context, owner.token, 'reset-password'))
  await world.settle()
  return { world, owner, first: await loaded(world, first.id) }
}

/** The owner is stopped from the old mailbox twice. */
async function stoppedTwice() {
  const { world, owner, first } = await stoppedOnce()
  const stopped = must(await press(world, await owner.request()))
  await world.settle()
  return { world, owner, first, stopped }
}

const check = (more: Partial<AsideCheck> = {}): AsideCheck => ({
  address: '',
  compared: 'badge-number',
  number: '',
  ...more,
})
const aside = async (world: World, by: Approver, id: string, more: Partial<AsideCheck> = {}) => {
  const address = addressKey(world.context.keys, ACCOUNT, OLD_MAILBOX)
  const set = await setLinkAside(world.context, by, id, check({ address, ...more }))
  await world.settle()
  return set
}
async function setAsideByTwo(world: World, id: string) {
  must(await aside(world, approver(world), id))
  return must(await aside(world, second(world), id, { compared: 'identity-document' }))
}

/** Both approve; the owner proves once more, and sets a password. */
async function letIn(world: World, owner: Browser) {
  for (const by of [approver(world), second(world)]) {
    const request = await owner.request()
    must(await approve(world.context, by, request.id, { version: request.version, remedy: 'reset-password' }))
  }
  await world.pass({ hours: 1 })
  await owner.prove('code-by-email')
  await owner.prove('code-by-text')
  const done = await resetPassword(world.context, owner.token, { password: GOOD_PASSWORD, alsoEndSessions: false })
  await world.settle()
  return done
}

const letInAgain = (world: World, { id, version }: RecoveryRequest) =>
  approve(world.context, approver(world), id, { version, remedy: 'reset-password' })

describe('the second "this wasn\'t me" (R12)', () => {
  test('leaves the browser its request to read, and nothing to do with it', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    expect((await owner.request()).id).toBe(stopped.id)
    expect(stopped).toMatchObject({ state: 'queued', permission: null, approvals: [] })
    expect(refusalOf(await inAgain(world.context, owner.token))).toBe('request-moved-on')
    expect(refusalOf(await owner.ask('code-by-email'))).not.toBeNull()
  })
  test('keeps whoever sits there from collecting, whoever approves, until the link is set aside', async () => {
    const { world, stopped } = await stoppedTwice()
    const asked = { version: stopped.version, remedy: 'reset-password' } as const
    expect(refusalOf(await approve(world.context, approver(world), stopped.id, asked))).toBe('not-permitted')
    const code = { checked: 'face-to-face', by: 'staff-card', compared: 'B-20417' }
    expect(refusalOf(await issueCode(world.context, approver(world), stopped.id, code))).toBe('second-approver-needed')
  })
})

describe('whoever reads one old mailbox cannot keep the owner out with it (R12)', () => {
  test('two approvers who checked the person set its link aside, approve, and the owner gets in by what they have', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    await setAsideByTwo(world, stopped.id)
    expect(must(await letIn(world, owner)).state).toBe('done')
    expect(world.adele().password).toBe(GOOD_PASSWORD)
  })
  test('pressed again, before the password or after it, the link stops nothing and takes nothing back', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    await setAsideByTwo(world, stopped.id)
    for (let i = 0; i < 3; i++) expect(refusalOf(await press(world, await owner.request()))).toBe('link-set-aside')
    must(await letIn(world, owner))
    for (const days of [0, 6, 1]) {
      await world.pass({ days })
      const link = linkTo(world, await loaded(world, stopped.id), OLD_MAILBOX)
      if (await requestByStopLink(world.context, link))
        expect(refusalOf(await stopRecovery(world.context, link))).toBe('link-set-aside')
    }
    expect(world.adele().password).toBe(GOOD_PASSWORD)
    expect(world.store.recorded.filter(({ kind }) => kind === 'set-aside-pressed')).toHaveLength(1)
  })
  test('another address still stops it: the links of the others work', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    await setAsideByTwo(world, stopped.id)
    must(await letIn(world, owner))
    expect(must(await press(world, await loaded(world, stopped.id), OWN)).stoppedAt).not.toBeNull()
  })
  test('what another address says of a stopped request is kept, once: it stays stopped when the first one is set aside', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    for (let i = 0; i < 2; i++) must(await press(world, stopped, OWN))
    const own = addressKey(world.context.keys, ACCOUNT, OWN)
    const said = await owner.request()
    expect(said.denials?.map(({ kind, by }) => [kind, by === own])).toEqual([
      ['stopped', false],
      ['stopped', true],
    ])
    expect(await world.store.denialsOf(ACCOUNT, new Date(0))).toContainEqual(
      expect.objectContaining({ kind: 'stopped', by: own, requestId: stopped.id }),
    )
    await setAsideByTwo(world, stopped.id)
    expect((await owner.request()).stoppedAt).not.toBeNull()
    expect(refusalOf(await letInAgain(world, await owner.request()))).toBe('not-permitted')
    for (const by of [approver(world), second(world)]) must(await aside(world, by, stopped.id, { address: own }))
    expect((await owner.request()).stoppedAt).toBeNull()
  })
  test('so is what another address says of one that was stopped for good', async () => {
    const { world, first } = await stoppedOnce()
    const said = must(await press(world, first, OWN))
    expect(said).toMatchObject({ state: 'frozen', stoppedAt: first.stoppedAt })
    expect(said.denials).toHaveLength(2)
    expect(world.store.recorded.filter(({ kind }) => kind === 'also-stopped')).toHaveLength(1)
  })
  test('an address that stopped another request only: setting it aside takes no "no" off this one', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    const other = await (await world.begin('adele@contoso.com', '203.0.113.99')).prove('code-by-email')
    must(await press(world, other, OWN))
    const own = addressKey(world.context.keys, ACCOUNT, OWN)
    for (const by of [approver(world), second(world)]) must(await aside(world, by, stopped.id, { address: own }))
    expect((await owner.request()).stoppedAt).not.toBeNull()
  })
  test('a "no" of which nobody can tell the address keeps it stopped', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    must(await stopRecovery(world.context, `${stopped.id}~${world.context.keys.hash('stop-link', stopped.id)}`))
    await setAsideByTwo(world, stopped.id)
    expect((await owner.request()).stoppedAt).not.toBeNull()
  })
  test(`a request that begins within ${SET_ASIDE_DAYS} days is not stopped by it either, and one after that is`, async () => {
    const { world, stopped } = await stoppedTwice()
    await setAsideByTwo(world, stopped.id)
    await world.pass({ days: SET_ASIDE_DAYS - 1 })
    const successor = await (await world.begin()).prove('code-by-email')
    expect(refusalOf(await press(world, successor))).toBe('link-set-aside')
    await world.pass({ days: 1, minutes: 1 })
    const later = await (await world.begin()).prove('code-by-email')
    expect(must(await press(world, later)).stoppedAt).not.toBeNull()
  })
  test('a request that was under way already, and that nobody checked, is stopped by it as before', async () => {
    const { world, stopped } = await stoppedTwice()
    const thief = await (await world.begin('adele@contoso.com', '203.0.113.99')).prove('code-by-email')
    await world.pass({ minutes: 1 })
    await setAsideByTwo(world, stopped.id)
    expect(must(await press(world, thief)).stoppedAt).not.toBeNull()
  })
  test('after a first stop as well: the request stays ended, and the next one is let be', async () => {
    const { world, owner, first } = await stoppedOnce()
    await world.pass({ minutes: 1 })
    expect((await setAsideByTwo(world, first.id)).state).toBe('frozen')
    await world.pass({ minutes: 1 })
    const next = await (await world.begin()).prove('code-by-email')
    expect(refusalOf(await press(world, next))).toBe('link-set-aside')
    expect(must(await press(world, await owner.request())).stoppedAt).not.toBeNull()
  })
  test('the address is told everything, without the link and saying so; manager and desk hear in letters of their own', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    const before = world.delivery.mails.length
    await setAsideByTwo(world, stopped.id)
    must(await letIn(world, owner))
    const mails = world.delivery.mails.slice(before)
    const toOld = mails.filter(({ to }) => to === OLD_MAILBOX).map(({ body }) => body)
    expect(toOld.length).toBeGreaterThanOrEqual(2)
    for (const body of toOld) {
      expect(body).not.toContain('/stop?link=')
      expect(body).toContain('no link that stops the recovery')
    }
    for (const to of ['miriam@contoso.com', 'desk@contoso.com'])
      expect(
        mails
          .filter((mail) => mail.to === to)
          .map(({ body }) => body)
          .join(),
      ).toContain('turned off, for 7 days, the “this wasn’t me” link')
  })
  test('what each approver compared stands in the record, and no address does (R19, R20)', async () => {
    const { world, stopped } = await stoppedTwice()
    await setAsideByTwo(world, stopped.id)
    const said = world.store.recorded.filter(({ kind }) => ['aside-proposed', 'link-set-aside'].includes(kind))
    expect(said.map(({ by, facts }) => [by, facts.compared])).toEqual([
      [{ kind: 'approver', id: LYNNE, name: 'Lynne Robbins' }, 'badge-number'],
      [expect.objectContaining({ name: 'Lee Gu' }), 'identity-document'],
    ])
    expect(JSON.stringify(world.store.recorded)).not.toContain(OLD_MAILBOX)
  })
})

describe('setting a link aside takes two people who checked', () => {
  test('one approver twice is one', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    for (let i = 0; i < 2; i++) must(await aside(world, approver(world), stopped.id))
    expect((await owner.request()).stoppedAt).not.toBeNull()
    expect(refusalOf(await press(world, stopped))).toBeNull()
  })
  test('two accounts of one person are one', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    must(await aside(world, approver(world), stopped.id))
    change(world, 'lee', { employeeId: 'C-2001' })
    expect(refusalOf(await aside(world, second(world), stopped.id))).toBe('second-approver-needed')
    expect((await owner.request()).stoppedAt).not.toBeNull()
  })
  test('the second a day later is the first', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    must(await aside(world, approver(world), stopped.id))
    await world.pass({ hours: 24 })
    must(await aside(world, second(world), stopped.id))
    expect((await owner.request()).stoppedAt).not.toBeNull()
  })
  test('not the claimant under another account (R10)', async () => {
    const { world, stopped } = await stoppedTwice()
    change(world, 'lynne', { employeeId: 'C-1001' })
    expect(refusalOf(await aside(world, approver(world), stopped.id))).toBe('not-your-own')
  })
  const OTHERS: readonly (readonly [string, Partial<Approver>])[] = [
    ['an auditor', { roles: ['Recovery.Auditor'] }],
    ['a guest', { guest: true }],
    ['somebody whose sign-in is 16 minutes old', { signedInAt: new Date('2026-11-23T00:00:00Z') }],
    ['somebody of whose sign-in nobody knows the age', { signedInAt: null }],
  ]
  for (const [who, more] of OTHERS)
    test(`not ${who}`, async () => {
      const { world, stopped } = await stoppedTwice()
      expect(refusalOf(await aside(world, approver(world, more), stopped.id))).toMatch(/not-permitted|sign-in-too-old/)
    })
  const INCOMPLETE: readonly (readonly [string, Partial<AsideCheck>])[] = [
    ['without saying what was compared', { compared: '' }],
    ['on a voice', { compared: 'known-voice' }],
    ['by a call to a number that is not registered', { compared: 'registered-number', number: 'their own' }],
    ['for an address that has pressed nothing', { address: 'v1:another' }],
  ]
  for (const [how, more] of INCOMPLETE)
    test(`not ${how}`, async () => {
      const { world, stopped } = await stoppedTwice()
      expect(refusalOf(await aside(world, approver(world), stopped.id, more))).toBe('choice-missing')
    })
  test('not by a call to a number of yesterday, which an intruder may have added (R6)', async () => {
    const { world, stopped } = await stoppedTwice()
    const young = phone('+38640555010', { createdAt: world.context.now() })
    world.adele().authenticators = [email(OWN), young]
    const called = { compared: 'registered-number', number: young.id }
    expect(refusalOf(await aside(world, approver(world), stopped.id, called))).toBe('choice-missing')
  })
  test('not of a request that nobody stopped', async () => {
    const world = await deskWorld()
    const { id } = await (await world.begin()).proveTwice()
    expect(refusalOf(await aside(world, approver(world), id))).toBe('request-moved-on')
  })
  test('the page shows whose link was pressed in part, and never in clear', async () => {
    const { world, stopped } = await stoppedTwice()
    const { addresses } = must(await readSettingAside(world.context, approver(world), stopped.id))
    expect(addresses.map(({ masked }) => masked)).toEqual(['a•••@example.org'])
    expect(JSON.stringify(addresses)).not.toContain(OLD_MAILBOX)
  })
})

describe('whoever can write the database and has no key takes no link out of use (R19)', () => {
  test('a row whose code does not fit counts as absent, and the log says so', async () => {
    const { world, owner, stopped } = await stoppedTwice()
    await setAsideByTwo(world, stopped.id)
    const { setAsidesOf } = world.store
    const [real] = await setAsidesOf(ACCOUNT, new Date(0))
    if (!real) throw new Error('Nothing was set aside.')
    const own = addressKey(world.context.keys, ACCOUNT, OWN)
    const FORGED = [
      { ...real, address: own },
      { ...real, requestId: 'another' },
      { ...real, until: new Date(real.until.getTime() + 1) },
      { ...real, by: [...real.by].toReversed() },
      { ...real, code: `${real.code}x` },
    ]
    world.store.setAsidesOf = async () => FORGED
    expect(must(await press(world, await owner.request(), OWN)).stoppedAt).not.toBeNull()
    expect(world.logged.join()).toContain('set aside in the database by nobody we know')
  })
})

describe('a new key, while the older one is still in the list', () => {
  const key = (version: string, fill: number) => ({ version, secret: new Uint8Array(32).fill(fill) })
  async function rotated() {
    const at = await stoppedTwice()
    const older = { ...at.world.context, keys: openKeys([key('v7', 7)]) }
    const newer = { ...at.world.context, keys: openKeys([key('v8', 8), key('v7', 7)]) }
    const { id: requestId } = at.stopped
    const about = { accountId: ACCOUNT, requestId, address: addressKey(older.keys, ACCOUNT, OLD_MAILBOX) }
    const one = setAside(older.keys, { ...about, at: newer.now(), by: ['one', 'two'] })
    at.world.store.setAsidesOf = async () => [one]
    const link = (to: string) => linkTo({ ...at.world, context: newer }, at.stopped, to)
    return { ...at, newer, link }
  }
  test('what was set aside under the older stays so for a link under the newer, and no other address is', async () => {
    const { newer, link, owner } = await rotated()
    expect(refusalOf(await stopRecovery(newer, link(OLD_MAILBOX)))).toBe('link-set-aside')
    must(await stopRecovery(newer, link(OWN)))
    expect((await owner.request()).denials).toHaveLength(2)
  })
  test('where the tenant does not say which address it is, the link still stops', async () => {
    const { world, newer, link } = await rotated()
    world.tenant.readAccount = async () => {
      throw new Unavailable('Nobody answers.')
    }
    must(await stopRecovery(newer, link(OLD_MAILBOX)))
  })
})

describe('the link in a letter', () => {
  test('names no address, and differs from address to address', async () => {
    const world = await deskWorld()
    const request = await (await world.begin()).request()
    const links = [OWN, OLD_MAILBOX].map((to) => decodeURIComponent(stopAddress(world.context, request, to)))
    expect(new Set(links).size).toBe(2)
    expect(links.join()).not.toMatch(/example\.org|adele/i)
  })
  test('cannot be made another address’s', async () => {
    const { world, stopped } = await stoppedTwice()
    const [id, address, hash] = linkTo(world, stopped, OLD_MAILBOX).split('~')
    const other = addressKey(world.context.keys, ACCOUNT, OWN)
    for (const forged of [`${id}~${other}~${hash}`, `${id}~${hash}`, `${id}~~${hash}`, `${id}~${address}`])
      expect(await requestByStopLink(world.context, forged), forged).toBeNull()
  })
  test('of a message that was sent before links carried an address still stops', async () => {
    const world = await deskWorld()
    const request = await (await world.begin()).prove('code-by-email')
    const earlier = `${request.id}~${world.context.keys.hash('stop-link', request.id)}`
    expect(must(await stopRecovery(world.context, earlier)).state).toBe('frozen')
  })
})
