import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import type { Enrolled } from '#lib/rules/proofs/enrolment.ts'
import type { Assurance } from '#lib/rules/proofs/assurance.ts'
import { type SourceReading, seen, unseen } from '#lib/rules/source-reading.ts'
import type { Demand } from '#lib/rules/account/sign-in-context.ts'
import type { OutsideIdentity } from '#lib/rules/proofs/factors/factor.ts'
import { lastingNameOf } from '#lib/rules/proofs/factors/second-identity.ts'
import { startOutsideProof } from '#lib/use-cases/claimant/prove/start-outside-proof.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { checkIdentity, claimIdentity, collectIdentity } from '#lib/use-cases/claimant/prove/prove-identity.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { daysBefore, email, NOW, phone } from '#test/example.ts'
import { type Browser, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from '../world.ts'

const ADELE: OutsideIdentity = {
  issuer: 'https://accounts.example.org',
  subject: '1001',
  email: 'adele@example.org',
  emailVerified: true,
}
const claim = (world: World, browser: Browser, identity = ADELE, provider = 'personal') =>
  claimIdentity(world.context, browser.token, provider, identity, browser.network)

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
  test('that was begun and never finished is nothing that is being checked, and what came back takes its place', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await startOutsideProof(world.context, browser.token, 'personal'))
    expect(await answerOf(world, browser), 'back with nothing').toBe('identity-not-accepted')
    must(await claim(world, browser))
    expect((await world.store.challengesOf((await browser.request()).id)).map(({ closed }) => closed)).toEqual([
      null,
      'superseded',
    ])
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('proved')
  })
  test('is refused before anybody is sent away for it, for the reasons that it is refused for afterwards', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    expect(refusalOf(await startOutsideProof(world.context, browser.token, 'other'))).toBe('not-permitted')
    expect(refusalOf(await startOutsideProof(world.context, 'another', 'personal'))).toBe('request-unknown')
    must(await inAgain(world.context, browser.token))
    expect(refusalOf(await startOutsideProof(world.context, browser.token, 'personal'))).toBe('request-moved-on')
    expect(await world.store.challengesOf((await browser.request()).id)).toEqual([])
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
    const sealed = world.context.keys.seal('linked-identity', JSON.stringify(ADELE), newer?.id ?? '')
    await checkIdentity(world.context, newer?.id ?? '', 'personal', sealed)
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

/** Links the identity to Adele's account, so many days ago. */
async function link(world: World, identity: OutsideIdentity, daysAgo: number) {
  const { account } = world.adele()
  const linked: Enrolled = {
    kind: 'linked-identity',
    id: `link-${identity.subject}`,
    accountId: account.id,
    version: 1,
    addedAt: daysBefore(daysAgo),
    lastUsedAt: null,
    ended: null,
    providerId: 'personal',
    subject: world.context.keys.hash('linked-identity', lastingNameOf(identity)),
  }
  const event = { at: NOW, requestId: null, kind: 'linked', by: { kind: 'operator' }, facts: {} } as const
  await world.store.changeEnrolled({ add: [linked], event })
  return linked
}
const LINKED: OutsideIdentity = { ...ADELE, email: null, emailVerified: false }

describe('a linked identity (R8)', () => {
  test('is a bound authenticator: with a code by e-mail it reaches aal2', async () => {
    const world = await newWorld()
    await link(world, LINKED, 30)
    const browser = await world.begin()
    await browser.prove('code-by-email')
    must(await stepUp(world.context, browser.token))
    must(await claim(world, browser, LINKED))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('proved')
    const { proofs, assurance } = await browser.request()
    expect(assurance).toBe('aal2')
    expect(proofs.at(-1)).toMatchObject({
      factor: 'second-identity',
      method: 'bound-authenticator',
      channel: 'identity',
      standing: 'registered',
      boundAt: daysBefore(30),
    })
  })
  test('of the same subject at another issuer is another identity', async () => {
    const world = await newWorld()
    await link(world, { ...LINKED, issuer: 'https://eid.example.org' }, 30)
    const browser = await world.begin()
    must(await claim(world, browser, LINKED))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
  })
  test('that was ended proves nothing', async () => {
    const world = await newWorld()
    const linked = await link(world, LINKED, 30)
    const ended = { ...linked, version: 2, ended: { at: daysBefore(1), why: 'removed' } } as const
    const event = { at: NOW, requestId: null, kind: 'unlinked', by: { kind: 'operator' }, facts: {} } as const
    await world.store.changeEnrolled({ replace: [{ from: linked, to: ended }], event })
    const browser = await world.begin()
    must(await claim(world, browser, LINKED))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
  })
  test('that was linked yesterday proves nothing: the approver is told why, and the claimant is not (R6)', async () => {
    const world = await newWorld()
    await link(world, LINKED, 1)
    const browser = await world.begin()
    must(await claim(world, browser, LINKED))
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
    expect((await world.store.events((await browser.request()).id)).filter(({ kind }) => kind === 'too-fresh')).toEqual(
      [expect.objectContaining({ by: LATCHKEY, facts: { factor: 'second-identity' } })],
    )
  })
  test('of somebody else leaves no such note', async () => {
    const world = await newWorld()
    await link(world, LINKED, 1)
    const browser = await world.begin()
    must(await claim(world, browser, { ...LINKED, subject: '2002' }))
    await world.pass({ seconds: 3 })
    expect((await world.store.events((await browser.request()).id)).some(({ kind }) => kind === 'too-fresh')).toBe(
      false,
    )
  })
})

describe('the work account still works (N12)', () => {
  const ISSUER = 'https://login.microsoftonline.com/3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4/v2.0'
  const WORK = { settings: { factors: ['work-account', 'code-by-email'], workAccount: { issuer: ISSUER } } } as const
  const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1000)
  const signIn = (world: World, more: Partial<OutsideIdentity> = {}): OutsideIdentity => ({
    issuer: ISSUER,
    subject: 'pairwise',
    email: null,
    emailVerified: false,
    tenantId: '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4',
    objectId: world.adele().account.id,
    signedInAt: secondsOf(world.context.now()),
    ...more,
  })
  const prove = async (world: World, browser: Browser, more: Partial<OutsideIdentity> = {}) => {
    const claimed = await claim(world, browser, signIn(world, more), 'work-account')
    await world.pass({ seconds: 3 })
    return claimed.ok ? answerOf(world, browser) : claimed.refusal
  }

  test('is one factor, and two only where Entra ID says so', async () => {
    for (const [multiFactor, assurance] of [
      [undefined, 'aal1'],
      [false, 'aal1'],
      [true, 'aal2'],
    ] as const) {
      const world = await newWorld(WORK)
      const browser = await world.begin()
      expect(await prove(world, browser, { multiFactor })).toBe('proved')
      expect((await browser.request()).assurance).toBe(assurance)
    }
  })
  const DEMANDED: readonly [string, SourceReading<Demand>, Assurance][] = [
    ['phishing-resistant authentication', seen('phishing-resistant', new Date()), 'aal2'],
    ['two factors', seen('multifactor', new Date()), 'aal2'],
    ['nothing, since no policy guards it or the person is left out', seen('nothing', new Date()), 'aal1'],
    ['what could not be read', unseen('not-permitted'), 'aal1'],
  ]
  for (const [demanded, look, assurance] of DEMANDED)
    test(`with a context that Entra ID issued and Conditional Access demanded ${demanded} for: ${assurance}`, async () => {
      const world = await newWorld(WORK)
      world.tenant.demandOn = look
      const browser = await world.begin()
      expect(await prove(world, browser, { multiFactor: true })).toBe('proved')
      expect((await browser.request()).assurance).toBe(assurance)
    })
  test('by password alone is one plain proof: beside a code by e-mail it is still aal1, and a strong one is aal2', async () => {
    for (const [multiFactor, standing, assurance] of [
      [undefined, 'weak-sign-in', 'aal1'],
      [false, 'weak-sign-in', 'aal1'],
      [true, 'registered', 'aal2'],
    ] as const) {
      const world = await newWorld(WORK)
      const browser = await world.begin()
      await browser.prove('code-by-email')
      must(await stepUp(world.context, browser.token))
      expect(await prove(world, browser, { multiFactor })).toBe('proved')
      expect(await browser.request()).toMatchObject({ assurance, proofs: [{}, { standing }] })
    }
  })
  const REFUSED: readonly [title: string, more: (world: World) => Partial<OutsideIdentity>][] = [
    ['of another account', () => ({ objectId: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f9999' })],
    ['without an object id', () => ({ objectId: undefined })],
    ['at another issuer', () => ({ issuer: 'https://login.microsoftonline.com/common/v2.0' })],
    [
      'of eleven minutes ago',
      ({ context }) => ({ signedInAt: secondsOf(new Date(context.now().getTime() - 11 * 60_000)) }),
    ],
    ['whose time Entra ID does not say', () => ({ signedInAt: undefined })],
  ]
  for (const [title, more] of REFUSED)
    test(`${title} proves nothing`, async () => {
      const world = await newWorld(WORK)
      const browser = await world.begin()
      expect(await prove(world, browser, more(world))).toBe('identity-not-accepted')
    })
  test('is not taken where policy does not offer it', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    expect(await prove(world, browser)).toBe('not-permitted')
  })
  test('is worth aal1 and no more once signs of compromise are found, whatever Entra ID says', async () => {
    const world = await newWorld({ ...WORK, adele: { restriction: { since: daysBefore(0), reason: 'limit' } } })
    const browser = await world.begin()
    expect(await prove(world, browser, { multiFactor: true })).toBe('proved')
    expect(await browser.request()).toMatchObject({ state: 'findings', assurance: 'aal1' })
    must(await stepUp(world.context, browser.token))
    await browser.prove('code-by-email')
    expect((await browser.request()).assurance).toBe('aal1')
  })
})

describe('the queue', () => {
  test('keeps no address and no subject in the clear', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await claim(world, browser))
    const queued = JSON.stringify(world.store.waiting)
    expect(queued).toContain('check-identity')
    expect(queued).not.toContain('example.org')
    expect(queued).not.toContain('1001')
  })
  test('holds what is good for one claim only: sealed for another, it is not read', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await claim(world, browser, { ...ADELE, email: 'alex@example.org' }))
    const [mine] = await world.store.challengesOf((await browser.request()).id)
    const sealed = world.context.keys.seal('linked-identity', JSON.stringify(ADELE), 'another challenge')
    await checkIdentity(world.context, mine?.id ?? '', 'personal', sealed)
    await world.pass({ seconds: 3 })
    expect(await answerOf(world, browser)).toBe('identity-not-accepted')
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
