/**
 * What happens where the tenant was not asked because others came first: nothing is decided, the claimant is told when
 * to press again, and it is stored that they wait. After too long the request goes to an approver, who reads that it
 * could not be checked, and that this is no sign of anything.
 */
import { LATCHKEY } from '../../../rules/audit.ts'
import { isTooLong } from '../../../rules/request/diagnosis-retry.ts'
import { ok, type Refused, type Result } from '../../../rules/refusals.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import type { WriteAuthority } from './write-permission.ts'

/**
 * Stores that the claimant waits for their turn and refuses with when it is; after too long answers the request as
 * escalated. `read`: what could be read, to be stored with it.
 */
export async function postponeWrite(
  context: Context,
  browserToken: string,
  remedy: RemedyId,
  refused: Refused,
  read: Partial<WriteAuthority['read']> = {},
): Promise<Result<RecoveryRequest>> {
  const noted = await changeRequest(context, byBrowser(context, browserToken), (request) => {
    const now = context.now()
    const diagnosis = read.diagnosis ?? request.diagnosis
    const since = request.diagnosis?.waitingSince ?? now
    const set = { ...read, diagnosis: diagnosis && { ...diagnosis, waitingSince: since } }
    if (!isTooLong(since, now)) return ok({ kind: 'diagnosed', by: LATCHKEY, set, facts: { waiting: true } })
    const queued = escalate(context, request, remedy, { why: 'not-checked', approvers: 1 })
    return ok({ ...queued, by: LATCHKEY, set: { ...set, ...queued.set } })
  })
  return noted.ok && noted.value.state !== 'queued' ? refused : noted
}

/**
 * What follows where the check before a write got no answer. Only a claimant who has to wait for a turn waits; any
 * other refusal is passed on.
 */
export const postponeIfLimited = async (
  context: Context,
  browserToken: string,
  remedy: RemedyId,
  refused: Refused,
): Promise<Result<RecoveryRequest>> =>
  refused.refusal === 'not-your-turn' ? postponeWrite(context, browserToken, remedy, refused) : refused
