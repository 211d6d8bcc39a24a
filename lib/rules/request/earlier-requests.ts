/**
 * What other requests of the account explain: one that was stopped, with the password that replaced the one it set
 * and the sessions that ended; an approval that waits to be collected. Told at one proof: it helps an owner who
 * finds the door shut, and nothing in it is of use to who shut it.
 */
import { addSeconds } from '../duration.ts'
import type { Earlier } from './request-diagnosis.ts'
import type { RecoveryRequest } from './request.ts'

/** Seconds. The directory dates a new password a little later than we note that we set it. */
const SAME_WRITE_SECONDS = 120

/** Null: no other request explains anything. `undoneAt`: when what the stopped one gave was taken back. */
export function earlierOf(
  { id }: Pick<RecoveryRequest, 'id'>,
  others: readonly RecoveryRequest[],
  undoneAt: Date | null,
  passwordChangedAt: Date | null,
  now: Date,
): Earlier | null {
  const stoppedAt = latestStopped({ id }, others)?.stoppedAt ?? null
  const isNewer =
    undoneAt !== null && passwordChangedAt !== null && passwordChangedAt > addSeconds(undoneAt, SAME_WRITE_SECONDS)
  const waiting = others.find(
    (one) => one.id !== id && one.state === 'approved' && one.permission?.lapsesAt && one.permission.lapsesAt > now,
  )?.permission
  const approved = waiting?.lapsesAt ? { remedy: waiting.remedy, lapsesAt: waiting.lapsesAt } : null
  if (!stoppedAt && !approved) return null
  return { stoppedAt, replacedAt: isNewer ? null : undoneAt, approved }
}

export const latestStopped = (
  { id }: Pick<RecoveryRequest, 'id'>,
  others: readonly RecoveryRequest[],
): RecoveryRequest | undefined =>
  others
    .filter((one) => one.id !== id && one.stoppedAt !== null)
    .toSorted((a, b) => (b.stoppedAt?.getTime() ?? 0) - (a.stoppedAt?.getTime() ?? 0))[0]
