/**
 * One write to the tenant, made once.
 *
 * What we do not know for certain is `unknown`: saying that nothing happened
 * when something did is worse than looking again (rule R14).
 */
import type { AccountId } from '../../account.ts'
import type { Applied } from '../../ports.ts'
import type { TenantWrite, TenantWriteKind } from '../../remedies/remedy.ts'
import { addressOf, CALLS, type Values } from './calls.ts'
import type { Line } from './line.ts'
import { type Reply, succeeded } from './reply.ts'

/** Each property in a request of its own: a refusal of one would otherwise take the other with it. */
const BODIES: { readonly [K in TenantWriteKind]: (write: Extract<TenantWrite, { kind: K }>) => unknown } = {
  // The claimant chose it, so nobody else knows it and there is nothing to change at the next sign-in.
  'set-password': ({ password }) => ({ passwordProfile: { forceChangePasswordNextSignIn: false, password } }),
  'enable-sign-in': () => ({ accountEnabled: true }),
  'end-sessions': () => ({}),
  'delete-pass': () => undefined,
}

/** What the path names besides the account. */
const valuesOf = (write: TenantWrite): Values => (write.kind === 'delete-pass' ? { passId: write.passId } : {})

export async function apply(actor: Line, writeInMs: number, id: AccountId, write: TenantWrite): Promise<Applied> {
  const { method } = CALLS[write.kind]
  const address = addressOf(write.kind, { ...valuesOf(write), id })
  const sent = { method, address, body: bodyOf(write), timeoutInMs: writeInMs, name: write.kind }
  return appliedBy(await actor.send(sent), write.kind)
}

const bodyOf = <K extends TenantWriteKind>(write: Extract<TenantWrite, { kind: K }>): unknown =>
  (BODIES[write.kind as K] as (write: TenantWrite) => unknown)(write)

/** Answers that say that the write was not made. A 504 does not: it may have been. */
const ANSWERS: Readonly<Record<number, Applied>> = {
  401: { kind: 'not-applied', why: 'unavailable' },
  403: { kind: 'refused', why: 'not-permitted' },
  404: { kind: 'refused', why: 'not-found' },
  429: { kind: 'not-applied', why: 'throttled' },
  503: { kind: 'not-applied', why: 'unavailable' },
}

export function appliedBy(reply: Reply, change: TenantWriteKind | 'create-pass'): Applied {
  if (reply.kind === 'not-sent' || reply.kind === 'held-back') return { kind: 'not-applied', why: 'unavailable' }
  if (reply.kind === 'no-answer') return { kind: 'unknown' }
  if (succeeded(reply)) return { kind: 'applied' }
  if (reply.status === 400)
    return { kind: 'refused', why: change === 'set-password' ? 'password-refused' : 'not-permitted' }
  return ANSWERS[reply.status] ?? { kind: 'unknown' }
}
