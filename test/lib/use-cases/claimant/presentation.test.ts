import { describe, expect, test, vi } from 'vitest'
import { Unavailable } from '#lib/rules/unavailable.ts'
import type { ShownCredential } from '#lib/rules/proofs/presentation.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { collectPresentation, showingOf } from '#lib/use-cases/claimant/prove/collect-presentation.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { type ServiceAnswer, acceptPresentation } from '#lib/use-cases/claimant/prove/accept-presentation.ts'
import { workIdEndsSoon } from '#lib/rules/preparation/work-id-end.ts'
import { daysBefore, exampleAccount } from '#test/example.ts'
import { type Browser, GOOD_PASSWORD, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from './world.ts'

const CONTOSO = 'did:web:verifiedid.contoso.com'
const SETTINGS = {
  settings: {
    factors: ['code-by-email', 'face-check'],
    verifiedId: {
      authority: CONTOSO,
      acceptedIssuer: CONTOSO,
      credentialType: 'VerifiedEmployee',
      photoClaim: 'photo',
      matchConfidenceThreshold: 70,
    },
  },
} as const
const ADELE: ShownCredential = {
  issuer: CONTOSO,
  types: ['VerifiableCredential', 'VerifiedEmployee'],
  claims: { revocationId: KNOWN },
  revocation: 'VALID',
  issuedAt: daysBefore(90),
  expiresAt: null,
  matchConfidence: 86.3,
}

async function asked(name = KNOWN): Promise<{ world: World; browser: Browser; answer: ServiceAnswer }> {
  const world = await newWorld(SETTINGS)
  const browser = await world.begin(name)
  return { world, browser, answer: await ask(world, browser) }
}
async function ask(world: World, browser: Browser): Promise<ServiceAnswer> {
  must(await askFor(world.context, browser.token, 'face-check', { network: '198.51.100.7' }))
  await world.settle()
  const sent = world.presentations.asked.at(-1)
  if (!sent) throw new Error('The service was not asked.')
  const { state, key, serviceId } = sent
  return { state, key, serviceId, said: { kind: 'shown', credentials: [ADELE] } }
}
const take = (world: World, answer: ServiceAnswer) => acceptPresentation(world.context, answer)
const standing = async (world: World, browser: Browser) =>
  (await showingOf(world.context, await browser.request()))?.kind
async function collect(world: World, browser: Browser) {
  const collected = await collectPresentation(world.context, browser.token)
  if (collected.ok) browser.token = collected.value.browserToken
  await world.settle()
  return collected
}

describe('a work credential and a face (Verified ID with Face Check)', () => {
  test('prove identity anew: aal2 at once, and the browser gets a new name (R2)', async () => {
    const { world, browser, answer } = await asked()
    const before = browser.token
    expect(await take(world, { ...answer, said: { kind: 'opened' } })).toBe(true)
    expect(await showingOf(world.context, await browser.request())).toMatchObject({ kind: 'ready', opened: true })
    expect(await take(world, answer)).toBe(true)
    expect(await standing(world, browser)).toBe('shown')
    must(await collect(world, browser))
    expect(browser.token).not.toBe(before)
    const { assurance, proofs } = await browser.request()
    expect(assurance).toBe('aal2')
    expect(proofs[0]).toMatchObject({
      factor: 'face-check',
      method: 'identity-proofing',
      channel: 'wallet',
      boundAt: daysBefore(90),
    })
  })

  test('are asked for by the name that was claimed, and the wallet is told what for', async () => {
    const { world } = await asked()
    expect(world.presentations.asked[0]).toMatchObject({ signInName: KNOWN })
    expect(world.presentations.asked[0]?.purpose).toMatch(/^Show Contoso who you are, for account recovery /)
  })

  test('are collected once, and by the browser that asked', async () => {
    const { world, browser, answer } = await asked()
    const stranger = await world.begin(KNOWN, '203.0.113.99')
    await take(world, answer)
    expect(refusalOf(await collect(world, stranger))).toBe('identity-not-accepted')
    must(await collect(world, browser))
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
  })

  test('below the threshold prove nothing, though the service lets it pass; only the approver hears why', async () => {
    const { world, browser, answer } = await asked()
    await take(world, { ...answer, said: { kind: 'shown', credentials: [{ ...ADELE, matchConfidence: 69.9 }] } })
    expect(await standing(world, browser)).toBe('refused')
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
    const events = await world.store.events((await browser.request()).id)
    expect(events.at(-1)).toMatchObject({ kind: 'presentation-refused', facts: { why: 'face-unlike' } })
  })

  test('a credential of yesterday proves nothing, and that is noted as too fresh (R6)', async () => {
    const { world, browser, answer } = await asked()
    const credentials = [{ ...ADELE, issuedAt: daysBefore(1) }]
    await take(world, { ...answer, said: { kind: 'shown', credentials } })
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
    const events = await world.store.events((await browser.request()).id)
    expect(events.at(-1)).toMatchObject({ kind: 'too-fresh', facts: { factor: 'face-check' } })
  })

  test('one from before the account proves nothing: the name was somebody else’s then', async () => {
    const { world, browser, answer } = await asked()
    await take(world, { ...answer, said: { kind: 'shown', credentials: [{ ...ADELE, issuedAt: daysBefore(1000) }] } })
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
    const events = await world.store.events((await browser.request()).id)
    expect(events.at(-1)).toMatchObject({ kind: 'presentation-refused', facts: { why: 'other-account' } })
  })

  for (const [made, issued, isProof] of [
    ['before it', daysBefore(30), true],
    ['after it', daysBefore(1000), false],
  ] as const)
    test(`of a request that an earlier version resolved, the date of the account is read anew: made ${made}, ${isProof ? 'it proves' : 'it proves nothing'}`, async () => {
      const { world, browser, answer } = await asked()
      const request = await browser.request()
      if (!request.account) throw new Error('unreachable')
      const { createdAt, ...account } = request.account
      expect(createdAt).toBeInstanceOf(Date)
      world.store.putBack({ kind: 'request', row: { ...request, account } })
      const credentials = [{ ...ADELE, issuedAt: issued }]
      await take(world, { ...answer, said: { kind: 'shown', credentials } })
      expect((await collect(world, browser)).ok).toBe(isProof)
    })

  for (const [title, account] of [
    ['was made after the credential', exampleAccount({ createdAt: daysBefore(30) })],
    ['does not say any more when it was made', exampleAccount({ createdAt: null })],
  ] as const)
    test(`an account that, as it is before the write, ${title}: nothing is written (R11)`, async () => {
      const { world, browser, answer } = await asked()
      await take(world, answer)
      must(await collect(world, browser))
      must(await selectRemedy(world.context, browser.token, 'reset-password'))
      world.adele().account = account
      must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
      expect((await browser.request()).state).toBe('stepping-up')
      expect(world.tenant.writes).toEqual([])
    })

  test('a comparison that the service says failed proves nothing, and its words are not kept', async () => {
    const { world, browser, answer } = await asked()
    await take(world, { ...answer, said: { kind: 'failed', code: 'anything <b>at all</b>' } })
    expect(await standing(world, browser)).toBe('refused')
    const events = await world.store.events((await browser.request()).id)
    expect(events.at(-1)).toMatchObject({ kind: 'presentation-refused', facts: { why: 'other' } })
  })

  test('what was shown is collected within ten minutes, or not at all', async () => {
    const { world, browser, answer } = await asked()
    await take(world, answer)
    await world.pass({ minutes: 11 })
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
  })
})

describe('a service that does not answer', () => {
  test('is waited for, is said to be late, and is over when a code would be; a later answer is taken as it comes', async () => {
    const world = await newWorld(SETTINGS)
    const browser = await world.begin()
    const silent = vi.spyOn(world.presentations, 'ask').mockRejectedValue(new Unavailable('It does not answer.'))
    must(await askFor(world.context, browser.token, 'face-check', { network: '198.51.100.7' }))
    await world.settle()
    expect(await showingOf(world.context, await browser.request())).toEqual({ kind: 'preparing', late: false })
    await world.pass({ seconds: 31 })
    expect(await showingOf(world.context, await browser.request())).toEqual({ kind: 'preparing', late: true })
    await world.pass({ minutes: 10 })
    expect(await standing(world, browser)).toBe('over')
    silent.mockRestore()
    await world.settle()
    expect(await standing(world, browser)).toBe('over')
    await ask(world, browser)
    expect(await standing(world, browser)).toBe('ready')
  })
})

describe('an answer of the service is known by what only it was told', () => {
  const FORGED: readonly [title: string, change: (answer: ServiceAnswer) => ServiceAnswer][] = [
    ['without its state', (answer) => ({ ...answer, state: '' })],
    ['without its key', (answer) => ({ ...answer, key: '' })],
    ['with the state in place of the key', (answer) => ({ ...answer, key: answer.state.split('.')[1] ?? '' })],
    ['with another state of the same challenge', (answer) => ({ ...answer, state: `${answer.state.slice(0, -2)}AA` })],
    ['with another key', (answer) => ({ ...answer, key: `${answer.key.slice(0, -2)}AA` })],
    ['about another request of the service', (answer) => ({ ...answer, serviceId: 'service-0' })],
    ['to a challenge that is none', (answer) => ({ ...answer, state: `none.${answer.state.split('.')[1]}` })],
  ]
  for (const [title, change] of FORGED)
    test(`${title} it is not taken`, async () => {
      const { world, browser, answer } = await asked()
      expect(await take(world, change(answer))).toBe(false)
      expect(await standing(world, browser)).toBe('ready')
    })

  test('to another request it is not taken', async () => {
    const { world, browser, answer } = await asked()
    const other = await world.begin(KNOWN, '203.0.113.99')
    const theirs = await ask(world, other)
    expect(await take(world, { ...answer, state: theirs.state })).toBe(false)
    expect(await take(world, { ...answer, state: theirs.state, key: theirs.key })).toBe(false)
    expect(await standing(world, other)).toBe('ready')
    expect(await standing(world, browser)).toBe('ready')
  })

  test('after the last word there is no other', async () => {
    const { world, browser, answer } = await asked()
    expect(await take(world, { ...answer, said: { kind: 'failed', code: 'claimValidationError' } })).toBe(true)
    expect(await take(world, answer)).toBe(false)
    expect(await standing(world, browser)).toBe('refused')
  })

  test('said twice it is taken twice and written once', async () => {
    const { world, browser, answer } = await asked()
    const failed = { ...answer, said: { kind: 'failed', code: 'tokenError' } } as const
    for (const [given, kind] of [
      [answer, 'presentation-accepted'],
      [failed, 'presentation-refused'],
    ] as const) {
      const again = { ...(await ask(world, browser)), said: given.said }
      const taken = [await take(world, again), await take(world, again)]
      expect(taken).toEqual([true, true])
      const { id } = await browser.request()
      expect((await world.store.events(id)).filter((event) => event.kind === kind)).toHaveLength(1)
    }
  })

  test('two last words in one moment: the first stands, and what was opened meanwhile is no hindrance', async () => {
    const { world, browser, answer } = await asked()
    const says = (said: ServiceAnswer['said']) => take(world, { ...answer, said })
    const taken = await Promise.all([
      says({ kind: 'opened' }),
      says({ kind: 'failed', code: 'userCanceled' }),
      says(answer.said),
    ])
    expect(taken.slice(1).filter(Boolean)).toHaveLength(1)
    const words = (await world.store.events((await browser.request()).id)).filter(({ kind }) =>
      kind.startsWith('presentation-'),
    )
    expect(words).toHaveLength(1)
    expect(await standing(world, browser)).toBe(taken[2] ? 'shown' : 'refused')
  })

  test('in the moment in which its time is over, or its claimant has left, it changes nothing', async () => {
    for (const gone of ['expired', 'withdrawn'] as const) {
      const { world, browser, answer } = await asked()
      world.store.beforeCommit = async () => {
        if (gone === 'expired') await ask(world, browser)
        else must(await inAgain(world.context, browser.token))
      }
      expect(await take(world, answer)).toBe(false)
      const kinds = world.store.recorded.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind.startsWith('presentation-'))).toEqual([])
    }
  })

  test('after the claimant has left, it is not taken', async () => {
    const { world, browser, answer } = await asked()
    must(await inAgain(world.context, browser.token))
    expect(await take(world, answer)).toBe(false)
  })

  test('after it was collected there is nothing more to collect, whatever is said again', async () => {
    const { world, browser, answer } = await asked()
    expect(await take(world, answer)).toBe(true)
    must(await collect(world, browser))
    expect(await take(world, answer)).toBe(false)
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
    expect((await browser.request()).proofs).toHaveLength(1)
  })

  test('after a newer request it is too late', async () => {
    const { world, browser, answer } = await asked()
    const newer = await ask(world, browser)
    expect(await take(world, answer)).toBe(false)
    expect(await take(world, newer)).toBe(true)
  })

  test('whoever has scanned the code in time may take ten minutes in all', async () => {
    const { world, browser, answer } = await asked()
    await world.pass({ minutes: 4 })
    await take(world, { ...answer, said: { kind: 'opened' } })
    await world.pass({ minutes: 4 })
    expect(await take(world, answer)).toBe(true)
    must(await collect(world, browser))
  })

  test('after the time of its request it is too late', async () => {
    const { world, browser, answer } = await asked()
    await world.pass({ minutes: 6 })
    expect(await standing(world, browser)).toBe('over')
    expect(await take(world, answer)).toBe(false)
  })
})

