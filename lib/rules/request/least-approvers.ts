/**
 * How many approvers a request needs at least.
 *
 * The number only grows: what once took two approvers never takes one or none because of another reason, a later move
 * or a retry (rules R10, R12).
 */
import { isDenied } from './denials.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { Approvers } from '../policy/policy.ts'
import type { RecoveryRequest } from './request.ts'

type Asked = Pick<RecoveryRequest, 'escalation' | 'approversAtLeast' | 'denials'>

/** Taking back what a stopped request granted lets nobody in, so one approver is enough, whatever was denied. */
const TAKES_AWAY: readonly RemedyId[] = ['disable-sign-in']

/** How many approvers this remedy of it takes. */
export const leastApproversOf = (request: Asked, remedy: RemedyId): Approvers =>
  TAKES_AWAY.includes(remedy) ? 1 : leastApprovers(request)

/** How many approvers the request takes: two once two had to decide, or it was denied. */
export const leastApprovers = (request: Asked): Approvers =>
  request.approversAtLeast === 2 || request.escalation?.approvers === 2 || isDenied(request) ? 2 : 1

/** `next`, asking for at least as many approvers as `before` did. */
export function holdApprovers(before: Asked, next: RecoveryRequest): RecoveryRequest {
  if (leastApprovers(before) === 1 && leastApprovers(next) === 1) return next
  const escalation = next.escalation && { ...next.escalation, approvers: 2 as const }
  return { ...next, escalation, approversAtLeast: 2 }
}
