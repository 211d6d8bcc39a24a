/**
 * A method that is too new to prove anything by itself, where the organisation lets a wait replace its age (rules R6,
 * R17).
 *
 * Offered without the claimant seeing it, and only to somebody who has already given another proof, of an old
 * registered method of their own. The wait replaces the age of a second method; a new method alone opens nothing and
 * shows nothing. An unknown age cannot be waited for, and beside signs of compromise no wait helps.
 */
import { failed } from '../../../rules/account/account.ts'
import { foldAddress } from '../../../rules/account/address.ts'
import { type Channels, oldChannelsOf } from '../../../rules/proofs/notification-addresses.ts'
import type { Destination, Factor, Holdings } from '../../../rules/proofs/factors/factor.ts'
import { countingProofs, hasCooledOff, isOwnAndRegistered } from '../../../rules/request/counting-proofs.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

/** Where a code may go to such a method; null where no wait could follow: it then has no recipient, as otherwise. */
export function freshDestination(
  context: Context,
  request: RecoveryRequest,
  factor: Extract<Factor, { kind: 'sent-code' }>,
  holdings: Holdings,
): (Destination & { readonly fresh: true }) | null {
  if (!context.settings.coolingOff || holdings.troubleSince) return null
  const isProved = countingProofs(request, holdings.now, null).some(isOwnAndRegistered)
  if (!isProved && !hasCooledOff(request)) return null
  // What the factor would choose with no window at all, at the moment when the request began.
  const destination = factor.destinationFor({
    ...holdings,
    now: request.begunAt,
    freshnessWindowInDays: 0,
    methodChanges: failed('a method of unknown age is not waited for'),
  })
  if (!destination) return null
  const others = unproved(context, oldChannelsOf(holdings), request, destination.address)
  return others > 0 ? { ...destination, fresh: true } : null
}

/** Old channels that no proof was given over, nor is about to be: whoever holds the proofs may not hold these. */
export function unproved(
  { keys }: Pick<Context, 'keys'>,
  { mails, mobiles }: Channels,
  { proofs }: RecoveryRequest,
  about?: string,
): number {
  const isProof = (address: string) =>
    proofs.some(({ authenticator }) => keys.matches(authenticator, 'authenticator', foldAddress(address)))
  const isMeant = (address: string) => about !== undefined && foldAddress(about) === foldAddress(address)
  return [...mails, ...mobiles].filter((address) => !isProof(address) && !isMeant(address)).length
}
