/**
 * Tries a decision again where the request got a new version that changed nothing of what the approver's page showed.
 */
import { refuse, type Result } from '../../rules/refusals.ts'
import { changedSince, type DecisionSnapshot, type SnapshotPart } from '../../rules/request/decision-snapshot.ts'
import type { Context } from '../../ports/context.ts'

/** What changed since the page was made, for a decision that was refused because of it. */
export async function changedMeanwhile(
  { store }: Context,
  id: string,
  looked: DecisionSnapshot,
): Promise<readonly SnapshotPart[]> {
  const request = await store.load(id)
  return request ? changedSince(request, looked) : []
}

const ATTEMPTS = 3

/** Runs the decision, once more where another write came first that changed nothing the decision rests on. */
export async function retryIfUnchanged<T>(
  context: Context,
  id: string,
  looked: DecisionSnapshot,
  press: () => Promise<Result<T>>,
): Promise<Result<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pressed = await press()
    if (pressed.ok || pressed.refusal !== 'request-moved-on' || !looked.seen) return pressed
    if ((await changedMeanwhile(context, id, looked)).length > 0) return pressed
  }
  return refuse('request-moved-on')
}
