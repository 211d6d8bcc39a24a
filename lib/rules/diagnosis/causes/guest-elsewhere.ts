import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'

/** A guest: password, methods and locks are those of the organisation or provider that the account comes from. */
export const guestElsewhere = {
  id: 'guest-elsewhere',
  holds: ({ home }) => home === 'elsewhere',
  tell: () => toldWith({ until: { kind: 'no-end' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['mend-elsewhere'],
  example: exampleEvidence([exampleSignIn(0, 60 * 24 * 9)], { home: 'elsewhere', hasMailbox: false }),
} as const satisfies Cause
