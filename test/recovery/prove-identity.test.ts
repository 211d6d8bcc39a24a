import { describe, expect, test } from 'vitest'
import type { OutsideIdentity } from '#lib/factors/factor.ts'
import { checkIdentity, claimIdentity, collectIdentity } from '#lib/recovery/prove-identity.ts'
import { stepUp } from '#lib/recovery/step.ts'
import { daysBefore, email, phone } from '#test/example.ts'
import { type Browser, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from './world.ts'

const ADELE: OutsideIdentity = {
  issuer: 'https://accounts.example.org',
  subject: '1001',
  email: 'adele@example.org',
  emailVerified: true,
}
const claim = (world: World, browser: Browser, identity = ADELE, provider = 'personal') =>
  claimIdentity(world.context, browser.token, provider, identity)

async function collect(world: World, browser: Browser) {
  const collected = await collectIdentity(world.context, browser.token)
  if (collected.ok && collected.value.kind === 'proved') browser.token = collected.value.browserToken
  await world.settle()
  return collected
}
const answerOf = async (world: World, browser: Browser) => {
  const collected = await collect(world, browser)
  return collected.ok ? collected.value.kind : collected.refusal
}

describe('a sign-in elsewhere (R8)', () => {
  test('proves what a code to that address would, and gives the browser a new name (R2)', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    const before = browser.token
    must(await claim(world, browser))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('proved')
    expect(browser.token).not.toBe(before)
    expect(await browser.request()).toMatchObject({ state: 'findings', assurance: 'aal1' })
  })
  test('and a code to the same address are one proof; with the phone they are two', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    must(await claim(world, browser))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('proved')
    const { proofs, assurance } = await browser.request()
    expect([proofs.length, assurance]).toEqual([1, 'aal1'])
    expect((await browser.prove('code-by-text')).assurance).toBe('aal2')
  })

  const REFUSED: readonly [title: string, identity: Partial<OutsideIdentity>][] = [
    ['of somebody else', { email: 'alex@example.org' }],
    ['whose address was not verified', { emailVerified: false }],
    ['whose "verified" is text', { emailVerified: 'true' as unknown as boolean }],
    ['from another issuer than the provider’s', { issuer: 'https://evil.example.net' }],
    ['with the address of the mailbox under recovery', { email: KNOWN }],
    ['without an address', { email: null }],
  ]
  for (const [title, identity] of REFUSED)
    test(`${title} proves nothing`, async () => {
      const world = await newWorld()
      const browser = await world.begin()
      must(await claim(world, browser, { ...ADELE, ...identity }))
      await world.pass({ seconds: 3 })
      expect(await answerOf(world, browser)).toBe('identity-not-accepted')
      expect((await browser.request()).proofs).toEqual([])
    })
  test('with an address that was registered yesterday proves nothing (R6)', async () => {
    const world = await newWorld({
      adele: { authenticators: [email('adele@example.org', { createdAt: daysBefore(1) }), phone('+38640555010')] },
    })
    const browser = await world.begin()
    must(await claim(world, browser))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
  })
  test('at a provider that is not offered is not taken', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    expect(refusalOf(await claim(world, browser, ADELE, 'other'))).toBe('not-permitted')
  })
  test('belongs to the browser that began it (R2)', async () => {
    const world = await newWorld()
    const [owner, stranger] = [await world.begin(), await world.begin(KNOWN, '203.0.113.99')]
    must(await claim(world, owner))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, stranger)).toBe('identity-not-accepted')
    expect(await answerOf(world, owner)).toBe('proved')
  })
  test('is checked once, and not at all once a newer one took its place', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await claim(world, browser))
    must(await claim(world, browser, { ...ADELE, email: 'alex@example.org' }))
    await world.settle()
    const [newer, older] = await world.store.challengesOf((await browser.request()).id)
    expect([older?.closed, older?.sentAt, newer?.deliverable]).toEqual(['superseded', null, false])
    await checkIdentity(world.context, newer?.id ?? '', 'personal', ADELE)
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
  })
  test('is collected once', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await claim(world, browser))
    await world.pass({ seconds: 3 })
    const before = browser.token
    expect(await answerOf(world, browser)).toBe('proved')
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
    expect(refusalOf(await collectIdentity(world.context, before))).toBe('request-unknown')
  })
  test('is collected within ten minutes, or not at all', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await claim(world, browser))
    await world.pass({ minutes: 11 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
  })
  test('may be tried ten times a day, and then that way is closed', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    for (let i = 0; i < 10; i++) must(await claim(world, browser, { ...ADELE, email: 'alex@example.org' }))
    expect(refusalOf(await claim(world, browser))).toBe('too-many-attempts')
  })
})

describe('known and unknown names (R4)', () => {
  test('nothing is looked up while the browser waits, and no answer comes within two seconds', async () => {
    for (const name of [KNOWN, UNKNOWN]) {
      const world = await newWorld()
      const browser = await world.begin(name)
      const before = world.tenant.reads.length
      must(await claim(world, browser, { ...ADELE, email: 'alex@example.org' }))
      expect(world.tenant.reads.length).toBe(before)
      await world.pass({ seconds: 1 })
      expect(await answerOf(world, browser)).toBe('checking')
      await world.pass({ seconds: 1 })
      expect(await answerOf(world, browser)).toBe('identity-not-accepted')
    }
  })
})
