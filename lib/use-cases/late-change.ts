/**
 * A change that was made, or may have been, did not show in its time and is with the desk. It is looked for all the
 * same: approved once more although it shows by now, it would be made twice (rule R14).
 */
import { LATCHKEY } from '../rules/audit.ts'
import { ok, refuse, type Result } from '../rules/refusals.ts'
import { remedyOf } from '../rules/remedies/index.ts'
import type { Intent } from '../rules/request/intent.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import type { Context } from '../ports/context.ts'
import { byId, changeRequest } from './change-request.ts'
import { readingOf } from './claimant/remedy/read-account.ts'
import { looksAtTheDesk } from './claimant/remedy/unconfirmed-change.ts'

/**
 * One reading by a task, with the next one scheduled where it does not show. Where it shows, the request goes back to
 * where a change is looked for, and ends from there. Refuses `request-moved-on` otherwise.
 */
export async function lookForLateChange(context: Context, request: RecoveryRequest): Promise<Result<RecoveryRequest>> {
  const found = await findLateChange(context, request)
  if (found.ok || !request.intent || !mayHaveBeenMade(request, request.intent)) return found
  const { attempt } = request.intent
  const later = looksAtTheDesk(request.id, request.intent, context.now())
  if (later.length > 0)
    await changeRequest(context, byId(context, request.id), (current) =>
      current.state === 'queued' && current.intent?.attempt === attempt
        ? ok({ kind: 'looked-back', by: LATCHKEY, later })
        : refuse('request-moved-on'),
    )
  return found
}

/** One reading, right before an approver grants it once more. Refuses `request-moved-on` where nothing shows. */
export async function findLateChange(context: Context, request: RecoveryRequest): Promise<Result<RecoveryRequest>> {
  const { id, state, intent } = request
  if (state !== 'queued' || !intent || !mayHaveBeenMade(request, intent)) return refuse('request-moved-on')
  const reading = await readingOf(context, request)
  if (!reading || remedyOf(intent.remedy).shownBy(reading, intent.before, intent) !== true)
    return refuse('request-moved-on')
  const { remedy, attempt } = intent
  return changeRequest(context, byId(context, id), (current) =>
    current.intent?.attempt === attempt
      ? ok({
          kind: 'found-late',
          by: LATCHKEY,
          set: { remedy, dueAt: null, escalation: null, approvals: [] },
          facts: { remedy, attempt },
          later: [{ task: { kind: 'look-back', requestId: id, attempt } }],
        })
      : refuse('request-moved-on'),
  )
}

/** Whether its write was sent, as far as anybody knows. */
const mayHaveBeenMade = ({ escalation }: RecoveryRequest, { actedAt, unansweredAt }: Intent): boolean =>
  actedAt !== null || unansweredAt !== undefined || escalation?.why === 'interrupted'
