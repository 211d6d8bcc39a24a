import type { Evidence } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

/**
 * The account signs in through the organisation's own sign-in service. Microsoft
 * logs what succeeded there and hardly what failed, so an empty log is no good
 * news; AADSTS20001, 20012, 20033, 40008 to 40015 and 50107 say that the two disagree.
 *
 * @see Graph `signIn`, what v1.0 lists: interactive sign-ins and successful federated ones
 */
export const federationTrouble = {
  id: 'federation-trouble',
  codes: CAUSE_CODES['federation-trouble'],
  holds: (evidence) => evidence.home === 'federated' || rows(evidence).length > 0,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-decision' } }),
  /** Told early, because anybody can ask Microsoft which domains are federated. */
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['mend-elsewhere'],
  example: exampleEvidence([exampleSignIn(20012, 13), exampleSignIn(0, 60 * 24)], { home: 'federated' }),
} as const satisfies Cause

const rows = (evidence: Evidence) => refusedWith(evidence, CAUSE_CODES['federation-trouble'], 'success')
