/**
 * One write to the tenant, made once.
 *
 * What we do not know for certain is `unknown`: saying that nothing happened
 * when something did is worse than looking again (rule R14).
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { Applied, PlannedCall } from '../../ports/tenant-write.ts'
import type { TenantWrite } from '../../rules/remedies/remedy.ts'
import { REMOVABLE } from '../../rules/proofs/factors/factor.ts'
import { addressOf, type Call, type CallId, CALLS, type Values } from './calls.ts'
import type { Transport } from './transport/transport.ts'
import type { MicrosoftRefusal } from './transport/microsoft-refusal.ts'
import type { Take } from './transport/reader.ts'
import { type Reply, refusalOf, succeeded } from './transport/reply.ts'

/** Writes that Exchange makes; Graph has no call for them. */
export type ExchangeWrite = Extract<TenantWrite, { kind: 'stop-forwarding' | 'lift-sending-restriction' }>
/** Writes to the organisation's own directory, which Graph cannot make either. */
type DirectoryWrite = Extract<TenantWrite, { kind: 'unlock-on-premises' }>
export type GraphWrite = Exclude<TenantWrite, ExchangeWrite | DirectoryWrite>

/** Each property in a request of its own, since a refusal of one would otherwise stop the other as well. */
const BODIES: {
  readonly [K in GraphWrite['kind']]: (write: Extract<GraphWrite, { kind: K }>, id: AccountId) => unknown
} = {
  // The claimant chose it, so nobody else knows it and there is nothing to change at the next sign-in.
  'set-password': ({ password }) => ({ passwordProfile: { forceChangePasswordNextSignIn: false, password } }),
  'enable-sign-in': () => ({ accountEnabled: true }),
  'disable-sign-in': () => ({ accountEnabled: false }),
  'end-sessions': () => ({}),
  'delete-pass': () => undefined,
  'disable-inbox-rule': () => ({ isEnabled: false }),
  'dismiss-risk': (_, id) => ({ userIds: [id] }),
  'remove-authenticator': () => undefined,
}

/** Values of the path beside the account. */
function valuesOf(write: GraphWrite): Values {
  if (write.kind === 'delete-pass') return { passId: write.passId }
  if (write.kind === 'remove-authenticator') return { methodId: write.authenticator.id }
  return write.kind === 'disable-inbox-rule' ? { ruleId: write.ruleId } : {}
}

export interface Actor {
  readonly transport: Transport
  readonly writeInMs: number
  /** Takes one request of a limit that we count. A write without room is not made, and tried again later. */
  readonly take?: Take
  /** Called with the answer to each write. */
  readonly heard?: (call: CallId, reply: Reply) => void
}

/** Makes one write, once; the answer is `unknown` where it may or may not have happened. */
export async function apply(actor: Actor, id: AccountId, write: GraphWrite): Promise<Applied> {
  const { transport, writeInMs, heard } = actor
  const { call, ...request } = requestFor(write, id)
  if (!(await hasRoom(actor, call))) return NO_ROOM
  const reply = await transport.send({ ...request, timeoutInMs: writeInMs, name: call, priority: 'high' })
  heard?.(call, reply)
  return appliedBy(reply)
}

const requestFor = (write: GraphWrite, id: AccountId) => {
  const call = callOf(write)
  const address = addressOf(call, { ...valuesOf(write), id })
  return { call, method: CALLS[call].method, address, body: bodyOf(write, id) }
}

/** What `apply` would send for this write, without any value. */
export function describeGraphWrite(write: GraphWrite, id: AccountId): PlannedCall {
  const { method, address, body } = requestFor(write, id)
  return plannedCall(method, address, body)
}

/** Method, path and the names of what is set: a value may be a secret. */
export const plannedCall = (method: string, address: string, body: unknown): PlannedCall => ({
  service: 'graph',
  method,
  // A place that is not known yet stays readable: `{ruleId}`.
  path: address.replaceAll('%7B', '{').replaceAll('%7D', '}'),
  properties: typeof body === 'object' && body !== null ? Object.keys(body) : [],
})

const NO_ROOM = { kind: 'not-applied', why: 'throttled' } as const satisfies Applied

/** Whether the limit that counts this call has room, which is then taken. True for calls that no limit counts. */
export async function hasRoom({ take }: Actor, call: CallId): Promise<boolean> {
  const { budget }: Call = CALLS[call]
  return budget === undefined || take === undefined || take(budget)
}

/** Each kind of method has a path, and a permission, of its own. */
function callOf(write: GraphWrite): CallId {
  if (write.kind !== 'remove-authenticator') return write.kind
  const kind = REMOVABLE.find((one) => one === write.authenticator.kind)
  if (!kind) throw new Error(`A method of kind ${write.authenticator.kind} is not removed`)
  return `remove-${kind}`
}

const bodyOf = (write: GraphWrite, id: AccountId): unknown =>
  (BODIES[write.kind] as (write: GraphWrite, id: AccountId) => unknown)(write, id)

/** Whether the write goes to the organisation's own directory. */
export const isDirectoryWrite = (write: TenantWrite): write is DirectoryWrite => write.kind === 'unlock-on-premises'

/** Whether the write goes to Exchange. */
export const isExchangeWrite = (write: TenantWrite): write is ExchangeWrite =>
  write.kind === 'stop-forwarding' || write.kind === 'lift-sending-restriction'

/** Statuses that say that the write was not made. With any other, a 504 for example, it may have been. */
const NOT_MADE: readonly number[] = [400, 401, 403, 404, 429, 503]

type Why = Extract<Applied, { kind: 'refused' }>['why']
const WHY: Readonly<Partial<Record<MicrosoftRefusal, Why>>> = {
  'not-licensed': 'not-licensed',
  'not-permitted': 'not-permitted',
  'kept-elsewhere': 'kept-elsewhere',
  'default-method': 'default-method',
  'pass-exists': 'pass-exists',
  'against-policy': 'against-policy',
  'password-unfit': 'password-refused',
}

/**
 * What became of a write. Only a password that Microsoft itself calls unfit asks for another one; a refusal that is
 * not known goes to an approver.
 */
export function appliedBy(reply: Reply): Applied {
  if (reply.kind === 'held-back') return NO_ROOM
  if (reply.kind === 'not-sent') return { kind: 'not-applied', why: 'unavailable' }
  if (reply.kind !== 'answered') return { kind: 'unknown' }
  if (succeeded(reply)) return { kind: 'applied' }
  if (!NOT_MADE.includes(reply.status)) return { kind: 'unknown' }
  const refusal = refusalOf(reply)
  if (refusal === 'throttled') return { kind: 'not-applied', why: 'throttled' }
  if (refusal === 'token-refused' || refusal === 'unavailable') return { kind: 'not-applied', why: 'unavailable' }
  if (reply.status === 404) return { kind: 'refused', why: 'not-found' }
  return { kind: 'refused', why: (refusal && WHY[refusal]) ?? 'unrecognised' }
}
