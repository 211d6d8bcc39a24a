import { lastSuccess } from '../evidence.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'

/** Nothing that we can see stops this account, and we could see. `diagnose` keeps it only when nothing else holds. */
export const nothingWrong = {
  id: 'nothing-wrong',
  holds: ({ signIns }) => signIns.kind === 'seen',
  tell: (evidence) => toldWith({ since: lastSuccess(evidence)?.at ?? null, until: { kind: 'no-end' } }),
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([exampleSignIn(0, 12), exampleSignIn(0, 60 * 24)]),
} as const satisfies Cause
