import type { Remedy } from './remedy.ts'

/** Switches sign-in on again (`accountEnabled`). Somebody switched it off on purpose, so it is never self-service. */
export const enableSignIn = {
  id: 'enable-sign-in',
  kind: 'change',
  carriesSecret: false,
  reads: [],
  plan: ({ account }) => (account.enabled ? [] : [{ kind: 'enable-sign-in' }]),
  shownBy: ({ account }) => account.enabled,
} as const satisfies Remedy
