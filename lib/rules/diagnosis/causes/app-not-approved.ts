import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/** AADSTS53002, 50127, 530021, 53009: the organisation lets people in by certain apps only, and this was another. */
export const appNotApproved = causeFromCodes({
  id: 'app-not-approved',
  codes: CAUSE_CODES['app-not-approved'],
  ending: 'success-by-that-client',
  until: { kind: 'after-remedy' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([
    exampleSignIn(53002, 6, { client: 'Mobile Apps and Desktop clients', operatingSystem: 'iOS 26', browser: null }),
    exampleSignIn(0, 60 * 24),
  ]),
}) satisfies Cause
