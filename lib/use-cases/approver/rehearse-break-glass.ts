/** The rehearsal of what to do when nobody can approve: that it was done, by whom and when, is an event of the record. */
import { ok, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, mayNow } from './approver.ts'
import { takeGuarding } from './approver-budget.ts'
import { approverActor } from './commit-decision.ts'

const KIND = 'break-glass-rehearsed'

/** Records a rehearsal now. Refuses whoever may not guard, and a sign-in that is too old. */
export async function recordRehearsal(context: Context, approver: Approver): Promise<Result<void>> {
  const now = context.now()
  const may = mayNow(approver, 'guard', now)
  if (!may.ok) return may
  const budget = await takeGuarding(context, approver)
  if (!budget.ok) return budget
  await context.store.record({ at: now, requestId: null, kind: KIND, by: approverActor(approver), facts: {} })
  return ok(undefined)
}
