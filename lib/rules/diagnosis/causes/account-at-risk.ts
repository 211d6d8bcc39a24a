import type { Evidence } from '../evidence.ts'
import { seen } from '../../source-reading.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn, minutesBefore } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

const CODES = [...CAUSE_CODES['account-at-risk'], ...CAUSE_CODES['registration-at-risk']]

/**
 * Identity Protection holds the account for risky or compromised (`riskyUser`), or
 * refused it for risk: AADSTS50135, 53004, 53011, 530032. The wording of 530032 is
 * general; taking it for risk too often is the smaller fault.
 */
export const accountAtRisk = {
  id: 'account-at-risk',
  codes: CODES,
  holds: (evidence) => riskOf(evidence) !== null || rows(evidence).length > 0,
  tell: (evidence) => {
    const moments = [riskOf(evidence)?.since, rows(evidence).at(-1)?.at].filter((at) => at != null)
    const earliest = moments.toSorted((one, other) => one.getTime() - other.getTime())[0]
    return toldWith({ since: earliest ?? null, until: { kind: 'after-decision' } })
  },
  toldAt: 'aal2',
  signOfCompromise: true,
  endedBy: ['reset-password', 'end-sessions'],
  example: exampleEvidence([exampleSignIn(50135, 20), exampleSignIn(0, 60 * 18)], {
    risk: seen({ state: 'at-risk', since: minutesBefore(60 * 3) }, EXAMPLE_NOW),
  }),
} as const satisfies Cause

const riskOf = ({ risk }: Evidence) => (risk.kind === 'seen' ? risk.value : null)
/** A new password alone does not end it: the refusals stop when the risk is remediated, and a success shows it. */
const rows = (evidence: Evidence) => refusedWith(evidence, CODES, 'success')
