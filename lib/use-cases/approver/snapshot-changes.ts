import { changedSince, type DecisionSnapshot, type SnapshotPart } from '../../rules/request/decision-snapshot.ts'
import type { Context } from '../../ports/context.ts'

/** What changed since the page was made, for a decision that was refused because of it. */
export async function snapshotChanges(
  { store }: Context,
  id: string,
  looked: DecisionSnapshot,
): Promise<readonly SnapshotPart[]> {
  const request = await store.load(id)
  return request ? changedSince(request, looked) : []
}
