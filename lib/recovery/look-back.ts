/**
 * The read-back: the account is read again, and the request ends where the
 * tenant says it is. Asked right after an act, and again by the worker until
 * the change is seen or the time for it is over.
 */
import { LATCHKEY } from '../audit.ts'
import { Unavailable } from '../ports.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { followUp, leftInDoubt } from '../follow-up.ts'
import { toSweep } from '../mailbox.ts'
import { type RemedyId, remedyOf } from '../remedies/index.ts'
import type { Reading } from '../remedies/remedy.ts'
import { INTENT_LOOKED_INTO_AFTER_MINUTES, type Intent, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, type Change, change } from './change.ts'
import { toQueue } from './choose.ts'
import { endSessions, mayStillLand, sessionsEnded, WRITE_MAY_LAND_FOR_SECONDS } from './on-its-way.ts'
import { clearPasses } from './passes.ts'
import { readingOf } from './reading.ts'

/** Seconds between two looks. Entra ID's directory is eventually consistent: mostly at once, and somebody is waiting. */
const LOOKS = { every: 5, atFirst: 1, firstFor: 5, forPeople: 15 } as const
/** Minutes. A change that is not seen by then is a person's to look into. */
const SEEN_WITHIN_MINUTES = 10

/** `sessionsSentAt`: by the caller, a moment ago. */
export async function lookBack(
  context: Context,
  requestId: string,
  attempt: string,
  sessionsSentAt?: Date,
): Promise<Result<RecoveryRequest>> {
  const request = await context.store.load(requestId)
  if (!request?.account || request.state !== 'acting' || request.intent?.attempt !== attempt)
    return refuse('request-moved-on')
  const intent = { ...request.intent, ...(sessionsSentAt && { sessionsSentAt }) }
  const reading = await readingOf(context, request)
  const shown = reading !== null && remedyOf(intent.remedy).shownBy(reading, intent.before, intent) === true
  // The password was changed, and somebody may still be signed in with the old one.
  const stillSignedIn = shown && intent.alsoEndSessions && !sessionsEnded(reading, intent)
  const onItsWay = mayStillLand(intent.sessionsSentAt, context.now())
  const sent = stillSignedIn && !onItsWay ? await endSessions(context, request.account.id) : {}
  if (isUnseenPass(context, intent) && !(await clearPasses(context, request.account.id)))
    throw new Unavailable('Nobody knows whether a pass is left.')
  const soFar = { ...intent, ...sent, ...(shown && { actedAt: intent.actedAt ?? intent.committedAt }) }
  const decided =
    shown && !stillSignedIn ? afterShown(context, request, reading) : notYet(context, request, soFar, reading)
  return change(context, byId(context, requestId), (current) =>
    current.intent?.attempt === attempt
      ? ok(decided.kind === 'looked-back' ? { ...decided, ...noting(current.intent, soFar) } : decided)
      : refuse('request-moved-on'),
  )
}

/** Of the intent as it is by now: somebody else may have noted meanwhile that it was done. */
const noting = (intent: Intent, { sessionsSentAt }: Intent): Pick<Change, 'set'> =>
  sessionsSentAt ? { set: { intent: { ...intent, sessionsSentAt } } } : {}

/** Told as done by the claimant, and with what to do about old passwords. */
const OWN: readonly RemedyId[] = ['reset-password', 'unlock-on-premises']

export const seenNow = (context: Context, request: RecoveryRequest): Change => ({
  kind: 'shown',
  by: LATCHKEY,
  set: { shownAt: context.now(), dueAt: null },
  facts: { remedy: request.remedy },
  later: [
    {
      task: {
        kind: 'notify',
        requestId: request.id,
        notice: OWN.includes(request.remedy ?? 'wait') ? 'recovered' : 'done',
      },
    },
  ],
})

