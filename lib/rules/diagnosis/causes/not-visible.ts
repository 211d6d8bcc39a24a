import { unseen } from '../../source-reading.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence } from './support/example.ts'

/** The sign-in log was not to be had, so nothing can be said of why: not even that nothing is wrong. */
export const notVisible = {
  id: 'not-visible',
  holds: ({ signIns }) => signIns.kind === 'unseen',
  tell: () => toldWith({ until: { kind: 'no-end' } }),
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([], { signIns: unseen('not-licensed') }),
} as const satisfies Cause
