/**
 * Whether Microsoft still holds an account to be at risk after a new password in the organisation's own directory.
 *
 * Such a reset ends the risk only with password hash synchronisation and the tenant's own opt-in, and some minutes
 * later. So it is read again, and nothing is said that was not seen.
 *
 * @see Microsoft Entra ID Protection, "Remediate risks and unblock users": on-premises password reset
 */
import { addMinutes } from '../duration.ts'
import { tellable } from '../diagnosis/causes/index.ts'
import { causesOf, type RecoveryRequest } from './request.ts'
import type { ScheduledJob } from './job.ts'

/** Counted from the reset. Hashes are synchronised every two minutes, and the risk is assessed after that. */
const LOOKS_AFTER_MINUTES = [5, 15] as const

/** Whether a synced account that was at risk has a new password by this request. */
export const mayStayAtRisk = (request: RecoveryRequest): boolean =>
  isResetThere(request) && causesOf(request).includes('account-at-risk')

/** The same, as far as this claimant may be told of it. */
export const mayHearOfRisk = (request: RecoveryRequest): boolean =>
  isResetThere(request) &&
  tellable(request.diagnosis?.findings ?? [], request.assurance).some(({ cause }) => cause === 'account-at-risk')

/**
 * After a compromise the mailbox is swept next, so the reset may be one of the earlier steps. Where a risk was
 * dismissed, it was seen to be over.
 */
const isResetThere = ({ accountClass, remedy, achieved = [] }: RecoveryRequest): boolean =>
  accountClass === 'synced' &&
  remedy !== 'dismiss-risk' &&
  (remedy === 'reset-password' || achieved.some((one) => one.remedy === 'reset-password'))

/** The readings that follow once it is done; none where there was no risk, or where it ended in another way. */
export const looksAtRisk = (request: RecoveryRequest, doneAt: Date): readonly ScheduledJob[] =>
  mayStayAtRisk(request)
    ? LOOKS_AFTER_MINUTES.map((minutes) => ({
        task: { kind: 'look-at-risk', requestId: request.id },
        notBefore: addMinutes(doneAt, minutes),
      }))
    : []
