/**
 * What was said against a request: "this wasn't me", "this is not them", a wait that was cancelled.
 *
 * It stays on the request for as long as the request is kept, and follows the account for 30 days,
 * whoever begins anew with the same proofs: what lets somebody in then takes two approvers. A move says
 * it (`denial`), and the store keeps a copy by account in the same write; see `newDenials`.
 */
import { addDays } from '../duration.ts'
import type { RecoveryRequest } from './request.ts'
import type { Denial, DenialKind } from './request-parts.ts'

/** As the store keeps it for the account. */
export interface AccountDenial extends Denial {
  readonly requestId: string
}

/** Days in which a "no" follows the account. */
const DENIED_WITHIN_DAYS = 30
export const deniedSince = (now: Date): Date => addDays(now, -DENIED_WITHIN_DAYS)

/** Was anything said against this very request? */
export const isDenied = (request: Pick<RecoveryRequest, 'denials'>): boolean => (request.denials ?? []).length > 0

/** Has the same person denied this request in the same way before? Saying it again adds nothing, and moves nothing. */
export const hasDenied = (request: Pick<RecoveryRequest, 'denials'>, kind: DenialKind, by: string | null): boolean =>
  (request.denials ?? []).some((one) => one.kind === kind && one.by === by)

/** What `to` has and `from` had not: they are only ever added to. */
export const newDenials = (
  from: Pick<RecoveryRequest, 'denials'>,
  to: Pick<RecoveryRequest, 'denials'>,
): readonly Denial[] => (to.denials ?? []).slice((from.denials ?? []).length)
