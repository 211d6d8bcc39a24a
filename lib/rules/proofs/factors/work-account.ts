import { SECOND_IN_MS } from '../../duration.ts'
import type { Accepted, Factor, OutsideIdentity } from './factor.ts'

/** The provider that stands for the organisation's own Entra ID among the outside ones. */
export const WORK_ACCOUNT_PROVIDER = 'work-account'

/** An older sign-in does not prove that it still works, nor who sits here now. */
const SIGN_IN_LASTS_MINUTES = 10
/** By how much Entra ID's clock may be ahead of ours. */
const CLOCK_SKEW_MINUTES = 2

/**
 * The work account still works somewhere: a fresh sign-in with Entra ID, known
 * by its object id. It is offered first (NIST SP 800-63B-4 §4.2, id N12).
 *
 * Binding something new takes a sign-in at the highest level that the account has
 * (same note). It is two factors where the sign-in met the authentication context that
 * policy names, and nowhere else; anything less may be the password alone, which is
 * what gets stolen, and stays one plain proof beside whatever else is given. Whoever took the account over can sign in to it as well:
 * see `lib/rules/request/policy-input.ts`.
 */
export const workAccount = {
  id: 'work-account',
  kind: 'outside-identity',
  channel: 'work-account',
  accepts: (identity, provider, { account }): Accepted | null => {
    if (provider.id !== WORK_ACCOUNT_PROVIDER || identity.issuer !== provider.issuer) return null
    if (identity.objectId !== account.id) return null
    const isStrong = identity.multiFactor === true
    const standing = isStrong ? 'registered' : 'weak-sign-in'
    const worth = { method: 'bound-authenticator', channel: 'work-account', standing } as const
    return { ...worth, authenticator: account.id, multiFactor: isStrong }
  },
} as const satisfies Factor

/** Whether a proof, or anything else with a factor's id, is a sign-in with the work account. */
export const isOfWorkAccount = ({ factor }: { readonly factor: string }): boolean => factor === workAccount.id

/**
 * Whether `auth_time` is recent. Where the tenant does not send it the age cannot be known, and the sign-in proves
 * nothing.
 */
export function isFreshSignIn({ signedInAt }: OutsideIdentity, now: Date): boolean {
  if (signedInAt === undefined) return false
  const agoInMinutes = (now.getTime() / SECOND_IN_MS - signedInAt) / 60
  return agoInMinutes <= SIGN_IN_LASTS_MINUTES && agoInMinutes >= -CLOCK_SKEW_MINUTES
}
