import { normaliseName } from '../account.ts'
import { LATCHKEY } from '../audit.ts'
import { factorOf } from '../factors/index.ts'
import type { Challenge } from '../challenge.ts'
import { ok, refuse } from '../refusals.ts'
import { MOVES } from '../moves.ts'
import { OPEN_REQUESTS_PER_ACCOUNT, type RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, change } from './change.ts'

/**
 * Looks the claimed name up, once, out of the claimant's sight: one request to
 * the tenant whether the account exists or not (rule R4).
 */
export async function resolve(context: Context, requestId: string): Promise<RecoveryRequest | null> {
  const request = await context.store.load(requestId)
  if (!request || request.resolvedAt || !MOVES.resolved.some(([from]) => from === request.state)) return request

  const account = asClaimed(await context.tenant.findAccount(request.claimedName), request.claimedName)
  const resolved = await change(context, byId(context, requestId), (current) =>
    current.resolvedAt
      ? refuse('request-moved-on')
      : ok({
          kind: 'resolved',
          by: LATCHKEY,
          set: { account, resolvedAt: context.now() },
          facts: {},
          // An approver opened it first, and waits for what we find.
          later: current.state === 'queued' ? [{ task: { kind: 'diagnose', requestId } }] : [],
        }),
  )
  await lapseBeyondLimit(context, resolved.ok ? resolved.value : request)
  return context.store.load(requestId)
}

/** Entra ID may find an account under another spelling; every limit is counted by the name as it was claimed. */
const asClaimed = (account: RecoveryRequest['account'], claimedName: string) =>
  account && normaliseName(account.signInName) === claimedName ? account : null

/**
 * At most three open requests an account wait for a first proof (rule R5). When
 * there are more, the oldest gives way, those first in which nothing was asked for,
 * then those in which nothing was sent: nobody can hold the owner's place by asking
 * first, and nobody can push the owner out while a code is on its way, since codes
 * are limited as well. Counted by the name, those too that nobody has looked up
 * yet: a burst of one name is the same work whoever it belongs to (rule R4).
 */
async function lapseBeyondLimit(context: Context, { id, nameHash }: RecoveryRequest): Promise<void> {
  const open = await context.store.openRequests(nameHash)
  const unproved = open.filter(isUnproved)
  const excess = unproved.length - OPEN_REQUESTS_PER_ACCOUNT
  if (excess <= 0) return
  const others = unproved.filter((request) => request.id !== id)
  const stakes = await Promise.all(others.map(async (request) => stakeIn(await context.store.challengesOf(request.id))))
  const givingWay = [0, 1, 2].flatMap((stake) => others.filter((_, i) => stakes[i] === stake))
  for (const request of givingWay.slice(0, excess))
    await change(context, byId(context, request.id), (current) =>
      isUnproved(current)
        ? ok({ kind: 'lapsed', by: LATCHKEY, facts: { why: 'too-many-open' } })
        : refuse('request-moved-on'),
    )
}

const stakeIn = (asked: readonly Challenge[]): 0 | 1 | 2 =>
  asked.some(({ factor }) => factorOf(factor).kind === 'sent-code') ? 2 : asked.length > 0 ? 1 : 0

const isUnproved = ({ state, proofs }: RecoveryRequest): boolean => state === 'verifying' && proofs.length === 0
