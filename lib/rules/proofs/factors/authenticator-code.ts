import type { Factor } from './factor.ts'

/**
 * The six digits of an authenticator app that was enrolled with Latchkey itself.
 *
 * @see RFC 6238; NIST SP 800-63B-4 §3.1.4 (single-factor one-time password)
 */
export const authenticatorCode = {
  id: 'authenticator-code',
  kind: 'enrolled',
  channel: 'app',
  holds: 'authenticator-app',
  worth: { method: 'bound-authenticator', channel: 'app', standing: 'registered' },
} as const satisfies Factor
