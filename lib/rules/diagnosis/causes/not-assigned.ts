import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/** AADSTS50105: the account is fine, and has not been given this one application. Microsoft's own page says as much. */
export const notAssigned = causeFromCodes({
  id: 'not-assigned',
  codes: CAUSE_CODES['not-assigned'],
  ending: 'success-in-that-app',
  until: { kind: 'after-decision' },
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(50105, 4, { app: 'Contoso Travel' }), exampleSignIn(0, 20)]),
}) satisfies Cause
