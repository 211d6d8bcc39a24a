import { asSeenThere } from '../account/on-premises.ts'
import type { Remedy } from './remedy.ts'

/**
 * Ends a lockout in the organisation's own directory (`lockoutTime`). The password stays as it is: whoever does not
 * know it is locked out again. Repeating it does no harm.
 *
 * @see MS-ADTS §3.1.1.5.3.1.4
 */
export const unlockOnPremises = {
  id: 'unlock-on-premises',
  kind: 'change',
  carriesSecret: false,
  reads: [],
  plan: ({ account }) => (asSeenThere(account.onPremises)?.locked ? [{ kind: 'unlock-on-premises' }] : []),
  shownBy: ({ account }) => {
    const there = asSeenThere(account.onPremises)
    return there && !there.locked
  },
} as const satisfies Remedy
