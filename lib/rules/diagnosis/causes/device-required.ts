import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'

/**
 * Conditional Access asks for a device that the organisation manages (AADSTS53000, 53001, 530002, 530003), or the
 * device is not known, disabled or deleted (50129, 700003, 135011). A success on another device does not end it.
 */
export const deviceRequired = causeFromCodes({
  id: 'device-required',
  codes: CAUSE_CODES['device-required'],
  ending: 'success-on-that-device',
  until: { kind: 'after-remedy' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(53000, 3), exampleSignIn(53000, 12), exampleSignIn(0, 60 * 24 * 2)]),
}) satisfies Cause
