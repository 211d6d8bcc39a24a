import { seen } from '../../source-reading.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn, minutesBefore } from './support/example.ts'

/** Exchange stopped the mailbox from sending (NDR 550 5.1.8). Usually the mark of an account in other hands. */
export const sendingRestricted = {
  id: 'sending-restricted',
  holds: (evidence) => evidence.sendingRestriction.kind === 'seen' && evidence.sendingRestriction.value !== null,
  tell: (evidence) => {
    const restriction = evidence.sendingRestriction.kind === 'seen' ? evidence.sendingRestriction.value : null
    return toldWith({ since: restriction?.since ?? null, until: { kind: 'after-decision' } })
  },
  toldAt: 'aal2',
  signOfCompromise: true,
  endedBy: ['lift-sending-restriction'],
  example: exampleEvidence([exampleSignIn(0, 50)], {
    sendingRestriction: seen({ since: minutesBefore(95), reason: 'ExceedingLimitType=Recipient' }, EXAMPLE_NOW),
  }),
} as const satisfies Cause
