import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { lookAgain } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { approveReset } from '../approve.ts'
import { GOOD_PASSWORD, KNOWN, must, newWorld } from '../world.ts'

describe('what is written down of a diagnosis', () => {
  test('the sign-ins worth telling, newest first, without gaps where Microsoft names nothing', async () => {
    const world = await newWorld({
      adele: {
        signIns: [
          exampleSignIn(50126, 1, { operatingSystem: null, browser: null, city: null, country: null }),
          exampleSignIn(50126, 2),
        ],
      },
    })
    const { diagnosis } = await (await world.begin()).prove('code-by-email')
    expect(diagnosis?.timeline).toMatchObject([
      { errorCode: 50126, device: null, place: null },
      { errorCode: 50126, device: 'Windows 11, Edge 142', place: 'Ljubljana, SI' },
    ])
    expect(JSON.stringify(diagnosis?.timeline)).not.toContain('203.0.113')
  })
  test('a source that could not be read, with the reason', async () => {
    const world = await newWorld()
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async (account) => ({
      ...(await readEvidence(account)),
      signIns: unseen('not-licensed'),
    })
    const { diagnosis } = await (await world.begin()).prove('code-by-email')
    expect(diagnosis?.unseen).toContainEqual({ source: 'signIns', why: 'not-licensed' })
    expect(diagnosis?.timeline).toEqual([])
  })
  test('a source that would show a compromise and did not answer: a reset then asks a person', async () => {
    const world = await newWorld()
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async (account) => ({ ...(await readEvidence(account)), risk: unseen('failed') })
    const browser = await world.begin()
    await browser.proveTwice()
    expect((await browser.request()).diagnosis?.unseen).toContainEqual({ source: 'risk', why: 'failed' })
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).escalation?.why).toBe(
      'signs-of-compromise',
    )
  })
  test('a source without room for now is looked at again by itself, and then no more', async () => {
    const world = await newWorld()
    const { readEvidence } = world.tenant
    let room = false
    world.tenant.readEvidence = async (account) => ({
      ...(await readEvidence(account)),
      ...(room ? {} : { risk: unseen('budget') }),
    })
    const browser = await world.begin()
    await browser.prove('code-by-email')
    expect((await browser.request()).diagnosis?.unseen).toEqual([{ source: 'risk', why: 'budget' }])
    room = true
    await world.pass({ seconds: 10 })
    expect((await browser.request()).diagnosis?.unseen).toEqual([])
    const { at } = (await browser.request()).diagnosis ?? {}
    await world.pass({ minutes: 2 })
    expect((await browser.request()).diagnosis?.at).toEqual(at)
  })
  test('an account that was deleted meanwhile: that it is gone', async () => {
    const world = await newWorld()
    const { readEvidence, readAccount } = world.tenant
    const browser = await world.begin()
    let deleted = false
    world.tenant.readEvidence = async (account) => ({ ...(await readEvidence(account)), deleted })
    world.tenant.readAccount = async (id) => (deleted ? null : readAccount(id))
    await browser.prove('code-by-email')
    deleted = true
    must(await lookAgain(world.context, browser.token))
    await world.settle()
    expect((await browser.request()).diagnosis?.findings[0]?.cause).toBe('account-deleted')
  })
  test('one that the organisation chose not to look at is no news', async () => {
    const world = await newWorld()
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async (account) => ({ ...(await readEvidence(account)), risk: unseen('not-licensed') })
    const { diagnosis } = await (await world.begin()).prove('code-by-email')
    expect(diagnosis?.unseen).toEqual([])
  })
  test('nothing is read for a name that does not exist, or before there is a proof', async () => {
    const world = await newWorld()
    await world.begin()
    await world.begin('nobody@contoso.com')
    expect(world.tenant.reads).toEqual(['findAccount', 'findAccount'])
  })
})

describe('the audit log is asked only where an age rests on it', () => {
  const SPECIFICATION: readonly [title: string, adele: Parameters<typeof newWorld>[0], asked: boolean][] = [
    ['every method dated, no profile address', { adele: { account: exampleAccount({ otherMails: [] }) } }, false],
    [
      'every method dated, the profile address registered as well',
      { adele: { account: exampleAccount({ otherMails: ['Adele@example.org'] }) } },
      false,
    ],
    ['a profile address of its own', {}, true],
    [
      'an undated method',
      {
        adele: {
          account: exampleAccount({ otherMails: [] }),
          authenticators: [email('adele@example.org'), phone('+38640555010', { createdAt: null })],
        },
      },
      true,
    ],
    [
      'an undated app, which receives no code',
      {
        adele: {
          account: exampleAccount({ otherMails: [] }),
          authenticators: [email('adele@example.org'), phone(null, { createdAt: null, kind: 'app' })],
        },
      },
      false,
    ],
  ]
  for (const [title, more, asked] of SPECIFICATION)
    test(`${title}: ${asked ? 'asked' : 'not asked'}`, async () => {
      const world = await newWorld(more)
      await (await world.begin()).ask('code-by-email')
      expect(world.tenant.reads.includes('readMethodChanges')).toBe(asked)
    })
})

