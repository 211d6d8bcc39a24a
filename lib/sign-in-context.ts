/**
 * What Conditional Access asks of a sign-in before it meets an authentication context.
 *
 * Entra ID grants a context that no policy guards to whoever asks for it, with a
 * password alone. So a context is worth what the policies on it demand, of everybody
 * and always.
 *
 * @see Microsoft Entra, "Conditional Access: Authentication context"; NIST SP 800-63B-4 §3.2.5, phishing resistance
 */

/** The weakest first. */
export const DEMANDS = ['nothing', 'multifactor', 'phishing-resistant'] as const
export type Demand = (typeof DEMANDS)[number]

/** One policy that is on, reduced to what matters here. */
export interface ContextPolicy {
  /** Ids of authentication contexts that it guards. */
  readonly contexts: readonly string[]
  readonly demand: Demand
  /** Whether it holds for every account, with nobody left out. */
  readonly forEverybody: boolean
}

export interface ContextDemand {
  readonly demand: Demand
  /** Somebody is left out of the policy that demands it, and meets the context without. */
  readonly leavesOut: boolean
}

/** Several policies are all to be met, so the strongest counts; of two alike, the one that leaves nobody out. */
export function demandOf(policies: readonly ContextPolicy[], context: string): ContextDemand {
  const guarding = policies
    .filter(({ contexts }) => contexts.includes(context))
    .toSorted(
      (one, other) =>
        DEMANDS.indexOf(other.demand) - DEMANDS.indexOf(one.demand) ||
        Number(other.forEverybody) - Number(one.forEverybody),
    )
  const [strongest] = guarding
  if (!strongest || strongest.demand === 'nothing') return { demand: 'nothing', leavesOut: false }
  return { demand: strongest.demand, leavesOut: !strongest.forEverybody }
}
