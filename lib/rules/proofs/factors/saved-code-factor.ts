import type { Factor } from './factor.ts'

/**
 * A code off the sheet that was printed at enrolment. Each is good once.
 *
 * @see NIST SP 800-63B-4 §4.2.1.1 (ids N02, N03)
 */
export const savedCode = {
  id: 'saved-code',
  kind: 'enrolled',
  channel: 'paper',
  holds: 'saved-code',
  worth: { method: 'saved-code', channel: 'paper', standing: 'registered' },
} as const satisfies Factor
