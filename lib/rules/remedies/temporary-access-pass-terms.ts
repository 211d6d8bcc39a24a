/**
 * A Temporary Access Pass, as far as recovery cares: one at most, good once, for
 * as short a time as works.
 *
 * @see Microsoft Entra, "Configure Temporary Access Pass": only users in the policy's scope can sign in with one;
 * a one-time pass has to be used to register the new method within ten minutes of its sign-in
 */

export interface Pass {
  readonly id: string
  readonly createdAt: Date | null
  readonly expiresAt: Date | null
  readonly usability: 'usable' | 'used' | 'over' | 'not-allowed'
}

/** The tenant's policy on passes as it applies to one account; lifetimes in minutes. */
export interface PassPolicy {
  readonly enabled: boolean
  readonly coversAccount: boolean
  readonly shortest: number
  readonly longest: number
}

/** A pass takes some to reach all of Microsoft, and people take some to find their way. */
const WISHED_MINUTES = 30

/** The lifetime to ask for, in minutes: the one wished for, held within what the tenant allows. */
export const lifetimeUnder = ({ shortest, longest }: PassPolicy): number =>
  Math.min(Math.max(WISHED_MINUTES, shortest), longest)

/** Whether the tenant lets this account sign in with a pass. */
export const isPossible = ({ enabled, coversAccount }: PassPolicy): boolean => enabled && coversAccount
