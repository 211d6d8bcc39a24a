/**
 * What each move writes on a request besides where it stands. The table of docs/states.md is printed from it.
 *
 * Whoever makes a move gives all that it `sets`, empties all that it `resets`, and
 * may add what stands under `may`. Anything else, and a reset that was forgotten,
 * does not compile: see `Move` in `move-request.ts`.
 */
import type { MoveKind } from './moves.ts'
import type { Fields, FieldSet, NamedIn } from './named-fields.ts'

/** What is read in the last moment before a write, and in every diagnosis. */
const LAST_LOOK = ['diagnosis', 'accountClass', 'assurance', 'givenLately', 'deniedLately'] as const
/** The browser gets a new name with each (rule R2). */
const WITH_A_PROOF = { sets: ['proofs', 'assurance', 'browser', 'browserMark'] } as const satisfies Fields
/** A request in front of people: what was permitted or approved before counts no more. */
const BEFORE_PEOPLE = {
  sets: ['remedy', 'escalation', 'dueAt'],
  resets: ['permission', 'approvals'],
} as const satisfies Fields

export const MOVE_FIELDS = {
  resolved: { sets: ['account', 'resolvedAt'] },
  proved: WITH_A_PROOF,
  'stepped-up': WITH_A_PROOF,
  collected: WITH_A_PROOF,
  // By a look before a press that had to wait its turn, only what that look came to.
  diagnosed: { sets: ['diagnosis'], may: [...LAST_LOOK, 'ssprCapable'] },
  'told-code': { sets: ['errorCode', 'errorCodeFrom'] },
  'step-up': { may: ['remedy', ...LAST_LOOK] },
  'step-back': { resets: ['remedy', 'permission'] },
  chose: { sets: ['remedy', 'permission'], resets: ['refusal'] },
  'prove-again': { sets: LAST_LOOK },
  wait: { sets: ['remedy'] },
  'looked-again': { resets: ['diagnosis'] },
  'cool-off': { sets: ['remedy', 'coolingOff', 'lapsesAt'], resets: ['permission'] },
  'cool-off-told': { sets: ['coolingOff'] },
  cooled: { sets: ['coolingOff'], resets: ['diagnosis', 'remedy'] },
  'asked-again': { resets: ['diagnosis'] },
  intended: { sets: ['intent', ...LAST_LOOK], resets: ['refusal'] },
  refused: { sets: ['refusal'], resets: ['intent'] },
  acted: { sets: ['intent'] },
  // Handed over, what could not be read of the step before says nothing of the next one.
  'went-on': { sets: ['remedy', 'intent', 'achieved'], may: ['beyondReading'] },
  'looked-back': { may: ['intent'] },
  'read-back': { may: ['beyondReading'] },
  shown: { sets: ['shownAt'], resets: ['dueAt'] },
  attested: { sets: ['attested'], resets: ['dueAt'] },
  'looked-at-risk': { sets: ['riskLook'] },
  'looked-at-methods': { sets: ['methodLook'] },
  // Of what led here only what was done stays.
  'still-shut': {
    sets: ['lapsesAt', 'assurance', 'coolingOff', 'achieved', 'perhapsGiven'],
    resets: [
      'errorCode',
      'errorCodeFrom',
      'diagnosis',
      'remedy',
      'escalation',
      'approvals',
      'permission',
      'intent',
      'refusal',
      'shownAt',
      'attested',
      'beyondReading',
      'riskLook',
      'methodLook',
    ],
  },
  'not-shown': { ...BEFORE_PEOPLE, may: ['intent'] },
  'found-late': { sets: ['remedy'], resets: ['dueAt', 'escalation', 'approvals'] },
  'found-undone': { sets: ['refusal'], resets: ['intent'], may: ['perhapsGiven'] },
  // An intent goes where it is certain that nothing was done; a cancelled wait takes what was reached by it.
  escalated: { ...BEFORE_PEOPLE, may: [...LAST_LOOK, 'intent', 'achieved', 'coolingOff'] },
  'wait-cancelled': {
    sets: ['coolingOff', 'assurance'],
    may: [...BEFORE_PEOPLE.sets, ...BEFORE_PEOPLE.resets],
  },
  referred: {},
  reconsidered: { resets: ['proofs', 'assurance', 'diagnosis', 'remedy', 'permission', 'refusal'] },
  'proof-asked': { sets: ['lapsesAt', 'keepsPlace'], resets: ['dueAt', 'escalation', 'approvals', 'permission'] },
  'not-vouched': { sets: ['escalation', 'dueAt'], resets: ['permission', 'approvals', 'coolingOff'] },
  opened: { sets: ['escalation', 'dueAt'] },
  seconded: { sets: ['approvals', 'remedy'] },
  approved: {
    sets: ['approvals', 'remedy', 'permission', 'lapsesAt', 'perhapsGiven'],
    resets: ['refusal', 'dueAt', 'intent'],
  },
  'approved-to-act': {
    sets: ['approvals', 'remedy', 'permission', 'intent', 'perhapsGiven'],
    resets: ['refusal', 'dueAt'],
  },
  // Whoever takes it over has it, until when it should be done.
  'handed-over': { sets: ['remedy', 'intent', 'perhapsGiven', 'assignee', 'dueAt'], resets: ['beyondReading'] },
  'given-back': {
    sets: ['escalation', 'dueAt', 'perhapsGiven'],
    resets: ['intent', 'beyondReading', 'approvals', 'permission', 'assignee'],
  },
  declined: { sets: ['declinedBecause'], resets: ['permission', 'dueAt'] },
  reopened: {
    sets: ['escalation', 'dueAt', 'perhapsGiven'],
    resets: ['declinedBecause', 'intent', 'approvals', 'permission'],
  },
  withdrawn: { sets: ['withdrawnFrom'] },
  lapsed: { may: ['displacedBy'] },
  // The first time its browser loses it, too.
  frozen: { sets: ['stoppedAt', 'dueAt', 'browser'], resets: ['permission'] },
  'stopped-again': { sets: ['escalation', 'dueAt', 'stoppedAt'], resets: ['permission', 'approvals'] },
  // That it switched sign-in on is kept among what it achieved: another intent follows.
  'stopped-for-desk': {
    sets: ['remedy', 'escalation', 'dueAt', 'stoppedAt'],
    resets: ['browser', 'permission', 'approvals'],
    may: ['intent', 'shownAt', 'achieved'],
  },
  // While it waits for people, what one approver agreed to was agreed before this was heard.
  'also-stopped': { may: ['approvals'] },
  'aside-proposed': { sets: ['asideProposal'] },
  // What the press took away comes back, unless another address has said no as well.
  'link-set-aside': { resets: ['asideProposal'], may: ['stoppedAt'] },
  'stop-closed': { sets: ['stopClosed'], resets: ['dueAt'] },
} as const satisfies Readonly<Record<MoveKind, Fields>>

/** What every move that puts a request before people writes. */
export type BeforePeople = FieldSet<typeof BEFORE_PEOPLE>
/** What one kind of move writes. */
export type MoveSet<Kind extends MoveKind> = FieldSet<(typeof MOVE_FIELDS)[Kind]>
/** Kinds that are complete without writing anything besides where the request stands. */
export type BareKind = {
  [Kind in MoveKind]: [HasToGive<(typeof MOVE_FIELDS)[Kind]>] extends [never] ? Kind : never
}[MoveKind]
type HasToGive<Row> = NamedIn<Row, 'sets'> | NamedIn<Row, 'resets'>
