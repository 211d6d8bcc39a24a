/**
 * Trying what one has, before it is needed. As near to a recovery as can be, and
 * nothing is used up by it: a code that is sent opens nothing, a saved code stays
 * unused and its secret part is not even asked for. What an app or a passkey has
 * shown is good once, here as there.
 */
import type { FactorId } from '../../rules/proofs/factors/index.ts'
import { needsPhone, type Readiness, readinessOf, suggestionsFor } from '../../rules/preparation/readiness.ts'
import { type HeldMethod, heldMethods } from '../../rules/preparation/held-methods.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { openPending, sealPending } from './pending-enrolment.ts'
import { keepStanding, readinessOfAccount } from './readiness-snapshot.ts'
import { accountOf, prepared, type Visit, wayBackOf } from './visit-enrolment.ts'
import { type Door, readDoor } from './door.ts'

/** Ways that can be tried without a real recovery. */
export const TRIABLE = [
  'passkey',
  'authenticator-code',
  'saved-code',
  'code-by-email',
  'code-by-text',
] as const satisfies readonly FactorId[]
export type TriableId = (typeof TRIABLE)[number]
export const isTriable = (factor: string): factor is TriableId => (TRIABLE as readonly string[]).includes(factor)

export interface Rehearsal {
  /** What there is for each way that policy offers and that somebody can have. */
  readonly ways: readonly {
    readonly factor: FactorId
    readonly held: readonly HeldMethod[]
    readonly worked: boolean
  }[]
  /** Whose doing it is, as the page says it. */
  readonly wayBack: ReturnType<typeof wayBackOf>
  /** Null: nobody can say just now. */
  readonly readiness: Readiness | null
  /** The same, were the phone lost along with the account (id N20). */
  readonly withoutPhone: Readiness
  readonly suggested: readonly FactorId[]
  /** Whether Microsoft lets them in once its own texts have ended. */
  readonly door: Door
}

/** Ways that begin with the lost account, or with a person at the desk, are nobody's to prepare. */
const NOT_PREPARED: readonly FactorId[] = ['work-account', 'approver-code', 'face-check']

/**
 * Each way of proving, whether the employee has it, and whether it worked when it was tried. Refuses what `prepared` does.
 */
export async function rehearsal(
  context: Context,
  visit: Visit,
  pending: string | undefined,
): Promise<Result<Rehearsal>> {
  const found = await prepared(context, accountOf(visit), 'page')
  if (!found.ok) return found
  const { settings } = context
  const { factors } = settings
  const now = context.now()
  const ways = heldMethods(found.value.holdings, factors)
  await keepStanding(context, accountOf(visit), found.value)
  const worked = stateOf(context, visit, pending).worked
  return ok({
    ways: factors
      .filter((factor) => !NOT_PREPARED.includes(factor))
      .map((factor) => ({
        factor,
        held: ways.filter((way) => way.factor === factor),
        worked: worked.includes(factor),
      })),
    wayBack: wayBackOf(found.value),
    readiness: readinessOfAccount(found.value, settings, now),
    withoutPhone: readinessOf(
      ways.filter((way) => !needsPhone(way)),
      settings,
      now,
    ),
    suggested: suggestionsFor(ways, factors, settings, now),
    door: await readDoor(context, accountOf(visit), found.value.holdings.authenticators),
  })
}

/** What the browser keeps of a rehearsal: what has worked, and what is being tried. */
export interface RehearsalState {
  readonly id: string
  readonly worked: readonly string[]
  /** Of the code that was sent; empty where none was. */
  readonly codeHash: string
  /** Where it went. */
  readonly sentTo: string
}

export function stateOf(context: Context, visit: Visit, pending: string | undefined): RehearsalState {
  const facts = openPending(context, 'rehearsal', accountOf(visit), pending)
  return {
    id: facts?.id ?? '',
    worked: facts?.worked?.split(',').filter(Boolean) ?? [],
    codeHash: facts?.codeHash ?? '',
    sentTo: facts?.sentTo ?? '',
  }
}

export const keepState = (context: Context, visit: Visit, { worked, ...state }: RehearsalState): string =>
  sealPending(context, 'rehearsal', accountOf(visit), { ...state, worked: worked.join(',') })

/** The first that counts, or else the first: a rehearsal is worth most with what a recovery would use. */
export async function wayToTry(context: Context, visit: Visit, factor: TriableId): Promise<Result<HeldMethod>> {
  const found = await rehearsal(context, visit, undefined)
  if (!found.ok) return found
  const held = found.value.ways.find((way) => way.factor === factor)?.held ?? []
  const now = context.now()
  const way = held.find(({ countsFrom }) => countsFrom && countsFrom <= now) ?? held[0]
  return way ? ok(way) : refuse('choice-missing')
}
