import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/**
 * A Conditional Access policy or the security defaults refused: AADSTS53003, 50131,
 * 50005, 530035. Which policy it was, the log tells only with further permissions. What
 * another kind of client may do says nothing of it: old mail programs are refused for ever.
 */
export const accessPolicy = causeFromCodes({
  id: 'access-policy',
  codes: [...CAUSE_CODES['access-policy'], ...CAUSE_CODES['security-defaults']],
  ending: 'success-by-that-client',
  until: { kind: 'after-decision' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(53003, 5), exampleSignIn(53003, 8), exampleSignIn(0, 60 * 24 * 6)]),
}) satisfies Cause
