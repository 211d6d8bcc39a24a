import { seen } from '../../source-reading.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn } from './support/example.ts'

/** The account signs in, and no licence opens its mailbox (`assignedPlans`). An account without one is not meant. */
export const noMailboxLicence = {
  id: 'no-mailbox-licence',
  // A shared mailbox works without a licence.
  holds: ({ mailboxLicensed, hasMailbox, home, isShared }) =>
    mailboxLicensed.kind === 'seen' && !mailboxLicensed.value && hasMailbox && home !== 'elsewhere' && !isShared,
  tell: () => toldWith({ until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['give-licence'],
  example: exampleEvidence([exampleSignIn(0, 18)], { mailboxLicensed: seen(false, EXAMPLE_NOW) }),
} as const satisfies Cause
