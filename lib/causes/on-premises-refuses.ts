import type { Evidence } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './cause.ts'
import { exampleEvidence, exampleSignIn } from './example.ts'
import { refusedWith } from './failing-with.ts'

const REFUSED = [
  ...CAUSE_CODES['on-premises-refuses'],
  ...CAUSE_CODES['logon-hours'],
  ...CAUSE_CODES['on-premises-locked'],
]
const IN_PASSING = CAUSE_CODES['seamless-sign-on']
/**
 * UserDisabled: "the user object in Active Directory backing this account has been disabled".
 * Entra ID's own switch follows with the next synchronisation, or was moved by hand; of an
 * account that lives in the cloud, such a row is of before it was switched on again.
 */
const DISABLED_THERE = CAUSE_CODES['account-disabled']
/** Seamless sign-on falls back to asking for a password, so that one row of it is no refusal. */
const SERIES_STARTS_AT = 3

/**
 * The organisation's own directory said no, or nothing: pass-through agents
 * (AADSTS80001 to 80014, logon hours 80012, clocks 80013), seamless sign-on
 * (81004 to 81012), an account locked or disabled there (120014, and 50057 while the
 * cloud says that it is enabled).
 */
export const onPremisesRefuses = {
  id: 'on-premises-refuses',
  codes: [...REFUSED, ...IN_PASSING, ...DISABLED_THERE],
  holds: (evidence) => rows(evidence).length > 0,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(80007, 2), exampleSignIn(80007, 6), exampleSignIn(0, 60 * 21)], {
    home: 'on-premises',
  }),
} as const satisfies Cause

function rows(evidence: Evidence) {
  const isKeptThere = evidence.home === 'on-premises' && evidence.enabled
  const refused = isKeptThere ? [...REFUSED, ...DISABLED_THERE] : REFUSED
  const passing = refusedWith(evidence, IN_PASSING, 'success')
  return refusedWith(evidence, passing.length < SERIES_STARTS_AT ? refused : [...refused, ...IN_PASSING], 'success')
}
