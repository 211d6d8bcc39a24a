/**
 * Who is sent to Microsoft's own password reset.
 *
 * An account whose password is kept on premises and written back there, as far as Microsoft's registration report says
 * that its owner has registered enough. No property shows whether the organisation has writeback on; Microsoft's page
 * says it (SSPR_0010), and the words beside the link say that we do not know. Where somebody else may be in the
 * account, or an approver checks every change, an approver is asked.
 *
 * @see Microsoft Entra, "How it works: Microsoft Entra self-service password reset"
 * @see Microsoft Graph, `userRegistrationDetails`: `isSsprCapable`
 */
import { SECOND_IN_MS } from '../duration.ts'
import { type Account, classOf } from '../account/account.ts'
import { meets } from '../proofs/assurance.ts'
import { isLastWord, signsOfCompromise, isWarning } from '../diagnosis/causes/index.ts'
import type { Decision } from '../policy/policy-decision.ts'
import { causesOf, type RecoveryRequest } from './request.ts'

type Asking = Pick<RecoveryRequest, 'accountClass' | 'assurance' | 'diagnosis' | 'ssprCapable'>

/** `reset`: what policy says of a new password by us; null where it would end nothing. */
export const isSentToMicrosoft = (
  request: Asking,
  reset: Decision['kind'] | null,
  { threatMode }: { readonly threatMode: boolean },
): boolean =>
  request.accountClass === 'synced' &&
  request.ssprCapable === true &&
  reset === 'hand-over' &&
  meets(request.assurance, 'aal2') &&
  !signsOfCompromise(causesOf(request)) &&
  !threatMode

/**
 * When the password was changed since this request began, unless something seen later speaks against the new one.
 * Whoever was sent to Microsoft is back then, and is not sent there again. Null: not as far as can be seen.
 */
export function changedSinceBegun({ begunAt, diagnosis }: Pick<RecoveryRequest, 'begunAt' | 'diagnosis'>): Date | null {
  const changedAt = diagnosis?.passwordChangedAt ?? null
  const isQuiet = causesOf({ diagnosis }).every((cause) => isLastWord(cause) || isWarning(cause))
  return changedAt !== null && changedAt > begunAt && isQuiet ? changedAt : null
}

/** Counted from the first reading, when the report did not answer. */
export const REPORT_ASKED_AGAIN_AFTER_SECONDS = [10, 25, 70] as const
/** Counted from the first proof. After that, no answer counts as no. */
const AWAITED_FOR_SECONDS = 60

/**
 * A report that does not answer now takes nothing back of what it said earlier in the same request. It shares its
 * limit with the sign-in log, so it is asked again for a while (undefined); after that no answer counts as no, since
 * an error page at Microsoft is worse than being sent to a person.
 */
export function isSsprCapable(
  account: Pick<Account, 'ssprCapable' | 'lookups'> | null,
  { ssprCapable, proofs }: Pick<RecoveryRequest, 'ssprCapable' | 'proofs'>,
  now: Date,
): boolean | undefined {
  if (!account || classOf(account.lookups) !== 'synced') return false
  if (account.ssprCapable.kind === 'answered') return account.ssprCapable.value
  const provedAt = Math.min(now.getTime(), ...proofs.map((proof) => proof.provedAt.getTime()))
  return ssprCapable ?? (now.getTime() - provedAt < AWAITED_FOR_SECONDS * SECOND_IN_MS ? undefined : false)
}

/** Whether the page still waits for the report and fills in by itself. */
export const isAwaitingReport = ({ accountClass, assurance, ssprCapable }: Asking): boolean =>
  accountClass === 'synced' && meets(assurance, 'aal2') && ssprCapable === undefined
