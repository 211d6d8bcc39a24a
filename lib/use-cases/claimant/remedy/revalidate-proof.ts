/**
 * Whether a proof that was given a moment ago still holds, now that the tenant is about to be touched (rule R11). What
 * it rests on is read again: the method in Entra ID, the authenticator enrolled here, or the person who vouched.
 */
import { foldAddress } from '../../../rules/account/address.ts'
import type { Proof } from '../../../rules/proofs/assurance.ts'
import { type Enrolled, isHeld } from '../../../rules/proofs/enrolment.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { factorOf, isFactorId } from '../../../rules/proofs/factors/index.ts'
import { isOldEnough } from '../../../rules/proofs/freshness.ts'
import { isGuest } from '../../../rules/proofs/same-person.ts'
import { isSince } from '../../../rules/proofs/presentation.ts'
import type { CoolingOff } from '../../../rules/request/parts/proving.ts'
import type { Context } from '../../../ports/context.ts'

/** Whether the proof would be accepted now. False where its method is newer than it was, gone, or another person's. */
export async function revalidateProof(
  context: Context,
  proof: Proof,
  holdings: Holdings,
  wait: CoolingOff | null,
): Promise<boolean> {
  if (!isFactorId(proof.factor)) return false
  const factor = factorOf(proof.factor)
  if (isYounger(proof, holdings)) return false
  switch (factor.kind) {
    case 'read-out':
      return isStillVouched(context, proof, holdings)
    case 'enrolled':
      return (holdings.enrolled ?? []).some((one) => isOf(context, proof, one.id) && isBound(one))
    case 'presentation':
      // A name that belongs to another account since then proves nothing about this one.
      return (
        context.settings.verifiedId?.objectIdClaim !== undefined || isSince(proof.boundAt, holdings.account.createdAt)
      )
    case 'sent-code':
      return isStillRegistered(context, proof, holdings, wait)
    case 'outside-identity':
      return (
        isOf(context, proof, holdings.account.id) ||
        (holdings.enrolled ?? []).some((one) => isOf(context, proof, one.id) && isHeld(one)) ||
        isStillRegistered(context, proof, holdings, wait)
      )
  }
}

const isOf = ({ keys }: Context, { authenticator }: Proof, id: string): boolean =>
  keys.matches(authenticator, 'authenticator', id)

/** A one-time code is used up by this very proof, and a sheet that was replaced since was replaced by its owner. */
const isBound = ({ ended }: Enrolled): boolean => ended === null || ended.why === 'used' || ended.why === 'replaced'

/** Whether it was bound after the trouble began, as that is known by now (rule R6). */
const isYounger = ({ boundAt }: Proof, { troubleSince }: Holdings): boolean =>
  boundAt !== undefined && Boolean(troubleSince) && boundAt.getTime() >= (troubleSince?.getTime() ?? 0)

/**
 * Whether whoever read the code out still has an account in service, and is still named by the directory or the
 * claimant.
 */
async function isStillVouched(
  { tenant }: Context,
  { vouchedBy, boundAt, factor }: Proof,
  { account, enrolled = [] }: Holdings,
): Promise<boolean> {
  const voucher = vouchedBy ? await tenant.readAccount(vouchedBy as Holdings['account']['id']) : null
  if (!voucher?.enabled || isGuest(voucher)) return false
  if (factor !== 'recovery-contact') return true
  return boundAt
    ? enrolled.some((one) => one.kind === 'contact' && one.contactId === voucher.id && isHeld(one))
    : account.manager?.id === voucher.id
}

/** Whether its method is still there and old enough; outside identities are matched by address. */
function isStillRegistered(
  { keys }: Context,
  proof: Proof,
  { account, authenticators, methodChanges, now, freshnessWindowInDays, troubleSince: began }: Holdings,
  wait: CoolingOff | null,
): boolean {
  if (authenticators.kind === 'failed') return false
  const addressed = (address: string) => keys.matches(proof.authenticator, 'authenticator', foldAddress(address))
  const registered = authenticators.value.find((one) => one.address && addressed(one.address))
  // Its age was waited for, so it has to be the very method that was there when the wait began (rule R17).
  if (registered?.createdAt && proof.fresh) return !began && wait !== null && registered.createdAt < wait.since
  if (registered) return isOldEnough(registered, methodChanges, now, freshnessWindowInDays, began)
  return proof.standing === 'profile' && account.otherMails.some(addressed)
}
