import { isOldEnough } from '../freshness.ts'
import type { Factor } from './factor.ts'

const RECEIVES_TEXTS = ['mobile', 'alternateMobile'] as const

/**
 * A code to a registered authentication phone: possession of a bound authenticator.
 * A number of the profile is not one and is never used.
 *
 * @see NIST SP 800-63B-4 §3.1.3.3 (id N20): every policy also offers a way without a telephone
 */
export const codeByText = {
  id: 'code-by-text',
  kind: 'sent-code',
  channel: 'text',
  destinationFor: ({ authenticators, methodChanges, now, freshnessWindowInDays, troubleSince }) => {
    if (authenticators.kind === 'failed') return null
    const phone = RECEIVES_TEXTS.flatMap((type) =>
      authenticators.value.filter((one) => one.kind === 'phone' && one.phoneType === type),
    ).find((one) => one.address && isOldEnough(one, methodChanges, now, freshnessWindowInDays, troubleSince))
    if (!phone?.address) return null
    return { method: 'bound-authenticator', channel: 'text', standing: 'registered', address: phone.address }
  },
} as const satisfies Factor
