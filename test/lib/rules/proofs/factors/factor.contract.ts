/**
 * What every way of proving promises, written once and run for each of them: an
 * answer that is wrong, late, used, somebody else's or too fresh proves nothing,
 * and nobody learns anything from how it is refused.
 */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { FactorId } from '#lib/rules/proofs/factors/index.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import type { Result } from '#lib/rules/refusals.ts'
import { TRIES_PER_CODE } from '#lib/rules/secret-code.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { daysBefore, email, exampleAccount, phone } from '#test/example.ts'
import { Browser, KNOWN, locked, must, newWorld, UNKNOWN, type World } from '#test/lib/use-cases/claimant/world.ts'

/** One way of proving, as its owner uses it, and as somebody else would try to. */
export interface Way {
  readonly factor: FactorId
  readonly settings?: Partial<Settings>
  /** Puts in place what Adele proves with, bound at that moment. */
  readonly give: (world: World, boundAt: Date) => Promise<Held>
  /** Good for the request that asked for it only; otherwise good once, for whoever brings it first. */
  readonly boundToRequest: boolean
  /** Proved by it, another proof is not needed. */
  readonly reaches: 'aal1' | 'aal2'
  /** Where Latchkey keeps it itself, it also knows that it was answered, and tells the approver. */
  readonly tellsTooFresh: boolean
  /** Another way, which proves the request where a proof has to be there already. */
  readonly beside: 'code-by-email' | 'code-by-text'
  /** What has to be proved before it may be asked for at all (rule R7). */
  readonly first?: 'code-by-email' | 'code-by-text'
  /** It rests on nothing that was ever bound to the account. */
  readonly ageless?: boolean
  /** Given at another site, or by a wallet: nothing is typed here five times, and each try is a new asking. */
  readonly elsewhere?: boolean
  /** Whose wrong answers close it for a day: all of the account's, those to this request alone, or, where no guess comes near it, nobody's. */
  readonly guessedAt: 'account' | 'request' | 'never'
  /** The event that stands for each answer that was looked at. */
  readonly comparedIn: 'try-refused' | 'identity-claimed' | 'presentation-refused'
}

export interface Held {
  /** What the claimant does of it alone, where somebody else has a part in it. */
  readonly press?: (browser: Browser) => Promise<Result<unknown>>
  readonly ask: (browser: Browser) => Promise<Result<unknown>>
  /** What the owner would answer now; null where nothing has come that could be answered. */
  readonly right: (browser: Browser) => Promise<string | null>
  /** A well-formed answer that is wrong. */
  readonly wrong: (browser: Browser) => Promise<string>
  readonly answer: (browser: Browser, given: string) => Promise<Result<unknown>>
  /** Where what has a time begins with the answer: given, waited with, and collected then. */
  readonly answerLate?: (browser: Browser, given: string, wait: () => Promise<unknown>) => Promise<Result<unknown>>
}

const NO = ['code-incorrect', 'answer-not-accepted', 'identity-not-accepted', 'code-superseded']
const LATE = ['code-expired', 'answer-too-late', 'identity-not-accepted']
const noOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.refusal)

/** The most wrong answers that a day takes from browsers that the account does not know. */
const MOST: Readonly<Record<Way['guessedAt'], number>> = {
  account: LIMITS['try:account'].points,
  request: LIMITS['try:read-out:account'].points,
  never: Number.POSITIVE_INFINITY,
}

/** What is shown of every way. `contract.test.ts` fails where one is left out. */
export const SHOWN = [
  'wrong',
  'expired',
  'used again',
  'of another request',
  'of another account',
  'in another browser',
  'asked for again',
  'too many',
  'many in any order',
  'of an unknown name',
] as const
export type Shown = (typeof SHOWN)[number]

