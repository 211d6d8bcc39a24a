import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/** AADSTS50056: Microsoft holds no password for the account, so none can be right. */
export const noCloudPassword = causeFromCodes({
  id: 'no-cloud-password',
  codes: CAUSE_CODES['no-cloud-password'],
  ending: 'new-password',
  until: { kind: 'after-decision' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([exampleSignIn(50056, 5), exampleSignIn(50056, 11)]),
}) satisfies Cause
