import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'

/**
 * The account belongs to a shared mailbox, a room or equipment (`mailboxSettings.userPurpose`): nobody
 * signs in to it, and its sign-in stays switched off. People open it from their own accounts.
 *
 * @see Microsoft 365, "About shared mailboxes": block sign-in for the account of a shared mailbox
 */
export const sharedMailbox = {
  id: 'shared-mailbox',
  holds: ({ isShared }) => isShared === true,
  tell: () => toldWith({ until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['give-mailbox-access'],
  example: exampleEvidence([exampleSignIn(50057, 9)], { isShared: true, enabled: false }),
} as const satisfies Cause
