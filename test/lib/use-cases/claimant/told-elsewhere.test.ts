import { describe, expect, test } from 'vitest'
import { NotSent } from '#lib/rules/not-sent.ts'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { addSheet } from '#lib/use-cases/employee/enrol-saved-codes.ts'
import { enrolledOf, visitOf } from '#test/lib/use-cases/employee/visitor.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { notify } from '#lib/use-cases/notify/notify.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { email, exampleAccount, phone } from '#test/example.ts'
import { sitDown } from '#test/lib/use-cases/approver/people.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { Browser, GOOD_PASSWORD, KNOWN, must, newWorld, type World } from './world.ts'

const DESK = 'desk@contoso.com'
const MANAGER = 'miriam@contoso.com'
const account = exampleAccount({ otherMails: [] })
/** Somebody whose one telephone shows both texts and mailbox, with nothing else registered. */
const onOnePhone = { account, authenticators: [email('adele@example.org'), phone('+38640555010')] }

const lettersTo = ({ delivery }: World, to: string) => delivery.mails.filter((mail) => mail.to === to)
const heard = (world: World) => [MANAGER, DESK].map((to) => lettersTo(world, to).length)

async function thiefAtTheReset(more: Parameters<typeof newWorld>[0] = {}): Promise<{ world: World; thief: Browser }> {
  const world = await newWorld({ adele: onOnePhone, ...more })
  const thief = await world.begin()
  await thief.proveTwice()
  return { world, thief }
}

