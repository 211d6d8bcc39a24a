/**
 * What is read around a request for its approver, and the signs of risk in it. Nothing rests on it: a tenant that does
 * not answer leaves parts out, and the page says which.
 */
import { addDays } from '../../rules/duration.ts'
import type { AccountBackground } from '../../rules/diagnosis/account-background.ts'
import { networkOf } from '../../rules/network.ts'
import type { Authenticator } from '../../rules/proofs/factors/factor.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { NETWORK_KEPT_DAYS, networksOf, type SeenBefore, wasSeenBefore } from '../../rules/request/request-origin.ts'
import type { Risk } from '../../rules/request/risk/risk-sign.ts'
import { riskOf } from '../../rules/request/risk/risk-signs.ts'
import type { Context } from '../../ports/context.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { ifTenantAnswers } from '../from-tenant.ts'
import { inOrderOfRemoval, isRemovable } from '../../rules/remedies/remove-authenticator.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { type HeldMethodRow, methodRows } from './method-rows.ts'
import { type Approver, mayRead } from './approver.ts'

/** What stands around the account, as an approver reads it. */
export interface Surroundings {
  readonly risk: Risk
  /** Whether the network that it was begun from was seen with the account before; null where nobody can say. */
  readonly network: SeenBefore
  /** Null: nothing of it could be read, or no account stands behind the name. */
  readonly background: AccountBackground | null
  /** Registered methods without their addresses. Null: they could not be read. */
  readonly methods: readonly HeldMethodRow[] | null
  /** Methods that could be removed as lost, without their addresses. Null: they could not be read. */
  readonly removable: readonly Pick<Authenticator, 'id' | 'kind' | 'phoneType' | 'createdAt'>[] | null
}

/** Null where nothing of it could be read, and where no account stands behind the name. */
export const readBackground = async (
  { tenant }: Context,
  { account }: Pick<RecoveryRequest, 'account'>,
): Promise<AccountBackground | null> => account && ifTenantAnswers(() => tenant.readBackground(account.id))

/** Registered methods. Null where they could not be read. */
export async function readMethods({ tenant }: Context, id: AccountId): Promise<readonly Authenticator[] | null> {
  const held = await ifTenantAnswers(() => tenant.readAuthenticators(id))
  return held?.kind === 'answered' ? held.value : null
}

/** Signs of risk, and what they and an approver rest on, without any address. */
export async function readSurroundings(
  { store, keys, settings, now }: Context,
  approver: Approver,
  request: RecoveryRequest,
  {
    background,
    methods,
  }: { readonly background: AccountBackground | null; readonly methods: readonly Authenticator[] | null },
): Promise<Surroundings> {
  const { account } = request
  const since = addDays(now(), -NETWORK_KEPT_DAYS)
  const [requests, enrolled] = account
    ? await Promise.all([store.requestsSince(account.id, since), store.enrolled(account.id)])
    : [[], []]
  const ours = networksOf({ requests, enrolled }, request, now())
  const network = seenNetwork(request, { ours, background }, (address) => keys.hash('network', networkOf(address)))
  const { id, name } = approver
  const risk = riskOf({
    request,
    background,
    methods,
    requests,
    network,
    reader: { id, name },
    freshnessWindowInDays: settings.freshnessWindowInDays,
    now: now(),
  })
  return {
    risk,
    network,
    background,
    methods: methods && methodRows(methods),
    removable: methods && removableIn(methods),
  }
}

const removableIn = (held: readonly Authenticator[]): Surroundings['removable'] =>
  inOrderOfRemoval(held)
    .filter(isRemovable)
    .map(({ id, kind, phoneType, createdAt }) => ({ id, kind, phoneType, createdAt }))

/**
 * By finished recoveries, by what is enrolled, and by successful sign-ins at Microsoft. New only where that log was
 * read and shows at least one: an empty one says nothing about networks.
 */
function seenNetwork(
  { begunWith, begunAt }: RecoveryRequest,
  { ours, background }: { readonly ours: readonly string[]; readonly background: AccountBackground | null },
  hashed: (address: string) => string,
): SeenBefore {
  const network = begunWith?.network ?? null
  const known = wasSeenBefore(network, ours)
  if (known === 'seen' || network === null) return known
  if (background?.signIns.kind !== 'seen') return null
  const theirs = background.signIns.value
    .filter(({ errorCode, at }) => errorCode === 0 && at < begunAt)
    .flatMap(({ ipAddress }) => (ipAddress ? hashed(ipAddress) : []))
  if (theirs.length === 0) return null
  return wasSeenBefore(network, [...ours, ...theirs])
}

/** Reads the surroundings anew, for whoever opens the pack next. Refuses `not-permitted` and `request-unknown`. */
export async function rereadBackground(context: Context, approver: Approver, requestId: string): Promise<Result<void>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  const account = (await context.store.load(requestId))?.account
  if (!account) return refuse('request-unknown')
  await ifTenantAnswers(() => context.tenant.readBackground(account.id, 'anew'))
  return ok(undefined)
}
