import type { Factor } from './factor.ts'

/**
 * A passkey enrolled with Latchkey itself. It asks for the finger, face or PIN
 * that unlocks it, and so is two factors in one act.
 *
 * @see NIST SP 800-63B-4 §3.1.7 (multi-factor cryptographic authentication); W3C WebAuthn §6.1 (user verification)
 */
export const passkey = {
  id: 'passkey',
  kind: 'enrolled',
  channel: 'passkey',
  holds: 'passkey',
  worth: { method: 'bound-authenticator', channel: 'passkey', standing: 'registered', multiFactor: true },
} as const satisfies Factor
