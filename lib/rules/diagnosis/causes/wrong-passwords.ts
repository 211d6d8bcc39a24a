import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { smartLockout } from './smart-lockout.ts'
import { areOneDevices, ownFailures } from './wrong-passwords-one-device.ts'

/** Fewer are typing errors. */
const SERIES_STARTS_AT = 4

/**
 * Wrong passwords (AADSTS50126) from familiar places, typed by hand or in more than one app, and no cause that
 * explains them better.
 */
export const wrongPasswords = {
  id: 'wrong-passwords',
  codes: CAUSE_CODES['wrong-passwords'],
  holds: (evidence) =>
    ownFailures(evidence).length >= SERIES_STARTS_AT &&
    !smartLockout.holds(evidence) &&
    !areOneDevices(ownFailures(evidence)),
  tell: (evidence) =>
    toldWith({
      since: ownFailures(evidence).at(-1)?.at ?? null,
      until: { kind: 'after-remedy' },
      count: ownFailures(evidence).length,
    }),
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([
    ...[4, 6, 9].map((minutes) => exampleSignIn(50126, minutes)),
    ...[15, 16].map((minutes) => exampleSignIn(50126, minutes, { operatingSystem: 'iOS 26', browser: 'Safari 26' })),
    exampleSignIn(0, 60 * 24),
  ]),
} as const satisfies Cause
