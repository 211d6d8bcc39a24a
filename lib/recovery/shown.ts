/** A change that the tenant shows: the request is done, or goes on to what follows after a compromise. */
import { LATCHKEY } from '../audit.ts'
import { followUp, leftInDoubt } from '../follow-up.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { Reading } from '../remedies/remedy.ts'
import { INTENT_LOOKED_INTO_AFTER_MINUTES, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import type { Change } from './change.ts'
import { toQueue } from './choose.ts'

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
export function afterShown(context: Context, request: RecoveryRequest, { account }: Reading): Change {
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
