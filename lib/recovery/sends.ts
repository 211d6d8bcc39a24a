/**
 * What may be sent, and when the next.
 *
 * Device and network come before the account's own, so that whoever asks for the
 * codes of many names is stopped without spending any of them. All are counted by
 * the claimed name or by where the claimant is, and so alike for a name that nobody
 * has (rules R4, R5).
 */
import { isSentCode, type SentCodeFactorId } from '../factors/index.ts'
import { networkOf } from '../network.ts'
import { ok, refuse, type Refused, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import type { LimitId } from '../throttle.ts'

type Budget = readonly [limit: LimitId, subject: string]

/** For every way that has us write to somebody, or ask a service that costs. */
export async function mayHaveSent({ throttle, keys }: Context, network: string): Promise<Refused | null> {
  const { allowed, retryAt } = await throttle.take(...ofNetwork(keys, network))
  return allowed ? null : refuse('too-many-requests', retryAt)
}

/**
 * One code. Whoever has proved by mail and by text and is approved within the hour
 * would have none left to collect with: an approval allows for one more a channel,
 * beside the account's. It takes an approver's word for this request, and the
 * tries stay bounded as they are, so that nobody guesses more often for it.
 */
export async function maySendCode(
  { throttle }: Context,
  request: RecoveryRequest,
  factor: SentCodeFactorId,
): Promise<Result<'of-account' | 'on-approval'>> {
  const device = await throttle.take(...ofDevice(request))
  if (!device.allowed) return refuse('too-many-sends', device.retryAt)
  if (request.state === 'approved' && (await throttle.take(...ofApproval(request, factor))).allowed)
    return ok('on-approval')
  for (const budget of ofAccount(request)) {
    const { allowed, retryAt } = await throttle.take(...budget)
    if (!allowed) return refuse('too-many-sends', retryAt)
  }
  return ok('of-account')
}

/** Which of these ways send nothing just now, and when they will again. Nothing is spent by asking. */
export async function sendsOpenAt(
  { throttle, keys }: Pick<Context, 'throttle' | 'keys'>,
  request: RecoveryRequest,
  network: string,
  factors: readonly SentCodeFactorId[],
): Promise<ReadonlyMap<SentCodeFactorId, Date>> {
  if (factors.length === 0) return new Map()
  const latestOf = async (budgets: readonly Budget[]): Promise<Date | null> => {
    const moments = await Promise.all(budgets.map((budget) => throttle.opensAt(...budget)))
    return latest(moments.filter((moment) => moment !== null))
  }
  const anybodys = await latestOf([ofNetwork(keys, network), ofDevice(request)])
  const accounts = await latestOf(ofAccount(request))
  const opening = await Promise.all(
    factors.map(async (factor) => {
      const isAllowedFor =
        request.state === 'approved' && (await throttle.opensAt(...ofApproval(request, factor))) === null
      const at = latest([anybodys, isAllowedFor ? null : accounts].filter((moment) => moment !== null))
      return at ? [[factor, at] as const] : []
    }),
  )
  return new Map(opening.flat())
}

/** Ways whose code is on its way or in the claimant's hands: it can be typed, whether or not another may be asked for. */
export async function codesUnderWay(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { id }: RecoveryRequest,
): Promise<readonly SentCodeFactorId[]> {
  const open = (await store.challengesOf(id)).filter(
    ({ closed, expiresAt }) => closed === null && (expiresAt === null || expiresAt > now()),
  )
  return open.flatMap(({ factor }) => (isSentCode(factor) ? [factor] : []))
}

const ofNetwork = (keys: Context['keys'], network: string): Budget => [
  'send:network',
  keys.hash('network', networkOf(network)),
]
const ofDevice = ({ device, id }: RecoveryRequest): Budget => ['send:device', device ?? id]
const ofApproval = ({ id }: RecoveryRequest, factor: SentCodeFactorId): Budget => ['send:approved', `${id} ${factor}`]
const ofAccount = ({ nameHash }: RecoveryRequest): readonly Budget[] => [
  ['send:account:hour', nameHash],
  ['send:account:day', nameHash],
]

const latest = (moments: readonly Date[]): Date | null =>
  moments.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? null
