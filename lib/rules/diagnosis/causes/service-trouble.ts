import type { Evidence } from '../evidence.ts'
import { seen } from '../../source-reading.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { EXAMPLE_NOW, exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

/** A single such row is written now and then by sign-ins that go on; two without a success between them are trouble. */
const SERIES_STARTS_AT = 2
/** Trouble of the service itself is fixed within hours, and the log seldom says when it ended. */
const TROUBLE_FADES_AFTER_HOURS = 6

/** Microsoft or the tenant is in trouble, and many people with it: AADSTS90055 and its like, or many accounts at once. */
export const serviceTrouble = {
  id: 'service-trouble',
  codes: CAUSE_CODES['service-trouble'],
  holds: (evidence) =>
    (evidence.serviceTrouble.kind === 'seen' && evidence.serviceTrouble.value) ||
    rows(evidence).length >= SERIES_STARTS_AT,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'no-end' } }),
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([exampleSignIn(90055, 4), exampleSignIn(90055, 7), exampleSignIn(0, 60 * 15)], {
    serviceTrouble: seen(true, EXAMPLE_NOW),
  }),
} as const satisfies Cause

const rows = (evidence: Evidence) =>
  refusedWith(evidence, CAUSE_CODES['service-trouble'], 'success', TROUBLE_FADES_AFTER_HOURS)
