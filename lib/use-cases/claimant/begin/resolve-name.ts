import { normaliseName } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import { MOVES } from '../../../rules/request/moves.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'

/**
 * Looks the claimed name up, once, in a task that the claimant cannot time: one request to the tenant whether the
 * account exists or not (rule R4).
 */
export async function resolveName(context: Context, requestId: string): Promise<RecoveryRequest | null> {
  const request = await context.store.load(requestId)
  if (!request || request.resolvedAt || !MOVES.resolved.some(([from]) => from === request.state)) return request

  const account = asClaimed(await context.tenant.findAccount(request.claimedName), request.claimedName)
  const resolved = await changeRequest(context, byId(context, requestId), (current) =>
    current.resolvedAt
      ? refuse('request-moved-on')
      : ok({
          kind: 'resolved',
          by: LATCHKEY,
          set: { account, resolvedAt: context.now() },
          facts: {},
          // An approver opened it first, and waits for the diagnosis.
          later: current.state === 'queued' ? [{ task: { kind: 'diagnose', requestId } }] : [],
        }),
  )
  return resolved.ok ? resolved.value : context.store.load(requestId)
}

/** Entra ID may find an account under another spelling; every limit is counted by the name as it was claimed. */
const asClaimed = (account: RecoveryRequest['account'], claimedName: string) =>
  account && normaliseName(account.signInName) === claimedName ? account : null
