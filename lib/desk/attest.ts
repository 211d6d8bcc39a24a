/**
 * Closing by a person's word what no read-back can see.
 *
 * Only for a request that rests on the claimant's word, after an approver took it
 * over. It changes nothing in the tenant; who said what is in the record, and the
 * claimant is told that it was a person who looked.
 */
import { refuse, type Result } from '../refusals.ts'
import { restsOnTheirWord } from '../on-their-word.ts'
import type { RecoveryRequest, Saw } from '../request.ts'
import type { Looked } from '../seen.ts'
import type { Context } from '../settings.ts'
import type { Approver } from './approver.ts'
import { actorOf, commitMove } from './commit.ts'
import { loadToDecide, readParties } from './load.ts'

export async function attest(
  context: Context,
  approver: Approver,
  requestId: string,
  { saw, ...looked }: Looked & { readonly saw: Saw },
): Promise<Result<RecoveryRequest>> {
  const loaded = await loadToDecide(context, approver, requestId, looked, ['handed-over'])
  if (!loaded.ok) return loaded
  const request = loaded.value
  if (!restsOnTheirWord(request)) return refuse('not-permitted')
  const parties = await readParties(context, approver, request)
  if (!parties.ok) return parties

  const attested = { approverId: approver.id, approverName: approver.name, at: context.now(), saw }
  return commitMove(context, request, {
    kind: 'attested',
    by: actorOf(approver),
    set: { attested, dueAt: null },
    facts: { remedy: request.remedy, saw },
    later: [{ task: { kind: 'notify', requestId, notice: `attested-${saw}` } }],
  })
}
