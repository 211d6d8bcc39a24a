/**
 * Who is notified that a sign-in method was removed: the address or number that it belonged to.
 *
 * Otherwise somebody could have the owner's recovery address removed without the owner hearing of it. One that an
 * intruder may have left there is not notified: it is younger than the window, or than the trouble.
 *
 * @see NIST SP 800-63B-4 §4.6, notification of account recovery events (ids N13 to N15)
 */
import type { Holdings } from './factors/factor.ts'
import { isKnownFresh } from './freshness.ts'

/**
 * Address or number of the method that is about to be removed; null where it has none, and where it is not to be
 * notified.
 */
export function addressToTell(holdings: Holdings, target: string | null): string | null {
  const { authenticators, methodChanges, now, freshnessWindowInDays, troubleSince = null } = holdings
  if (authenticators.kind === 'failed') return null
  const method = authenticators.value.find(({ id }) => id === target)
  if (!method?.address || method.phoneType === 'office') return null
  const isOfTheTrouble = troubleSince !== null && method.createdAt !== null && method.createdAt > troubleSince
  return isOfTheTrouble || isKnownFresh(method, methodChanges, now, freshnessWindowInDays) ? null : method.address
}

/** The account's channels with the removed one added. */
export const withRemoved = (
  { mails, mobiles }: { readonly mails: readonly string[]; readonly mobiles: readonly string[] },
  removed: string | null,
): { readonly mails: readonly string[]; readonly mobiles: readonly string[] } => {
  if (removed === null || [...mails, ...mobiles].includes(removed)) return { mails, mobiles }
  return removed.includes('@') ? { mails: [...mails, removed], mobiles } : { mails, mobiles: [...mobiles, removed] }
}
