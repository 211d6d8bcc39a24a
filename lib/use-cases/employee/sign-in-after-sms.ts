/**
 * Whether an employee could sign in at Microsoft once its own texts and calls have ended. Only for pages; no write
 * rests on it.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { seen, unseen } from '../../rules/source-reading.ts'
import type { Authenticators } from '../../rules/proofs/factors/factor.ts'
import type { Context } from '../../ports/context.ts'
import { type SignInAfterwards, signInAfterwards, FIRST_DAY } from '../../rules/account/sms-voice-retirement.ts'

export interface SignInAfterSms {
  readonly afterwards: SignInAfterwards
  /** The day on which texts end for them; the earliest where it cannot be said which day is theirs. */
  readonly day: Date
}

/**
 * `authenticators`: as the page has read them. Guests do not come here, since they prepare in their home organisation.
 */
export async function readSignInAfterSms(
  { tenant, settings: { retirement }, now }: Context,
  id: AccountId,
  authenticators: Authenticators,
): Promise<SignInAfterSms> {
  const methods = authenticators.kind === 'answered' ? seen(authenticators.value, now()) : unseen('failed')
  const look = retirement ? await tenant.readSecondFactor(id, { methods, isExternal: false }) : unseen('not-configured')
  return {
    afterwards: signInAfterwards(retirement, look),
    day: look.kind === 'seen' ? look.value.textsEndAt : FIRST_DAY,
  }
}
