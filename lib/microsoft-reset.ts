/**
 * Who is sent to Microsoft's own password reset.
 *
 * An account whose password is kept on premises and written back there, as far as
 * Microsoft's registration report says that its owner has registered enough. That
 * the organisation has writeback on, no property shows; Microsoft's page says it
 * (SSPR_0010), and the words beside the link say that we do not know. Where somebody
 * else may be in the account, or a person checks every change, a person is asked.
 *
 * @see Microsoft Entra, "How it works: Microsoft Entra self-service password reset"
 * @see Microsoft Graph, `userRegistrationDetails`: `isSsprCapable`
 */
import { type Account, classOf } from './account.ts'
import { meets } from './assurance.ts'
import { signsOfCompromise } from './causes/index.ts'
import type { Decision } from './policy.ts'
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
 * A report that does not answer for the moment takes nothing back of what it said earlier in the
 * same request. It shares its limit with the sign-in log, so that a first silence is asked again
 * (undefined); a second one is no yes: an error page at Microsoft is worse than a person.
 */
export function isSsprCapable(
  account: Pick<Account, 'ssprCapable' | 'lookups'> | null,
  earlier: Pick<RecoveryRequest, 'ssprCapable' | 'diagnosis'>,
): boolean | undefined {
  if (!account || classOf(account.lookups) !== 'synced') return false
  if (account.ssprCapable.kind === 'answered') return account.ssprCapable.value
  return earlier.ssprCapable ?? (earlier.diagnosis ? false : undefined)
}
