import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/** A second proof has to be registered, and may not be from here: AADSTS53010 by policy, 53004 by risk. */
export const registrationBlocked = causeFromCodes({
  id: 'registration-blocked',
  codes: [...CAUSE_CODES['registration-blocked'], ...CAUSE_CODES['registration-at-risk']],
  ending: 'success',
  until: { kind: 'after-remedy' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(53010, 7), exampleSignIn(53010, 19), exampleSignIn(0, 60 * 24 * 5)]),
}) satisfies Cause
