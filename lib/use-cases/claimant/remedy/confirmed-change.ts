/** A change that the tenant shows: the request is done, or goes on to what follows after a compromise. */
import { LATCHKEY } from '../../../rules/audit.ts'
import { decidedBy } from '../../../rules/request/effects.ts'
import { followUp, leftInDoubt } from '../../../rules/request/follow-up.ts'
import { achievedBy, intentFor, workOn } from '../../../rules/request/intent.ts'
import type { ScheduledJob } from '../../../rules/request/job.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import type { Reading } from '../../../rules/remedies/remedy.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { looksAtMethods } from '../../../rules/request/method-after-pass.ts'
import { looksAtRisk } from '../../../rules/request/risk-after-reset.ts'
import type { Context } from '../../../ports/context.ts'
import type { Change } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'

/** Remedies that the claimant carried out: they are notified that it is done, with what to do about old passwords. */
const OWN: readonly RemedyId[] = ['reset-password', 'unlock-on-premises']

/** Names its remedy and who decided it, since the next remedy may have taken its place before the letter is written. */
export const told = (request: RecoveryRequest): ScheduledJob => ({
  task: {
    kind: 'notify',
    requestId: request.id,
    notice: OWN.includes(request.remedy ?? 'wait') ? 'recovered' : 'done',
    ...(request.remedy && { remedy: request.remedy }),
    by: decidedBy(request),
  },
})

/** The move to done, with the notice and the readings that follow it. */
export const confirmedChange = (context: Context, request: RecoveryRequest): Change => ({
  kind: 'shown',
  by: LATCHKEY,
  set: { shownAt: context.now(), dueAt: null },
  facts: { remedy: request.remedy },
  later: [told(request), ...looksAtRisk(request, context.now()), ...looksAtMethods(request, context.now())],
})

/**
 * The move after the tenant showed a remedy. After a compromise another remedy follows in the same request; else it is
 * done.
 */
export function afterShown(context: Context, request: RecoveryRequest, { account }: Reading): Change {
  const next = followUp(request)
  const inDoubt = leftInDoubt(request)
  if (next === null || !request.intent) {
    const seen = confirmedChange(context, request)
    return { ...seen, later: [...(seen.later ?? []), ...inDoubt] }
  }
  const shownAt = context.now()
  const achieved = [...(request.achieved ?? []), achievedBy(request.intent, shownAt)]
  if (next === 'lift-sending-restriction') {
    const queued = escalate(context, request, next, { why: 'never-self-service', approvers: 1 })
    const diagnose = { task: { kind: 'diagnose', requestId: request.id } } as const
    return {
      ...queued,
      set: { ...queued.set, achieved, intent: null },
      later: [told(request), ...(queued.later ?? []), diagnose, ...inDoubt],
    }
  }
  const intent = intentFor(next, account, { attempt: context.random.id(), now: shownAt })
  return {
    kind: 'went-on',
    by: LATCHKEY,
    set: { remedy: next, intent, achieved },
    facts: { shown: request.intent.remedy, remedy: next, attempt: intent.attempt },
    later: [...workOn(request.id, intent), ...inDoubt, told(request)],
  }
}
