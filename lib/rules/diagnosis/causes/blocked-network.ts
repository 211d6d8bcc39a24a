import type { Evidence } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'
import { isForItsAddress } from './support/refused-address.ts'
import { isUnfamiliar } from './support/unfamiliar-places.ts'

/** An address does not stay listed for long, and people move between networks. */
const BLOCK_FADES_AFTER_HOURS = 24

/** AADSTS50053 in its other meaning: the network is known for attacks. Another network helps at once, waiting does not. */
export const blockedNetwork = {
  id: 'blocked-network',
  holds: (evidence) => rows(evidence).length > 0,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-remedy' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([
    ...[3, 5].map((minutesAgo) =>
      exampleSignIn(50053, minutesAgo, {
        failureReason: 'Sign-in was blocked because it came from an IP address with malicious activity.',
      }),
    ),
    exampleSignIn(0, 60 * 16),
  ]),
} as const satisfies Cause

/**
 * Only rows from places where the owner is: that strangers far away are refused says nothing about the network here.
 */
function rows(evidence: Evidence) {
  const isStranger = isUnfamiliar(evidence)
  return refusedWith(evidence, CAUSE_CODES['smart-lockout'], 'success', BLOCK_FADES_AFTER_HOURS).filter(
    (row) => isForItsAddress(row) && !isStranger(row),
  )
}
