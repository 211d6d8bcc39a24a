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
import { type Approver, mayRead } from './approver.ts'

/** What stands around the account. Null where it could not be read at all, and where no account stands behind the name. */
export interface Surroundings {
  readonly background: AccountBackground | null
  readonly methods: readonly Authenticator[] | null
}

/** Signs of risk, and whether the network that the request was begun from was seen with the account before. */
export async function readRisk(
  { store, keys, settings, now }: Context,
  approver: Approver,
  request: RecoveryRequest,
  { background, methods }: Surroundings,
): Promise<{ readonly risk: Risk; readonly network: SeenBefore }> {
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
  return { risk, network }
}

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
