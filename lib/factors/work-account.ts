import type { Factor } from './factor.ts'

/** The provider that stands for the organisation's own Entra ID among the outside ones. */
export const WORK_ACCOUNT_PROVIDER = 'work-account'

/**
 * The work account still works somewhere: a fresh sign-in with Entra ID, known
 * by its object id. It is offered first (NIST SP 800-63B-4 §4.2, id N12).
 */
export const workAccount = {
  id: 'work-account',
  kind: 'outside-identity',
  channel: 'work-account',
  accepts: (identity, provider, { account }) => {
    if (provider.id !== WORK_ACCOUNT_PROVIDER || identity.issuer !== provider.issuer) return null
    if (identity.objectId !== account.id) return null
    return { method: 'bound-authenticator', channel: 'work-account', standing: 'registered', authenticator: account.id }
  },
} as const satisfies Factor