describe('a thief with the unlocked phone is not the only one who is told (N14, R5)', () => {
  test('manager and desk hear as soon as every old address was a proof, before anything is given', async () => {
    const world = await newWorld({ adele: onOnePhone })
    const thief = await world.begin()
    await thief.prove('code-by-email')
    expect(heard(world)).toEqual([0, 0])
    must(await stepUp(world.context, thief.token))
    await thief.prove('code-by-text')
    expect(heard(world)).toEqual([1, 1])
    expect(world.tenant.writes).toEqual([])
  })
  test('and again when a password is given', async () => {
    const { world, thief } = await thiefAtTheReset()
    must(await selectRemedy(world.context, thief.token, 'reset-password'))
    must(await resetPassword(world.context, thief.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.pass({ minutes: 5 })
    expect(heard(world)).toEqual([2, 2])
    expect(lettersTo(world, MANAGER).at(-1)?.body).toContain('the password was changed')
  })
  test('once, however many more proofs are given', async () => {
    const { world, thief } = await thiefAtTheReset()
    must(await stepUp(world.context, thief.token))
    await world.pass({ minutes: 2 })
    await thief.prove('code-by-email')
    expect(heard(world)).toEqual([1, 1])
  })
  test('in letters of their own: what happened, why, what to do; never the owner’s link to stop or to follow it', async () => {
    const { world } = await thiefAtTheReset()
    for (const to of [MANAGER, DESK]) {
      const { body } = lettersTo(world, to)[0] ?? { body: '' }
      for (const part of ['Adele Vance', 'identity check', 'the same phone or mailbox']) expect(body).toContain(part)
      expect(body).not.toMatch(/\/stop|\/status|link=/)
    }
    expect(lettersTo(world, DESK)[0]?.body).toMatch(/\/admin\/requests\//)
    expect(lettersTo(world, MANAGER)[0]?.body).not.toContain('/admin')
  })
  test('each in their own language, where it is known', async () => {
    const slovene = { ...account, manager: { id: account.manager?.id ?? account.id, mail: MANAGER, language: 'sl-SI' } }
    const { world } = await thiefAtTheReset({ adele: { ...onOnePhone, account: slovene } })
    expect(lettersTo(world, MANAGER)[0]?.body).toContain('Pozdravljeni!')
    expect(lettersTo(world, DESK)[0]?.body).toContain('Hello,')
  })
  test('one address that was no proof is enough: then the owner hears by it, and nobody else', async () => {
    const third = exampleAccount()
    const { world } = await thiefAtTheReset({ adele: { ...onOnePhone, account: third } })
    expect(heard(world)).toEqual([0, 0])
    expect(lettersTo(world, 'adele.private@example.org')).toHaveLength(1)
  })
  test('a manager whose address is the owner’s own is nobody else: the desk hears', async () => {
    const own = { ...account, manager: { id: account.id, mail: 'ADELE@example.org' } }
    const { world } = await thiefAtTheReset({ adele: { ...onOnePhone, account: own } })
    expect(lettersTo(world, DESK)).toHaveLength(1)
  })
})

describe('a letter that does not leave', () => {
  const failing = (world: World, to: string, fault: Error) => {
    const { mail } = world.delivery
    world.delivery.mail = async (message) => {
      if (message.to === to) throw fault
      return mail.call(world.delivery, message)
    }
    return () => void (world.delivery.mail = mail)
  }
  for (const [who, other] of [
    [MANAGER, DESK],
    [DESK, MANAGER],
  ] as const)
    test(`to ${who} is sent again until it does, and ${other} hears once, at once`, async () => {
      const world = await newWorld({ adele: onOnePhone })
      const thief = await world.begin()
      await thief.prove('code-by-email')
      must(await stepUp(world.context, thief.token))
      const fix = failing(world, who, new Error('The mail server does not answer.'))
      await thief.prove('code-by-text')
      expect([lettersTo(world, who).length, lettersTo(world, other).length]).toEqual([0, 1])
      fix()
      await world.settle()
      expect([lettersTo(world, who).length, lettersTo(world, other).length]).toEqual([1, 1])
    })
  test('to one of the owner’s addresses is sent again to that one alone', async () => {
    const world = await newWorld()
    const { id } = await (await world.begin()).request()
    const fix = failing(world, 'adele@example.org', new Error('The mail server does not answer.'))
    await notify(world.context, id, 'approved')
    fix()
    await world.settle()
    expect(world.delivery.mails.map(({ to }) => to)).toEqual(['adele.private@example.org', 'adele@example.org'])
    expect(world.delivery.texts).toHaveLength(1)
    expect(JSON.stringify([world.store.recorded, world.logged])).not.toContain('adele@example.org')
  })
  test('is not sent again where it was refused for good, and approvers read that it was', async () => {
    const world = await newWorld()
    const { id } = await (await world.begin()).request()
    failing(world, 'adele@example.org', new NotSent('No such mailbox.', { isForGood: true }))
    await notify(world.context, id, 'approved')
    expect(world.store.waiting.filter(({ task }) => task.kind === 'notify')).toEqual([])
    expect(world.store.recorded.map(({ kind }) => kind)).toContain('message-refused')
  })
})

test('a pass that is made is told at once, to every address, before anybody uses it (R12)', async () => {
  const world = await newWorld({
    adele: { signIns: [exampleSignIn(50074, 2), exampleSignIn(500121, 3), exampleSignIn(500121, 4)] },
  })
  sitDown(world)
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'temporary-access-pass'))
  const before = world.delivery.mails.length
  expect(must(await givePass(world.context, browser.token)).pass).not.toBeNull()
  await world.settle()
  const told = world.delivery.mails.slice(before)
  expect(told.map(({ to }) => to).toSorted()).toEqual(['adele.private@example.org', 'adele@example.org'])
  for (const { body } of told) {
    expect(body).toContain('Microsoft calls it Temporary Access Pass')
    expect(body).toContain('/stop?link=')
  }
})

describe('what a recovery was begun with stands in its letters', () => {
  const IPHONE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
  async function begunFrom(world: World, network: string, more: { userAgent?: string; country?: string } = {}) {
    const begun = must(
      await beginRecovery(world.context, { name: KNOWN, errorCode: null, language: 'en', network, ...more }),
    )
    await world.settle()
    const browser = new Browser(world, begun.browserToken)
    await browser.prove('code-by-email')
    return { browser, letter: lettersTo(world, 'adele.private@example.org').at(-1)?.body ?? '' }
  }
  const finish = async (world: World, browser: Browser) => {
    must(await stepUp(world.context, browser.token))
    await browser.prove('code-by-text')
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.pass({ minutes: 5 })
    expect((await browser.request()).state).toBe('done')
  }
  test('the browser, as it describes itself, and a network that was not seen before', async () => {
    const world = await newWorld()
    const { letter } = await begunFrom(world, '203.0.113.9', { userAgent: IPHONE })
    expect(letter).toContain('started in Safari on iPhone, according to that browser')
    expect(letter).toContain('a network that we haven’t seen with this account before.')
    expect(letter).not.toMatch(/203\.0\.113|probably in/)
  })
  test('a country, where the organisation’s proxy names one', async () => {
    const world = await newWorld()
    const { letter } = await begunFrom(world, '203.0.113.9', { country: 'NO' })
    expect(letter).toContain('probably in Norway')
  })
  test('a network of a finished recovery is known for 90 days, one of a stopped recovery is not', async () => {
    const world = await newWorld()
    const { browser } = await begunFrom(world, '203.0.113.9')
    await finish(world, browser)
    await world.pass({ days: 80 })
    const again = await begunFrom(world, '203.0.113.9')
    expect(again.letter).toContain('was used with this account before')
    expect((await begunFrom(world, '198.51.100.77')).letter).toContain('haven’t seen with this account before')
    await world.pass({ days: 11 })
    expect((await begunFrom(world, '203.0.113.9')).letter).toContain('haven’t seen with this account before')
  })
  test('a network that something in use was enrolled from is known; no address is kept for it (R20)', async () => {
    const world = await newWorld()
    must(await addSheet(world.context, { ...visitOf(world), network: '203.0.113.9' }))
    await world.settle()
    expect((await begunFrom(world, '203.0.113.9')).letter).toContain('was used with this account before')
    expect(JSON.stringify(await enrolledOf(world))).not.toContain('203.0.113')
  })
  test('nothing is said of a request that no browser began', async () => {
    const world = await newWorld()
    const request = await (await world.begin()).request()
    const event = { at: world.context.now(), requestId: request.id, kind: 'resolved', by: LATCHKEY, facts: {} } as const
    await world.store.commit({
      from: request,
      to: { ...request, begunWith: undefined, version: request.version + 1 },
      event,
    })
    await notify(world.context, request.id, 'queued')
    expect(lettersTo(world, 'adele@example.org')[0]?.body).not.toContain('network')
  })
})
