import type { Task } from '../rules/request/job.ts'
import { ok, refuse } from '../rules/refusals.ts'
import { MOVES } from '../rules/request/moves.ts'
import type { Context } from '../ports/context.ts'
import { byId, changeRequest } from './change-request.ts'
import { escalate } from './escalate.ts'
import { noteForApprovers } from './notify/undelivered.ts'
import { leftToTheirWord } from './claimant/remedy/verify-manual-change.ts'
import { leaveToPeople } from './claimant/stop/undo-request.ts'

/**
 * What happens when a task failed for the last time, after a day of tries.
 *
 * Its request goes to an approver, who reads that the tenant did not answer, or that a notice reached nobody. A
 * request that has moved on does not need it. For one that its owner stopped, the record says that what it granted is
 * still to be taken back; one that an approver took over is closed by an approver's word.
 */
export async function deadLetter(context: Context, task: Task): Promise<void> {
  if (task.kind === 'undo') return leaveToPeople(context, task.requestId)
  if (task.kind === 'notify')
    return noteForApprovers(context, task.only ? 'message-refused' : 'reached-nobody', task.requestId, task.notice)
  if (task.kind === 'read-back')
    return void (await changeRequest(context, byId(context, task.requestId), ({ state }) =>
      state === 'handed-over' ? ok(leftToTheirWord) : refuse('request-moved-on'),
    ))
  if (!('requestId' in task) || !GOES_TO_PEOPLE.includes(task.kind)) return
  await changeRequest(context, byId(context, task.requestId), (request) =>
    MOVES.escalated.some(([from]) => from === request.state)
      ? ok(escalate(context, request, request.intent?.remedy ?? request.remedy, { why: 'failed', approvers: 1 }))
      : refuse('request-moved-on'),
  )
}

/** Tasks without which nothing would ever happen to the request again. */
const GOES_TO_PEOPLE: readonly Task['kind'][] = ['diagnose', 'perform', 'look-back', 'remind', 'cool-off']
