import type { Factor } from './factor.ts'

/**
 * A code that the manager, or a contact named at enrolment, reads out after
 * comparing the claimant by voice or in person.
 *
 * @see NIST SP 800-63B-4 §4.2.1.3 (id N08), §3.1.3 (id N19): the secret is carried over, nothing is tapped
 */
export const recoveryContact = {
  id: 'recovery-contact',
  kind: 'read-out',
  channel: 'person',
  worth: { method: 'recovery-contact', channel: 'person', standing: 'registered' },
} as const satisfies Factor
