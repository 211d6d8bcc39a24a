/** A press counts for as long as what it rests on is as its page showed it. */
import { refuse, type Result } from '../../rules/refusals.ts'
import { changedSince, type DecisionSnapshot, type SnapshotPart } from '../../rules/request/decision-snapshot.ts'
import type { Context } from '../../ports/context.ts'

/** Of a press that was refused: what it had not seen. */
export async function changedMeanwhile(
  { store }: Context,
  id: string,
  looked: DecisionSnapshot,
): Promise<readonly SnapshotPart[]> {
  const request = await store.load(id)
  return request ? changedSince(request, looked) : []
}

const ATTEMPTS = 3

/** A write in the same moment that changed nothing of this is no reason to have it pressed again. */
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
