import { decisionDueAt } from '../rules/organisation/due-times.ts'
import { CLAIMANT, LATCHKEY } from '../rules/audit.ts'
import type { Approvers } from '../rules/policy/policy.ts'
import type { RemedyId } from '../rules/remedies/index.ts'
import { leastApprovers } from '../rules/request/least-approvers.ts'
import type { EscalationReason } from '../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import type { Context } from '../ports/context.ts'
import type { BeforePeople } from '../rules/request/move-fields.ts'
import type { Change } from './change-request.ts'

/** With what every request in front of people has, and nothing besides. */
type Escalation = Change<'escalated'> & { readonly set: BeforePeople }

/** Reasons that we give ourselves, and no claimant chose. */
const OWN_WORDS: readonly EscalationReason[] = [
  'failed',
  'interrupted',
  'not-shown',
  'pass-not-allowed',
  'half-seen',
  'default-method',
  'other-number-first',
  'kept-elsewhere',
  'write-not-permitted',
]

/** Puts the request in front of an approver, with everything that is known. Nothing that was permitted before stands. */
export function escalate(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId | null,
  escalation: NonNullable<RecoveryRequest['escalation']>,
): Escalation {
  const approvers = Math.max(escalation.approvers, leastApprovers(request)) as Approvers
  const dueAt = decisionDueAt(context.settings, request, context.now())
  return {
    kind: 'escalated',
    by: OWN_WORDS.includes(escalation.why) ? LATCHKEY : CLAIMANT,
    set: { remedy, escalation: { ...escalation, approvers }, dueAt, permission: null, approvals: [] },
    facts: { remedy, why: escalation.why, approvers },
    later: [{ task: { kind: 'notify', requestId: request.id, notice: 'queued' } }],
  }
}
