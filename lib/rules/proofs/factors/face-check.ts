import type { Factor } from './factor.ts'

/**
 * A work credential shown from a wallet, whose photograph is compared with the
 * face before the camera: identity proofing, repeated.
 *
 * @see NIST SP 800-63B-4 §4.2.1; Microsoft Entra Verified ID, Face Check
 */
export const faceCheck = {
  id: 'face-check',
  kind: 'presentation',
  channel: 'wallet',
  worth: { method: 'identity-proofing', channel: 'wallet', standing: 'registered' },
} as const satisfies Factor
