import type { Evidence } from '../evidence.ts'
import { asSeenThere } from '../../account/on-premises.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

const REFUSED = CAUSE_CODES['on-premises-refuses']
/** The directory itself says that the account is locked or disabled. */
const CLOSED_THERE = CAUSE_CODES['on-premises-locked']
const IN_PASSING = CAUSE_CODES['seamless-sign-on']
/**
 * UserDisabled: "the user object in Active Directory backing this account has been disabled". Entra ID's own switch
 * follows with the next synchronisation, or was set by hand. For an account that lives in the cloud such a row is
 * older than the moment it was enabled again.
 */
const DISABLED_THERE = CAUSE_CODES['account-disabled']
/** Seamless sign-on falls back to asking for a password, so a single row of it is no refusal. */
const SERIES_STARTS_AT = 3

/**
 * The organisation's own directory said no, or nothing: pass-through agents
 * (AADSTS80001 to 80014, clocks 80013), seamless sign-on
 * (81001 to 81015), an account locked or disabled there (120014, and 50057 while the
 * cloud says that it is enabled). Where that directory is asked itself, what it says
 * of the account counts, and a lock or its hours have causes of their own.
 */
export const onPremisesRefuses = {
  id: 'on-premises-refuses',
  codes: [...REFUSED, ...CLOSED_THERE, ...IN_PASSING, ...DISABLED_THERE],
  holds: (evidence) => isDisabledThere(evidence) || rows(evidence).length > 0,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['mend-elsewhere'],
  example: exampleEvidence([exampleSignIn(80007, 2), exampleSignIn(80007, 6), exampleSignIn(0, 60 * 21)], {
    home: 'on-premises',
  }),
} as const satisfies Cause

/** Disabled in the directory, and not yet in the cloud. */
const isDisabledThere = ({ enabled, onPremises }: Evidence): boolean =>
  enabled && asSeenThere(onPremises)?.enabled === false

function rows(evidence: Evidence) {
  const there = asSeenThere(evidence.onPremises)
  const isExplained = there !== null && there.enabled && (there.locked || !there.insideLogonHours)
  if (isExplained) return []
  const isKeptThere = evidence.home === 'on-premises' && evidence.enabled
  const closed = there?.enabled ? [] : [...CLOSED_THERE, ...(isKeptThere ? DISABLED_THERE : [])]
  const passing = refusedWith(evidence, IN_PASSING, 'success')
  const refused = passing.length < SERIES_STARTS_AT ? REFUSED : [...REFUSED, ...IN_PASSING]
  return refusedWith(evidence, [...refused, ...closed], 'success')
}
