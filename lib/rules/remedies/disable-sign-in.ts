import type { Remedy } from './remedy.ts'

/**
 * Switches sign-in off again (`accountEnabled`), where a request switched it on and the owner then said
 * "this wasn't me". Never by that press alone: whoever reads one mailbox must not shut the owner out (rule R12).
 */
export const disableSignIn = {
  id: 'disable-sign-in',
  kind: 'change',
  carriesSecret: false,
  reads: [],
  plan: ({ account }) => (account.enabled ? [{ kind: 'disable-sign-in' }] : []),
  shownBy: ({ account }) => !account.enabled,
} as const satisfies Remedy
