/**
 * In which order the ways of proof are shown: what most people have comes first, the rest is folded away.
 *
 * Which ways there are is the policy file's, and never the account's (rule R4).
 */
import { authenticatorCode } from './authenticator-code.ts'
import { codeByEmail } from './code-by-email.ts'
import { codeByText } from './code-by-text.ts'
import type { FactorId } from './index.ts'
import { workAccount } from './work-account.ts'

/** What most people have. The policy file's `firstFactors` stands in their place where it is given. */
const USUAL_FIRST: readonly FactorId[] = [codeByEmail.id, codeByText.id, authenticatorCode.id]
/** So many are shown before the fold, where there are so many. */
const SHOWN = 3

export interface FactorOrder {
  readonly first: readonly FactorId[]
  /** Folded away. Empty, or two and more: one alone takes no more room than the fold. */
  readonly more: readonly FactorId[]
}

/**
 * The offered ways in their order. `firstFactors`: the policy file's, null where it has none. `settled`: ways that are
 * proved or closed, which leave their places before the fold to others. `isSignInUseful`: the claimant can still sign in
 * somewhere, so that the work account itself comes first.
 */
export function orderFactors(
  offered: readonly FactorId[],
  given: {
    readonly firstFactors: readonly FactorId[] | null
    readonly settled: readonly string[]
    readonly isSignInUseful: boolean
  },
): FactorOrder {
  const leading = [...(given.isSignInUseful ? [workAccount.id] : []), ...(given.firstFactors ?? USUAL_FIRST)]
  const first = [...new Set(leading)].filter((one) => offered.includes(one))
  const rest = offered.filter((one) => !first.includes(one))
  const isSettled = (one: FactorId) => given.settled.includes(one)
  const places = Math.max(0, SHOWN - first.filter((one) => !isSettled(one)).length)
  const filling = rest.filter((one) => !isSettled(one)).slice(0, places)
  const settled = rest.filter(isSettled)
  const more = rest.filter((one) => !isSettled(one) && !filling.includes(one))
  return more.length > 1
    ? { first: [...first, ...settled, ...filling], more }
    : { first: [...first, ...settled, ...filling, ...more], more: [] }
}
