import { LATCHKEY } from '../audit.ts'
import { ok, refuse } from '../refusals.ts'
import { OPEN_REQUESTS_PER_ACCOUNT, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, change } from './change.ts'

/**
 * Looks the claimed name up, once, out of the claimant's sight: one request to
 * the tenant whether the account exists or not (rule R4).
 */
export async function resolve(context: Context, requestId: string): Promise<RecoveryRequest | null> {
  const request = await context.store.load(requestId)
  if (!request || request.resolvedAt || request.state !== 'verifying') return request

  const account = await context.tenant.findAccount(request.claimedName)
  const resolved = await change(context, byId(context, requestId), (current) =>
    current.resolvedAt
      ? refuse('request-moved-on')
      : ok({ kind: 'resolved', by: LATCHKEY, set: { account, resolvedAt: context.now() }, facts: {} }),
  )
  await lapseBeyondLimit(context, resolved.ok ? resolved.value : request)
  return context.store.load(requestId)
}

/**
 * At most three open requests an account (rule R5). The oldest that proved
 * nothing gives way, so that nobody can hold the owner's place by asking first.
 */
async function lapseBeyondLimit(context: Context, { account, nameHash }: RecoveryRequest): Promise<void> {
  const open = await context.store.openRequests(account ? { accountId: account.id } : { nameHash })
  const unproved = open.filter((request) => request.proofs.length === 0 && request.state === 'verifying')
  for (const request of unproved.slice(0, Math.max(0, open.length - OPEN_REQUESTS_PER_ACCOUNT)))
    await change(context, byId(context, request.id), () =>
      ok({ kind: 'lapsed', by: LATCHKEY, facts: { why: 'too-many-open' } }),
    )
}
