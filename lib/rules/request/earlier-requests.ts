/**
 * What other requests of the account explain: one that was stopped, with the password that replaced the one it set
 * and the sessions that ended; an approval that waits to be collected; a pass that led to no new method. Told at one proof: it helps an owner who
 * finds the door shut, and nothing in it is of use to who shut it.
 */
import { addMinutes, addSeconds } from '../duration.ts'
import { lostPassOf, usedPassOf } from './method-after-pass.ts'
import type { LostPass } from './method-look.ts'
import type { Earlier } from './request-diagnosis.ts'
import type { RecoveryRequest } from './request.ts'

/** Later a refusal has another reason than that something was changed a moment ago. */
const JUST_DONE_MINUTES = 60
/** The directory dates a new password a little later than we note that we set it. */
const SAME_WRITE_SECONDS = 120

interface Known {
  /** When what the stopped one gave was taken back. */
  readonly undoneAt: Date | null
  readonly passwordChangedAt: Date | null
  /** Of the sign-in log; null where none is seen. */
  readonly lastSuccessAt: Date | null
  readonly now: Date
}

/** Null: no other request explains anything, and no pass of this one. */
export function earlierOf(
  request: RecoveryRequest,
  others: readonly RecoveryRequest[],
  { undoneAt, passwordChangedAt, lastSuccessAt, now }: Known,
): Earlier | null {
  const { id } = request
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
  const pass = lostPassAmong([request, ...others.filter((one) => one.id !== id)], now, lastSuccessAt)
  // Of a pass that was missed, to try again would be no advice.
  const isOfPass = pass !== null && last?.remedy === 'temporary-access-pass'
  const done = last && !isOfPass && addMinutes(last.at, JUST_DONE_MINUTES) > now ? last : null
  if (!stoppedAt && !approved && !done && !pass) return null
  return { stoppedAt, replacedAt: isNewer ? null : undoneAt, approved, done, pass }
}

/** The newest; none where a newer one was used in time, or can still be. */
function lostPassAmong(requests: readonly RecoveryRequest[], now: Date, lastSuccessAt: Date | null): LostPass | null {
  const newest = requests
    .flatMap((one) => {
      const { intent } = one
      const usedAt = usedPassOf(one)?.usedAt ?? (intent?.remedy === 'temporary-access-pass' ? intent.actedAt : null)
      return usedAt ? [{ one, usedAt }] : []
    })
    .toSorted((a, b) => b.usedAt.getTime() - a.usedAt.getTime())[0]
  return newest ? lostPassOf(newest.one, now, lastSuccessAt) : null
}

/** The other request of the account that was stopped last; undefined where none was. */
export const latestStopped = (
  { id }: Pick<RecoveryRequest, 'id'>,
  others: readonly RecoveryRequest[],
): RecoveryRequest | undefined =>
  others
    .filter((one) => one.id !== id && one.stoppedAt !== null)
    .toSorted((a, b) => (b.stoppedAt?.getTime() ?? 0) - (a.stoppedAt?.getTime() ?? 0))[0]
