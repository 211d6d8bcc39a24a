/**
 * Denials of a request: "this wasn't me", "this is not them", a wait that was cancelled.
 *
 * A denial stays on the request as long as the request is kept, and follows the account for 30 days, whoever begins
 * again with the same proofs: what grants access then takes two approvers. A move makes it (`denial`), and the store
 * keeps a copy by account in the same write; see `newDenials`.
 */
import { addDays } from '../duration.ts'
import type { RecoveryRequest } from './request.ts'
import type { Denial, DenialKind } from './parts/objections.ts'

/** A denial as the store keeps it for the account. */
export interface AccountDenial extends Denial {
  readonly requestId: string
}

/** For so long a denial follows the account. */
const DENIED_WITHIN_DAYS = 30
/** Denials of the account since this moment still count. */
export const deniedSince = (now: Date): Date => addDays(now, -DENIED_WITHIN_DAYS)

/** Whether this very request was denied. */
export const isDenied = (request: Pick<RecoveryRequest, 'denials'>): boolean => (request.denials ?? []).length > 0

/** Whether the same person denied this request in the same way before. Doing it again adds nothing. */
export const hasDenied = (request: Pick<RecoveryRequest, 'denials'>, kind: DenialKind, by: string | null): boolean =>
  (request.denials ?? []).some((one) => one.kind === kind && one.by === by)

/** Denials that `to` has and `from` had not. None is ever taken away. */
export const newDenials = (
  from: Pick<RecoveryRequest, 'denials'>,
  to: Pick<RecoveryRequest, 'denials'>,
): readonly Denial[] => (to.denials ?? []).slice((from.denials ?? []).length)
