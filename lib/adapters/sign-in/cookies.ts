import { MINUTE_IN_SECONDS } from '../../rules/duration.ts'
import type { CookiesOptions } from 'next-auth'

/** For so long somebody may stay at the other provider's sign-in page. */
export const SIGNING_IN_LASTS_SECONDS = 15 * MINUTE_IN_SECONDS

/** Always `__Host-`, Secure, HttpOnly and Lax, whatever the address looks like (rule R3). */
const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: true } as const
const passing = { ...options, maxAge: SIGNING_IN_LASTS_SECONDS }

export type SignInName = 'desk' | 'work' | 'outside'

/**
 * All cookies of one sign-in. No name may begin with another: next-auth collects the parts of a long session by the
 * beginning of their names.
 */
export const cookiesOf = (sign: SignInName): Partial<CookiesOptions> => ({
  sessionToken: { name: `__Host-latchkey-${sign}-session`, options },
  callbackUrl: { name: `__Host-latchkey-${sign}-to`, options: passing },
  csrfToken: { name: `__Host-latchkey-${sign}-csrf`, options: passing },
  pkceCodeVerifier: { name: `__Host-latchkey-${sign}-pkce`, options: passing },
  state: { name: `__Host-latchkey-${sign}-state`, options: passing },
  nonce: { name: `__Host-latchkey-${sign}-nonce`, options: passing },
})
