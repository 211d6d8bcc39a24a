/**
 * How many approvers a request needs at least. It only ever grows: what two had to decide once never
 * comes to one or to none by another reason, a later move or a retry (rules R10, R12).
 */
import { isDenied } from './denials.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { Approvers } from '../policy/policy.ts'
import type { RecoveryRequest } from './request.ts'

type Asked = Pick<RecoveryRequest, 'escalation' | 'approversAtLeast' | 'denials'>

/** Taking away what a stopped request gave lets nobody in: one approver does it at once, whatever was said against the request. */
const TAKES_AWAY: readonly RemedyId[] = ['disable-sign-in']

/** The same for one remedy of it. */
export const leastApproversOf = (request: Asked, remedy: RemedyId): Approvers =>
  TAKES_AWAY.includes(remedy) ? 1 : leastApprovers(request)

export const leastApprovers = (request: Asked): Approvers =>
  request.approversAtLeast === 2 || request.escalation?.approvers === 2 || isDenied(request) ? 2 : 1

/** `next`, never asking fewer than `before` did. */
export function holdApprovers(before: Asked, next: RecoveryRequest): RecoveryRequest {
  if (leastApprovers(before) === 1 && leastApprovers(next) === 1) return next
  const escalation = next.escalation && { ...next.escalation, approvers: 2 as const }
  return { ...next, escalation, approversAtLeast: 2 }
}
