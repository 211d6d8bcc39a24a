/**
 * Which approvals of a waiting request still count: not those from before threat mode began, given in another situation
 * (rule R16), and none that is older than an approval lasts (rule R11). Who gave them is asked at the decision.
 */
import { addHours } from '../duration.ts'
import type { Approval } from '../request/parts/authorization.ts'
import { APPROVAL_LAPSES_AFTER_HOURS, type RecoveryRequest } from '../request/request.ts'
import { isStopped, type Threat } from './threat-mode.ts'

/** The approvals that count at this moment; of a request that no longer waits, all that it was decided by. */
export const countingApprovals = (
  { state, approvals }: Pick<RecoveryRequest, 'state' | 'approvals'>,
  threat: Threat | null,
  now: Date,
): readonly Approval[] =>
  state === 'queued'
    ? approvals.filter(({ at }) => at > addHours(now, -APPROVAL_LAPSES_AFTER_HOURS) && !isStopped(at, threat))
    : approvals

/** Whether one approver has agreed and a second is awaited. */
export const awaitsSecond = (
  request: Pick<RecoveryRequest, 'state' | 'approvals'>,
  threat: Threat | null,
  now: Date,
): boolean => request.state === 'queued' && countingApprovals(request, threat, now).length > 0
