/**
 * Who hears that a sign-in method was taken off: the address or number that it belonged to.
 *
 * Otherwise whoever has the owner's recovery address removed has it done in silence. One that an
 * intruder may have left there hears nothing: it is younger than the window, or than the trouble.
 *
 * @see NIST SP 800-63B-4 §4.6, notification of account recovery events (ids N13 to N15)
 */
import type { Holdings } from './factors/factor.ts'
import { isKnownFresh } from './freshness.ts'

/** As it is before the method goes; null for a method without an address, and for one that is not to hear. */
export function addressToTell(holdings: Holdings, target: string | null): string | null {
  const { authenticators, methodChanges, now, freshnessWindowInDays, troubleSince = null } = holdings
  if (authenticators.kind === 'failed') return null
  const method = authenticators.value.find(({ id }) => id === target)
  if (!method?.address || method.phoneType === 'office') return null
  const isOfTheTrouble = troubleSince !== null && method.createdAt !== null && method.createdAt > troubleSince
  return isOfTheTrouble || isKnownFresh(method, methodChanges, now, freshnessWindowInDays) ? null : method.address
}

/** Beside those that the account has still. */
export const withRemoved = (
  { mails, mobiles }: { readonly mails: readonly string[]; readonly mobiles: readonly string[] },
  removed: string | null,
): { readonly mails: readonly string[]; readonly mobiles: readonly string[] } => {
  if (removed === null || [...mails, ...mobiles].includes(removed)) return { mails, mobiles }
  return removed.includes('@') ? { mails: [...mails, removed], mobiles } : { mails, mobiles: [...mobiles, removed] }
}
