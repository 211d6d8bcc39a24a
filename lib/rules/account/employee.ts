/**
 * An employee who signed in with Entra ID, and what that sign-in is good for.
 *
 * Preparing for recovery and vouching both change who may get into an account,
 * so both take a strong sign-in, and each change a recent one (OWASP ASVS 5.0
 * 6.8.4 and 7.5.1, ids A15 and A18). What Entra ID does not say of a sign-in is
 * not believed of it.
 */
import { MINUTE_IN_MS } from '../duration.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Demand } from './sign-in-context.ts'

export interface Employee {
  /** Entra `oid`. */
  readonly id: string
  readonly tenantId: string
  readonly name: string
  readonly signInName: string
  /** `auth_time`; null where the tenant does not send it. */
  readonly signedInAt: Date | null
  /** `acrs`: the authentication contexts that the sign-in met. */
  readonly contexts: readonly string[]
  /** What Conditional Access demanded of this person for the context that policy names; null where it could not be read. */
  readonly demand: Demand | null
}

/** The authentication context that policy names; null where it names none. */
export type StrongSignIn = { readonly acrs: string } | null

/** A change needs a sign-in no older than this. */
export const SIGN_IN_LASTS_MINUTES = 10

/**
 * May see what is prepared. Refuses a sign-in that did not meet the authentication context that policy names, or that
 * met it where Conditional Access did not demand two factors of this person. Where policy names no context nobody may,
 * and the page says how to set one.
 */
export function mayEnter({ contexts, signedInAt, demand }: Employee, strong: StrongSignIn): Result<void> {
  if (!strong) return refuse('sign-in-strength-unknown')
  if (!contexts.includes(strong.acrs)) return refuse('sign-in-too-weak')
  if (demand === null) return refuse('sign-in-guard-unread')
  if (demand === 'nothing') return refuse('sign-in-not-guarded')
  return signedInAt ? ok(undefined) : refuse('sign-in-time-unknown')
}

/** Signed in lately and strongly enough to change what is enrolled. */
export function mayChange(employee: Employee, strong: StrongSignIn, now: Date): Result<void> {
  const entered = mayEnter(employee, strong)
  if (!entered.ok) return entered
  const since = now.getTime() - SIGN_IN_LASTS_MINUTES * MINUTE_IN_MS
  return employee.signedInAt && employee.signedInAt.getTime() > since ? ok(undefined) : refuse('sign-in-too-old')
}
