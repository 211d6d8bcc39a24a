/**
 * Trying one's methods before they are needed.
 *
 * As close to a recovery as can be, without using anything up: a code that is sent opens nothing, and a saved code
 * stays unused, since its secret part is not even asked for. Only a one-time code of an app, or a passkey's answer, is
 * accepted once, as everywhere.
 */
import type { Language } from '../../rules/language.ts'
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import type { FactorId } from '../../rules/proofs/factors/index.ts'
import { needsPhone, type Readiness, readinessOf, suggestionsFor } from '../../rules/preparation/readiness.ts'
import { type HeldMethod, heldMethods } from '../../rules/preparation/held-methods.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { openPending, sealPending } from './pending-enrolment.ts'
import { keepReadiness, readinessOfAccount } from './readiness-snapshot.ts'
import { accountOf, prepared, type Visit, wayBackOf } from './visit-enrolment.ts'
import { type SignInAfterSms, readSignInAfterSms } from './sign-in-after-sms.ts'

/** Ways that can be tried outside a real recovery. */
export const TRIABLE = [
  'passkey',
  'authenticator-code',
  'saved-code',
  'code-by-email',
  'code-by-text',
] as const satisfies readonly FactorId[]
export type TriableId = (typeof TRIABLE)[number]
/** Whether the text is the id of a way that can be tried. */
export const isTriable = (factor: string): factor is TriableId => (TRIABLE as readonly string[]).includes(factor)

export interface Rehearsal {
  /** What the employee has for each way that policy offers and that can be prepared. */
  readonly ways: readonly {
    readonly factor: FactorId
    readonly held: readonly HeldMethod[]
    readonly worked: boolean
  }[]
  /** Whether the owner or only people can get the account back, as the page says it. */
  readonly wayBack: ReturnType<typeof wayBackOf>
  /** Null: it cannot be said now. */
  readonly readiness: Readiness | null
  /** The same without the telephone, in case it is lost together with the account (id N20). */
  readonly withoutPhone: Readiness
  readonly suggested: readonly FactorId[]
  /** Whether Microsoft lets them in once its own texts have ended. */
  readonly afterSms: SignInAfterSms
  /** Of what is sent to them. */
  readonly language: Language
}

/** Ways that begin with the lost account, or with somebody at the desk, cannot be prepared. */
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
  await keepReadiness(context, accountOf(visit), found.value)
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
    afterSms: await readSignInAfterSms(context, accountOf(visit), found.value.holdings.authenticators),
    language: letterLanguage(settings, visit.wished, found.value.account.preferredLanguage),
  })
}

/** What the browser keeps of a rehearsal: what has worked, and what is being tried. */
export interface RehearsalState {
  readonly id: string
  readonly worked: readonly string[]
  /** Keyed hash of the code that was sent; empty where none was. */
  readonly codeHash: string
  /** The address or number that it was sent to. */
  readonly sentTo: string
}

/** Reads the rehearsal that the browser keeps; an empty one where there is none, or it is too old. */
export function stateOf(context: Context, visit: Visit, pending: string | undefined): RehearsalState {
  const facts = openPending(context, 'rehearsal', accountOf(visit), pending)
  return {
    id: facts?.id ?? '',
    worked: facts?.worked?.split(',').filter(Boolean) ?? [],
    codeHash: facts?.codeHash ?? '',
    sentTo: facts?.sentTo ?? '',
  }
}

/** Seals the rehearsal for the browser to keep. */
export const keepState = (context: Context, visit: Visit, { worked, ...state }: RehearsalState): string =>
  sealPending(context, 'rehearsal', accountOf(visit), { ...state, worked: worked.join(',') })

/**
 * The method to try for this factor: the first that counts, or else the first, since that is what a recovery would
 * use; with the language in which a code is sent.
 */
export async function wayToTry(
  context: Context,
  visit: Visit,
  factor: TriableId,
): Promise<Result<{ readonly way: HeldMethod; readonly language: Language }>> {
  const found = await rehearsal(context, visit, undefined)
  if (!found.ok) return found
  const held = found.value.ways.find((way) => way.factor === factor)?.held ?? []
  const now = context.now()
  const way = held.find(({ countsFrom }) => countsFrom && countsFrom <= now) ?? held[0]
  return way ? ok({ way, language: found.value.language }) : refuse('choice-missing')
}
