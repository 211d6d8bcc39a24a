/**
 * The minimum age for passwords that a directory of the organisation's own may have.
 *
 * The directory does not apply it to an administrative reset, which a claimant's choice here would be. So we apply it,
 * and say before anything is typed from when the password may be changed. Not where somebody else may know the
 * password, nor where an approver has allowed it. Where we may not read the rule, policy asks an approver.
 *
 * @see MS-SAMR §3.1.1.7.1
 */
import { signsOfCompromise } from '../diagnosis/causes/index.ts'
import { causesOf, type RecoveryRequest } from './request.ts'

type Chosen = Pick<RecoveryRequest, 'approvals' | 'permission' | 'diagnosis'>

/** The moment before which the claimant may not change the password; null: they may now. */
export function tooEarlyUntil(request: Chosen, now: Date): Date | null {
  const from = request.diagnosis?.reach?.passwordMayChangeAt ?? null
  return from && from > now && isOwnChoice(request) ? from : null
}

/** Whether policy permits it by itself with nothing suspicious, so that the rules of a change by the owner apply. */
export const isOwnChoice = (request: Chosen): boolean => !isApproved(request) && !signsOfCompromise(causesOf(request))

/** An approver allowed a reset that has not been given back. Without an approver a permission does not lapse. */
const isApproved = ({ approvals, permission }: Chosen): boolean =>
  approvals.length > 0 && permission?.remedy === 'reset-password' && permission.lapsesAt !== null
