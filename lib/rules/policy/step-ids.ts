/** Every step of a plan: what a claimant does, what an administrator does, what time does. */

/** In the order in which they are done. */
export const YOU = [
  'stop-trying',
  'keep-password',
  'go-home-first',
  'own-sign-in-page',
  'change-where-kept',
  'within-hours',
  'prove-more',
  'have-unlocked',
  'new-password',
  'new-password-later',
  'remove-saved',
  'other-network',
  'work-device',
  'approved-app',
  'usual-place',
  'register-elsewhere',
  'set-up-passkey',
  'register',
  'other-proof',
  'newest-pass',
  'ask-approval',
  'try-later',
  'tell-manager',
  'own-account',
  'ask',
] as const
/** Steps that make the account safe come before those that open it. */
export const ADMINISTRATOR = [
  'restore',
  'look-at-risk',
  'clean-mailbox',
  'correct-date',
  'switch-on-after-date',
  'give-access',
  'switch-on',
  'let-choose',
  'set-password',
  'clear-risk',
  'lift-restriction',
  'fix-directory',
  'fix-sign-in-page',
  'replace-proof',
  'give-pass-or-key',
  'give-licence',
  'assign-app',
  'allow-app',
  'look-code-up',
] as const
export const TIME = ['lock-ends', 'directory-opens', 'service-recovers', 'rest-stays', 'nothing'] as const

export type YourStep = (typeof YOU)[number]
export type TheirStep = (typeof ADMINISTRATOR)[number]
export type TimeStep = (typeof TIME)[number]
export type StepId = YourStep | TheirStep | TimeStep
