import type { Evidence } from '../evidence.ts'
import { seen } from '../../source-reading.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn, minutesBefore } from './support/example.ts'

/** The directory holds a last working day (`employeeLeaveDateTime`), and it has passed: the reason behind whatever else. */
export const leaver = {
  id: 'leaver',
  holds: (evidence) => leftAt(evidence) !== null,
  tell: (evidence) => toldWith({ since: leftAt(evidence), until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['correct-leave-date'],
  example: exampleEvidence([exampleSignIn(0, 60 * 24 * 4)], {
    leaveAt: seen(minutesBefore(60 * 24 * 3), EXAMPLE_NOW),
  }),
} as const satisfies Cause

function leftAt({ leaveAt, gatheredAt }: Evidence): Date | null {
  if (leaveAt.kind === 'unseen' || !leaveAt.value) return null
  return leaveAt.value <= gatheredAt ? leaveAt.value : null
}
