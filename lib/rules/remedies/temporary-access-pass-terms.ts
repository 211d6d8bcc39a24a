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

/** Of the tenant, as it is for one account. Minutes. */
export interface PassPolicy {
  readonly enabled: boolean
  readonly coversAccount: boolean
  readonly shortest: number
  readonly longest: number
}

/** Minutes. Passes take some to reach all of Microsoft, and people some to find their way. */
const WISHED = 30

/** Minutes: the shortest that works, within what the tenant allows. */
export const lifetimeUnder = ({ shortest, longest }: PassPolicy): number =>
  Math.min(Math.max(WISHED, shortest), longest)

export const isPossible = ({ enabled, coversAccount }: PassPolicy): boolean => enabled && coversAccount
