/**
 * The read-back: the account is read again, and the request ends with what the tenant shows. It is run right after a
 * write, and again by a task until the change shows or the time for it is over.
 */
import { SECOND_IN_MS } from '../../../rules/duration.ts'
import { classOf } from '../../../rules/account/account.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { remedyOf } from '../../../rules/remedies/index.ts'
import type { Intent } from '../../../rules/request/intent.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, type Change, changeRequest } from '../../change-request.ts'
import { lookForLateChange } from '../../late-change.ts'
import { unconfirmedChange } from './unconfirmed-change.ts'
import { endSessions, isInFlight, sessionsEnded, WRITE_MAY_LAND_FOR_SECONDS } from './in-flight-write.ts'
import { clearPasses } from './clear-passes.ts'
import { readingOf } from './read-account.ts'
import { afterShown } from './confirmed-change.ts'

/** Reads the account back once. `sessionsSentAt`: when the caller sent the end of sessions, a moment ago. */
export async function verifyWrite(
  context: Context,
  requestId: string,
  attempt: string,
  sessionsSentAt?: Date,
): Promise<Result<RecoveryRequest>> {
  const request = await context.store.load(requestId)
  if (!request?.account || request.intent?.attempt !== attempt) return refuse('request-moved-on')
  if (request.state === 'queued') {
    const found = await lookForLateChange(context, request)
    return found.ok ? verifyWrite(context, requestId, attempt) : found
  }
  if (request.state !== 'acting') return refuse('request-moved-on')
  const intent = { ...request.intent, ...(sessionsSentAt && { sessionsSentAt }) }
  const reading = await readingOf(context, request)
  const shown = reading !== null && remedyOf(intent.remedy).shownBy(reading, intent.before, intent) === true
  // The password was changed, and somebody may still be signed in with the old one.
  const stillSignedIn = shown && intent.alsoEndSessions && !sessionsEnded(reading, intent)
  const onItsWay = isInFlight(intent.sessionsSentAt, context.now())
  // Sending it once more is a write like any other: not to an account that became privileged meanwhile (rule R11).
  const isOurs = reading !== null && classOf(reading.account.lookups) !== 'privileged'
  const sent = stillSignedIn && !onItsWay && isOurs ? await endSessions(context, request.account.id) : {}
  if (isUnseenPass(context, intent) && !(await clearPasses(context, request.account.id)))
    throw new Unavailable('Nobody knows whether a pass is left.')
  const soFar = {
    ...intent,
    ...sent,
    ...(shown && { actedAt: intent.actedAt ?? intent.committedAt }),
    ...(stillSignedIn && { openSince: intent.openSince ?? context.now() }),
  }
  const decided =
    shown && !stillSignedIn
      ? afterShown(context, request, reading)
      : unconfirmedChange(context, request, soFar, reading)
  return changeRequest(context, byId(context, requestId), (current) =>
    current.intent?.attempt === attempt
      ? ok(decided.kind === 'looked-back' ? { ...decided, ...noting(current.intent, soFar) } : decided)
      : refuse('request-moved-on'),
  )
}

/** Merges into the intent as it is by now, since another reading may have stored meanwhile that it was done. */
const noting = (intent: Intent, { sessionsSentAt, openSince }: Intent): Pick<Change<'looked-back'>, 'set'> =>
  sessionsSentAt || openSince
    ? { set: { intent: { ...intent, ...(sessionsSentAt && { sessionsSentAt }), ...(openSince && { openSince }) } } }
    : {}

/** Whether the process died, or the answer was lost, between making the pass and showing it: it is then deleted. */
const isUnseenPass = ({ now }: Context, { remedy, actedAt, committedAt }: Intent): boolean =>
  remedy === 'temporary-access-pass' &&
  !actedAt &&
  now().getTime() - committedAt.getTime() > WRITE_MAY_LAND_FOR_SECONDS * SECOND_IN_MS
