import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/** AADSTS65001, 90094, 90095, 90008: nobody has allowed the application to read what it asks for. The account is fine. */
export const consentMissing = causeFromCodes({
  id: 'consent-missing',
  codes: CAUSE_CODES['consent-missing'],
  ending: 'success-in-that-app',
  until: { kind: 'after-decision' },
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(90094, 9, { app: 'Contoso Notes' }), exampleSignIn(0, 45)]),
}) satisfies Cause