describe('a wait is reminded of when it is over', () => {
  const SPECIFICATION: readonly [title: string, lockedMinutesAgo: number, seconds: number][] = [
    ['a lockout of this moment: after its minute', 0, 60],
    ['a lockout whose minute is over: a minute from now', 5, 60],
  ]
  for (const [title, lockedMinutesAgo, seconds] of SPECIFICATION)
    test(title, async () => {
      const world = await newWorld({ adele: { signIns: [exampleSignIn(50053, lockedMinutesAgo)] } })
      const browser = await world.begin()
      await browser.prove('code-by-email')
      must(await selectRemedy(world.context, browser.token, 'wait'))
      await world.pass({ seconds: seconds - 1 })
      expect((await browser.request()).state).toBe('waiting')
      await world.pass({ seconds: 1 })
      expect((await browser.request()).state).toBe('findings')
    })
  test('a lockout still to come to its end half a minute from now: then, and not later', async () => {
    const world = await newWorld({ adele: { signIns: [exampleSignIn(50053, 0)] } })
    const browser = await world.begin()
    await browser.prove('code-by-email')
    await world.pass({ seconds: 30 })
    must(await selectRemedy(world.context, browser.token, 'wait'))
    await world.pass({ seconds: 29 })
    expect((await browser.request()).state).toBe('waiting')
    await world.pass({ seconds: 1 })
    expect((await browser.request()).state).toBe('findings')
  })
})

describe('who hears of it (N13, N14)', () => {
  test('with two addresses of the account the manager is left alone; with one, which was itself the proof, manager and desk hear', async () => {
    const heard = async (
      more: Partial<ReturnType<typeof exampleAccount>>,
      authenticators = [email('adele@example.org')],
    ) => {
      const world = await newWorld({ adele: { account: exampleAccount(more), authenticators } })
      await (await world.begin()).prove('code-by-email')
      return [...new Set(world.delivery.mails.map(({ to }) => to))].toSorted()
    }
    const ownAddress = 'adele.private@example.org'
    expect(await heard({ otherMails: [ownAddress] })).toEqual([ownAddress, 'adele@example.org'])
    expect(await heard({ otherMails: [] })).toEqual(['adele@example.org', 'desk@contoso.com', 'miriam@contoso.com'])
    expect(await heard({ otherMails: [], manager: null })).toEqual(['adele@example.org', 'desk@contoso.com'])
    expect(await heard({ otherMails: [] }, [email('adele@example.org'), phone('+38640555010')])).toEqual([
      'adele@example.org',
    ])
  })
})

test('an approval that was given at one proof is collected with one, a profile address included', async () => {
  const world = await newWorld({
    adele: { authenticators: [], restriction: { since: daysBefore(0), reason: 'limit' }, methodChanges: answered([]) },
  })
  const browser = await world.begin(KNOWN)
  await browser.prove('code-by-email')
  const queued = must(await askAPerson(world.context, browser.token))
  await world.pass({ minutes: 1 })
  await approveReset(world, await browser.request())
  await world.pass({ minutes: 1 })
  expect((await browser.prove('code-by-email')).state).toBe('remedy')
  const done = must(
    await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }),
  )
  // The mailbox is swept, and the restriction asked to be lifted, on the same approval.
  await world.pass({ minutes: 1 })
  expect([queued.assurance, done.state, (await browser.request()).state]).toEqual(['aal1', 'acting', 'queued'])
})

describe('a countdown is true', () => {
  test('when the earliest end has come, the account is looked at again by itself', async () => {
    const world = await newWorld({ adele: { signIns: [exampleSignIn(50053, 0)] } })
    const browser = await world.begin()
    const before = (await browser.prove('code-by-email')).diagnosis
    const until = before?.findings[0]?.until
    if (until?.kind !== 'not-before') throw new Error('A lock names its earliest end.')
    world.adele().signIns = [{ ...exampleSignIn(50053, 0), at: until.at }, exampleSignIn(50053, 0)]
    await world.pass({ seconds: 70 })
    const after = (await browser.request()).diagnosis
    expect(after?.at.getTime()).toBeGreaterThan(until.at.getTime())
    expect(after?.findings[0]?.until).toEqual({ kind: 'not-before', at: new Date(until.at.getTime() + 60_000) })
  })
  test('once there is no newer lock, nobody goes on looking', async () => {
    const world = await newWorld({ adele: { signIns: [exampleSignIn(50053, 0)] } })
    await (await world.begin()).prove('code-by-email')
    await world.pass({ minutes: 5 })
    expect(world.store.waiting.filter(({ task }) => task.kind === 'diagnose')).toEqual([])
  })
})
