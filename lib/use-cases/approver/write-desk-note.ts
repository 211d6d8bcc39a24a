/** A note for colleagues about a request: an event that changes nothing of it, and that no claimant reads. */
import { DESK_NOTE, DESK_NOTE_LONGEST, plainDeskNote } from '../../rules/request/desk-note.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { takeDecision } from './approver-budget.ts'
import { type Approver, mayNow } from './approver.ts'
import { approverActor } from './commit-decision.ts'

/**
 * Records the note, whatever state the request is in. Refuses whoever may not handle requests or has used up their hour,
 * `desk-note-missing` where nothing is left of it, `desk-note-too-long`, and `request-unknown`.
 */
export async function writeDeskNote(
  context: Context,
  approver: Approver,
  requestId: string,
  typed: string,
): Promise<Result<void>> {
  const now = context.now()
  const allowed = mayNow(approver, 'handle', now)
  if (!allowed.ok) return allowed
  const says = plainDeskNote(typed)
  if (says === null) return refuse('desk-note-missing')
  if (Array.from(says).length > DESK_NOTE_LONGEST) return refuse('desk-note-too-long')
  if (!(await context.store.load(requestId))) return refuse('request-unknown')
  const budget = await takeDecision(context, approver)
  if (!budget.ok) return budget
  await context.store.record({ at: now, requestId, kind: DESK_NOTE, by: approverActor(approver), facts: { says } })
  return ok(undefined)
}