describe('known and unknown names (R4)', () => {
  test('get a code to scan in the same way', async () => {
    for (const name of [KNOWN, UNKNOWN]) {
      const { world, browser } = await asked(name)
      expect(await standing(world, browser)).toBe('ready')
      expect(world.presentations.asked).toHaveLength(1)
    }
  })
  test('whatever is shown for a name that nobody has, nothing is proved', async () => {
    const { world, browser, answer } = await asked(UNKNOWN)
    const credentials = [{ ...ADELE, claims: { revocationId: UNKNOWN } }]
    await take(world, { ...answer, said: { kind: 'shown', credentials } })
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
  })
  test('a stranger without a wallet presses as often as they like, and closes nothing for the owner (R5)', async () => {
    const world = await newWorld(SETTINGS)
    for (let number = 0; number < 5; number++) {
      const stranger = await world.begin(KNOWN, `203.0.113.${number}`)
      for (let press = 0; press < 12; press++) must(await stranger.ask('face-check'))
      expect(refusalOf(await stranger.ask('face-check')), 'a request asks for so much an hour').toBe(
        'too-many-requests',
      )
    }
    must(await (await world.begin()).ask('face-check'))
  })
})

describe('a work credential that runs out', () => {
  const accepted = async (endsInDays: number | null) => {
    const { world, browser, answer } = await asked()
    const expiresAt = endsInDays === null ? null : daysBefore(-endsInDays)
    await take(world, { ...answer, said: { kind: 'shown', credentials: [{ ...ADELE, expiresAt }] } })
    return { world, browser, expiresAt }
  }
  const ENDS: readonly [what: string, endsInDays: number | null, isWarnedOf: boolean][] = [
    ['tomorrow is warned of, with its day', 1, true],
    ['in thirty days is warned of, with its day', 30, true],
    ['later is not spoken of', 31, false],
    ['on a day that it does not say is not spoken of', null, false],
  ]
  for (const [what, endsInDays, isWarnedOf] of ENDS)
    test(what, async () => {
      const { world, browser, expiresAt } = await accepted(endsInDays)
      must(await collect(world, browser))
      const request = await browser.request()
      expect(request.assurance).toBe('aal2')
      expect(workIdEndsSoon(request, daysBefore(0))).toEqual(isWarnedOf ? expiresAt : null)
    })
  test('once it has run out proves nothing, and the approver hears why', async () => {
    const { world, browser } = await accepted(-1)
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
    const events = await world.store.events((await browser.request()).id)
    expect(events.at(-1)).toMatchObject({ kind: 'presentation-refused', facts: { why: 'expired' } })
  })
  test('between the phone and the page proves nothing', async () => {
    const { world, browser } = await accepted(2 / 24 / 60)
    await world.pass({ minutes: 3 })
    expect(await standing(world, browser)).toBe('shown')
    expect(refusalOf(await collect(world, browser))).toBe('identity-not-accepted')
  })
})