/** Answers which of them were declared for this way; what is skipped is not. */
export function factorContract(way: Way): ReadonlySet<Shown> {
  const shown = new Set<Shown>()
  const shows = (what: Shown) => void shown.add(what)
  const settingsOf = (factor: FactorId) => ({
    factors: [...new Set<FactorId>([factor, 'code-by-email', 'code-by-text'])],
    ...way.settings,
  })
  const open = async (boundDaysAgo = 30, more: Partial<Settings> = {}) => {
    const world = await newWorld({ settings: { ...settingsOf(way.factor), ...more } })
    const held = await way.give(world, daysBefore(boundDaysAgo))
    const owner = await begins(world)
    return { world, held, owner }
  }
  const begins = async (world: World, name?: string, network?: string) => {
    const browser = await world.begin(name, network)
    if (!way.first) return browser
    await browser.prove(way.first)
    must(await stepUp(world.context, browser.token))
    return browser
  }
  const before = way.first ? [way.first] : []
  const asked = async (boundDaysAgo?: number) => {
    const opened = await open(boundDaysAgo)
    must(await opened.held.ask(opened.owner))
    return opened
  }
  const rightOf = async (held: Held, browser: Browser): Promise<string> => {
    const right = await held.right(browser)
    if (right === null) throw new Error('There is nothing to answer with.')
    return right
  }
  const refusedIn = async (world: World, browser: Browser, held: Held, given: string) => {
    const { proofs } = await browser.request()
    const answer = noOf(await held.answer(browser, given))
    expect(NO).toContain(answer)
    expect((await browser.request()).proofs).toHaveLength(proofs.length)
    await world.settle()
    return answer
  }

  describe(`the way ${way.factor}`, () => {
    test('answered rightly is a proof, and names when its authenticator was bound where we know', async () => {
      const { held, owner } = await asked()
      const token = owner.token
      must(await held.answer(owner, await rightOf(held, owner)))
      const { state, assurance, proofs } = await owner.request()
      const given = proofs.map(({ factor }) => factor)
      expect([state, assurance, given]).toEqual(['findings', way.reaches, [...before, way.factor]])
      expect(owner.token, 'the browser gets a new name (R2)').not.toBe(token)
      if (way.tellsTooFresh) expect(proofs.at(-1)?.boundAt).toEqual(daysBefore(30))
    })
    shows('wrong')
    test('answered wrongly proves nothing', async () => {
      const { world, held, owner } = await asked()
      expect(await refusedIn(world, owner, held, await held.wrong(owner))).not.toBe('code-superseded')
    })
    test('answered without having been asked for proves nothing', async () => {
      const { world, held, owner } = await open()
      const elsewhere = await begins(world)
      must(await held.ask(elsewhere))
      expect(await refusedIn(world, owner, held, await rightOf(held, elsewhere))).not.toBe('code-superseded')
    })
    shows('expired')
    test('answered eleven minutes too late proves nothing (N06)', async () => {
      const { world, held, owner } = await asked()
      const early = await rightOf(held, owner)
      const wait = () => world.pass({ minutes: 11 })
      if (!held.answerLate) await wait()
      const answered = held.answerLate ? await held.answerLate(owner, early, wait) : await held.answer(owner, early)
      expect([...LATE, ...NO]).toContain(noOf(answered))
      expect((await owner.request()).proofs).toHaveLength(before.length)
    })
    shows('used again')
    test('answered once more with the same is refused, at the next proof too (N17)', async () => {
      const { world, held, owner } = await asked()
      const answer = await rightOf(held, owner)
      must(await held.answer(owner, answer))
      await refusedIn(world, owner, held, answer)
      must(await stepUp(world.context, owner.token))
      must(await held.ask(owner))
      await refusedIn(world, owner, held, answer)
    })
    test('answered three times in the same moment is taken once', async () => {
      const { held, owner } = await asked()
      const answer = await rightOf(held, owner)
      const answers = await Promise.all([1, 2, 3].map(() => held.answer(owner, answer)))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    })
    shows('of another request')
    test(
      way.boundToRequest
        ? 'answered in another request of the same account proves nothing there (A13)'
        : 'is good once in all requests of the account together',
      async () => {
        const { world, held, owner } = await asked()
        const stranger = await begins(world, KNOWN, '203.0.113.99')
        must(await held.ask(stranger))
        const answer = await rightOf(held, owner)
        if (way.boundToRequest) await refusedIn(world, stranger, held, answer)
        must(await held.answer(owner, answer))
        await refusedIn(world, stranger, held, answer)
      },
    )
    shows('of another account')
    test("answered in a request for another account proves nothing: it is Adele's", async () => {
      const { world, held, owner } = await asked()
      const alex = 'alex@contoso.com'
      const account = exampleAccount({ id: '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0077' as AccountId, signInName: alex })
      world.tenant.residents.set(
        alex,
        locked({ account, authenticators: [email('alex@example.org'), phone('+38640555044')] }),
      )
      const other = await begins(world, alex)
      must(await held.ask(other))
      await refusedIn(world, other, held, await rightOf(held, owner))
    })
    shows('in another browser')
    test('answered in a browser that has no request, or whose cookie was replaced, proves nothing (R2)', async () => {
      const { world, held, owner } = await asked()
      const answer = await rightOf(held, owner)
      expect(noOf(await held.answer(new Browser(world, 'made up'), answer))).toBe('request-unknown')
      const token = owner.token
      must(await held.answer(owner, answer))
      expect(noOf(await held.answer(new Browser(world, token), answer))).toBe('request-unknown')
    })
    shows('asked for again')
    test(
      way.boundToRequest
        ? 'asked for again leaves what came before without worth'
        : 'asked for again goes on with what is held',
      async () => {
        const { world, held, owner } = await asked()
        const earlier = await rightOf(held, owner)
        must(await held.ask(owner))
        if (way.boundToRequest) {
          await refusedIn(world, owner, held, earlier)
          must(await held.answer(owner, await rightOf(held, owner)))
        } else must(await held.answer(owner, earlier))
      },
    )
    test.skipIf(way.elsewhere)('has five tries; afterwards even the right answer is refused (N16)', async () => {
      const { world, held, owner } = await asked()
      const ended = way.guessedAt === 'account' ? 'too-many-attempts' : 'step-spent'
      for (let i = 1; i < TRIES_PER_CODE; i++) {
        await refusedIn(world, owner, held, await held.wrong(owner))
        await world.pass({ seconds: 60 })
      }
      expect(noOf(await held.answer(owner, await held.wrong(owner)))).toBe(ended)
      await world.pass({ seconds: 60 })
      const right = await held.right(owner)
      expect(noOf(await held.answer(owner, right ?? (await held.wrong(owner))))).toBe(ended)
      expect((await owner.request()).proofs).toHaveLength(before.length)
    })
    const closes = {
      account: 'is guessed at ten times a day, over all requests, five times from one network',
      request: 'is closed by no wrong answer that somebody else gave',
      never: 'is closed by no number of wrong answers',
    }[way.guessedAt]
    shows('too many')
    test(`${closes}; another way stays open (R5, N17)`, async () => {
      const { world, held } = await open()
      for (let round = 0; round < 2; round++) {
        const stranger = await begins(world, KNOWN, `203.0.113.${round}`)
        must(await held.ask(stranger))
        for (let i = 0; i < TRIES_PER_CODE; i++) {
          await held.answer(stranger, await held.wrong(stranger))
          await world.pass({ seconds: 60 })
        }
      }
      await world.pass({ hours: 1 })
      const late = await begins(world)
      const again = await held.ask(late)
      const answered = noOf(again.ok ? await held.answer(late, await rightOf(held, late)) : again)
      expect(answered).toBe(way.guessedAt === 'account' ? 'too-many-attempts' : 'accepted')
      if (way.guessedAt === 'account') expect((await late.prove(way.beside)).assurance).toBe('aal1')
    })
    shows('many in any order')
    test('however it is asked for, sent again and answered wrongly: where it can be guessed, never more than fifteen a day (N16, N17)', async () => {
      const steps = fc.array(fc.constantFrom('ask', 'wrong', 'wrong', 'wrong', 'begin', 'wait'), {
        minLength: 20,
        maxLength: 45,
      })
      let looked = 0
      await fc.assert(
        fc.asyncProperty(steps, async (walk) => {
          const { world, held, owner } = await open()
          let browser = owner
          for (const [i, step] of walk.entries()) {
            if (step === 'ask') await held.ask(browser)
            if (step === 'wrong') await held.answer(browser, await held.wrong(browser))
            if (step === 'begin' && !way.first) browser = await world.begin(KNOWN, `203.0.113.${i}`)
            if (step === 'wait') await world.pass({ minutes: 9 })
          }
          const compared = world.store.recorded.filter((event) => event.kind === way.comparedIn)
          const ofThis = compared.filter(({ facts }) => (facts.factor ?? way.factor) === way.factor)
          looked += ofThis.length
          expect(ofThis.length).toBeLessThanOrEqual(MOST[way.guessedAt])
          for (const id of new Set(world.store.recorded.map(({ requestId }) => requestId)))
            for (const { tries } of id ? await world.store.challengesOf(id) : [])
              expect(tries).toBeLessThanOrEqual(TRIES_PER_CODE)
          expect((await browser.request()).proofs.filter(({ factor }) => factor === way.factor)).toEqual([])
        }),
        { numRuns: 12, seed: 20_261_122 },
      )
      expect(looked, 'the walks do try').toBeGreaterThan(12)
    })
    shows('of an unknown name')
    test('is asked for and refused alike for a name that nobody has, with the same budgets taken (R4)', async () => {
      const { world, held } = await open()
      const seen: unknown[] = []
      for (const name of [KNOWN, UNKNOWN]) {
        const browser = await world.begin(name)
        const takings = world.throttle.takings.length
        const answers = [noOf(await (held.press ?? held.ask)(browser))]
        for (let i = 0; i < 3; i++) answers.push(noOf(await held.answer(browser, await held.wrong(browser))))
        const { state, proofs } = await browser.request()
        const taken = world.throttle.takings.slice(takings).map(([limit]) => limit)
        seen.push({ answers, state, proofs, taken })
      }
      expect(seen[1]).toEqual(seen[0])
    })
    test.skipIf(way.ageless)(
      'younger than the window proves nothing, and the refusal does not say so (R6)',
      async () => {
        const { world, held, owner } = await asked(6)
        const right = await held.right(owner)
        await refusedIn(world, owner, held, right ?? (await held.wrong(owner)))
        const { id } = await owner.request()
        const kinds = (await world.store.events(id)).map(({ kind }) => kind)
        expect(kinds.includes('too-fresh'), 'the approver is told').toBe(
          way.tellsTooFresh && (right !== null || way.first !== undefined),
        )
      },
    )
    test.skipIf(way.ageless)('older than the window and younger than the trouble proves nothing (R6)', async () => {
      const { world, held, owner } = await open(3, { freshnessWindowInDays: 1 })
      world.adele().signIns = [exampleSignIn(50135, 5 * 24 * 60)]
      await owner.prove(way.beside)
      expect((await owner.request()).diagnosis?.findings.map(({ cause }) => cause)).toContain('account-at-risk')
      must(await stepUp(world.context, owner.token))
      must(await held.ask(owner))
      await refusedIn(world, owner, held, (await held.right(owner)) ?? (await held.wrong(owner)))
    })
    test.skipIf(way.first)('answered before the name was looked up costs no try, and works afterwards', async () => {
      const { world, held } = await open()
      const begun = must(
        await beginRecovery(world.context, { name: KNOWN, errorCode: null, language: 'en', network: '198.51.100.7' }),
      )
      const quick = new Browser(world, begun.browserToken)
      // Asked for and answered while the worker is busy.
      const busy = vi.spyOn(world, 'settle').mockResolvedValue([])
      must(await held.ask(quick))
      for (let i = 0; i < 8; i++)
        if (way.tellsTooFresh) expect(noOf(await held.answer(quick, await held.wrong(quick)))).toBe('not-ready-yet')
      busy.mockRestore()
      await world.settle()
      must(await held.answer(quick, await rightOf(held, quick)))
    })
  })
  return shown
}
