import { isOwnMailbox } from '../../account/address.ts'
import { isOldEnough, PROFILE_ADDRESS } from '../freshness.ts'
import type { Factor } from './factor.ts'

/**
 * A code to the registered e-mail method, else to an address of the profile,
 * never to the mailbox that is being recovered.
 * A recovery code, never a factor of sign-in (NIST SP 800-63B-4 §3.1.3.1, id N18).
 */
export const codeByEmail = {
  id: 'code-by-email',
  kind: 'sent-code',
  channel: 'email',
  destinationFor: ({ account, authenticators, methodChanges, now, freshnessWindowInDays, troubleSince }) => {
    if (authenticators.kind === 'failed') return null
    const registered = authenticators.value.filter(
      (one) => one.kind === 'email' && one.address && !isOwnMailbox(account, one.address),
    )
    const oldEnough = registered.find((one) =>
      isOldEnough(one, methodChanges, now, freshnessWindowInDays, troubleSince),
    )
    if (oldEnough?.address)
      return { method: 'issued-code', channel: 'email', standing: 'registered', address: oldEnough.address }
    // A profile address has no date of its own: it counts only where the audit log was read completely and shows no
    // change within the window that may have been to it.
    const profile = account.otherMails.find((mail) => !isOwnMailbox(account, mail))
    if (
      registered.length > 0 ||
      !profile ||
      !isOldEnough(PROFILE_ADDRESS, methodChanges, now, freshnessWindowInDays, troubleSince)
    )
      return null
    return { method: 'issued-code', channel: 'email', standing: 'profile', address: profile }
  },
} as const satisfies Factor
