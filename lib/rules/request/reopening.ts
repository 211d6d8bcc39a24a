/**
 * When a decline can be taken back, and how long its letter waits for that.
 *
 * Only a decline: what its claimant closed, what lapsed and what is done begin anew, with every proof; what its owner
 * stopped stays stopped (rule R12). It grants nothing: it stands before people as it did, no approval of before counts,
 * and whatever is collected takes fresh proofs (rule R11). A day later its proofs are older than any claimant may use,
 * so that a new request is begun.
 */
import { addHours, addSeconds } from '../duration.ts'
import type { RecoveryRequest } from './request.ts'

const REOPENS_WITHIN_HOURS = 24
/** So long nobody is told of a decline, and taking it back tells nobody. */
const UNDO_SECONDS = 10

/** Whether an approver may put it back into the queue. */
export const mayReopen = (
  { state, stoppedAt, movedAt }: Pick<RecoveryRequest, 'state' | 'stoppedAt' | 'movedAt'>,
  now: Date,
): boolean => state === 'declined' && stoppedAt === null && now < addHours(movedAt, REOPENS_WITHIN_HOURS)

/** When the letter about a decline goes out. */
export const tellsOfDeclineAt = (declinedAt: Date): Date => addSeconds(declinedAt, UNDO_SECONDS)
