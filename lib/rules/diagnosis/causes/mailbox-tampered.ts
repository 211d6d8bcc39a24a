import { seen } from '../../source-reading.ts'
import { isClean } from '../mailbox.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn } from './support/example.ts'

/**
 * The mailbox sends its mail to an outside address, or a rule keeps mail from its
 * owner's eyes: what intruders leave behind. Neither carries a date.
 *
 * @see Microsoft Defender, "Responding to a compromised email account"
 */
export const mailboxTampered = {
  id: 'mailbox-tampered',
  holds: (evidence) => isClean(evidence) === false,
  tell: () => toldWith({ until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: true,
  endedBy: ['reset-password', 'end-sessions'],
  example: exampleEvidence([exampleSignIn(0, 35), exampleSignIn(0, 60 * 25)], {
    forwarding: seen('collect@example.net', EXAMPLE_NOW),
    inboxRules: seen([{ id: 'rule', name: '.', enabled: true, forwardsOutside: true, hides: true }], EXAMPLE_NOW),
  }),
} as const satisfies Cause
