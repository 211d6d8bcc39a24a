/**
 * What other requests of the account explain: one that was stopped, with the password that replaced the one it set
 * and the sessions that ended; an approval that waits to be collected. Told at one proof: it helps an owner who
 * finds the door shut, and nothing in it is of use to who shut it.
 */
import { addMinutes, addSeconds } from '../duration.ts'
import type { Earlier } from './request-diagnosis.ts'
import type { RecoveryRequest } from './request.ts'

/** Minutes. Later a refusal has another reason than that it was done a moment ago. */
const JUST_DONE_MINUTES = 60
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
  const last = others
    .filter((one) => one.id !== id && one.state === 'done' && one.stoppedAt === null)
    .flatMap(({ remedy, shownAt }) => (remedy && remedy !== 'wait' && shownAt ? [{ remedy, at: shownAt }] : []))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
  const done = last && addMinutes(last.at, JUST_DONE_MINUTES) > now ? last : null
  if (!stoppedAt && !approved && !done) return null
  return { stoppedAt, replacedAt: isNewer ? null : undoneAt, approved, done }
}

export const latestStopped = (
  { id }: Pick<RecoveryRequest, 'id'>,
  others: readonly RecoveryRequest[],
): RecoveryRequest | undefined =>
  others
    .filter((one) => one.id !== id && one.stoppedAt !== null)
    .toSorted((a, b) => (b.stoppedAt?.getTime() ?? 0) - (a.stoppedAt?.getTime() ?? 0))[0]