/** One remedy was shown. After a compromise another follows in the same request; else it is done. */
function afterShown(context: Context, request: RecoveryRequest, { account }: Reading): Change {
  const next = followUp(request)
  const inDoubt = leftInDoubt(request)
  if (next === null || !request.intent) {
    const seen = seenNow(context, request)
    return { ...seen, later: [...(seen.later ?? []), ...inDoubt] }
  }
  const shownAt = context.now()
  const { remedy, committedAt, before: asItWas, swept = [] } = request.intent
  const achieved = [...(request.achieved ?? []), { remedy, committedAt, before: asItWas, shownAt, swept }]
  if (next === 'lift-sending-restriction') {
    const queued = toQueue(context, request, next, { why: 'never-self-service', approvers: 1 })
    const diagnose = { task: { kind: 'diagnose', requestId: request.id } } as const
    return {
      ...queued,
      set: { ...queued.set, achieved, intent: null },
      later: [...(queued.later ?? []), diagnose, ...inDoubt],
    }
  }
  const attempt = context.random.id()
  const before = {
    passwordChangedAt: account.passwordChangedAt,
    sessionsValidFrom: account.sessionsValidFrom,
    enabled: account.enabled,
  }
  const intent = {
    attempt,
    remedy: next,
    target: null,
    committedAt: shownAt,
    before,
    actedAt: null,
    alsoEndSessions: false,
  }
  const about = { requestId: request.id, attempt }
  return {
    kind: 'went-on',
    by: LATCHKEY,
    set: { remedy: next, intent, achieved },
    facts: { shown: remedy, remedy: next, attempt },
    later: [
      { task: { kind: 'perform', ...about } },
      ...inDoubt,
      {
        task: { kind: 'look-back', ...about },
        notBefore: new Date(shownAt.getTime() + INTENT_LOOKED_INTO_AFTER_MINUTES * 60_000),
      },
      { task: { kind: 'notify', requestId: request.id, notice: 'recovered' } },
    ],
  }
}

function notYet(context: Context, request: RecoveryRequest, intent: Intent, reading: Reading | null): Change {
  const now = context.now()
  const secondsSince = (moment: Date) => (now.getTime() - moment.getTime()) / 1000
  if (!intent.actedAt && secondsSince(intent.committedAt) > WRITE_MAY_LAND_FOR_SECONDS) {
    return remedyOf(intent.remedy).carriesSecret
      ? { kind: 'found-undone', by: LATCHKEY, set: { intent: null, refusal: 'tenant-unavailable' } }
      : toQueue(context, request, intent.remedy, { why: 'interrupted', approvers: 1 })
  }
  if (intent.actedAt && now >= seenBy(intent, reading)) {
    const { set, facts, later } = toQueue(context, request, intent.remedy, { why: 'not-shown', approvers: 1 })
    return { kind: 'not-shown', by: LATCHKEY, set, facts, later }
  }
  if (intent.actedAt && isHalfSeen(intent, reading)) {
    const { set, facts, later } = toQueue(context, request, intent.remedy, { why: 'half-seen', approvers: 1 })
    return { kind: 'not-shown', by: LATCHKEY, set, facts, later }
  }
  const notBefore = new Date(now.getTime() + pause(intent, now) * 1000)
  return {
    kind: 'looked-back',
    by: LATCHKEY,
    later: [{ task: { kind: 'look-back', requestId: request.id, attempt: intent.attempt }, notBefore }],
  }
}

/** The rules are clean, and nobody set up how to look at forwarding. */
const isHalfSeen = ({ remedy }: Intent, reading: Reading | null): boolean =>
  remedy === 'sweep-mailbox' &&
  reading !== null &&
  toSweep(reading).length === 0 &&
  reading.inboxRules.kind === 'seen' &&
  reading.forwarding.kind === 'unseen' &&
  reading.forwarding.why === 'not-configured'

/** A pass is the claimant's to use until it is over. */
function seenBy({ actedAt, target }: Intent, reading: Reading | null): Date {
  const pass = reading?.passes.kind === 'seen' ? reading.passes.value.find(({ id }) => id === target) : undefined
  return pass?.expiresAt ?? new Date((actedAt?.getTime() ?? 0) + SEEN_WITHIN_MINUTES * 60_000)
}

/** Seconds until the next look. */
function pause({ remedy, actedAt }: Intent, now: Date): number {
  if (remedy === 'temporary-access-pass') return LOOKS.forPeople
  const isFirst = actedAt !== null && now.getTime() - actedAt.getTime() < LOOKS.firstFor * 1000
  return isFirst ? LOOKS.atFirst : LOOKS.every
}

/** The process died, or the answer was lost, between making the pass and showing it: whatever was made is taken back. */
const isUnseenPass = ({ now }: Context, { remedy, actedAt, committedAt }: Intent): boolean =>
  remedy === 'temporary-access-pass' &&
  !actedAt &&
  now().getTime() - committedAt.getTime() > WRITE_MAY_LAND_FOR_SECONDS * 1000
