/**
 * Every move of a recovery request that is legal: from which state, and where it leads.
 *
 * What a move may set is in `move-fields.ts`, how it is made in `move-request.ts`.
 * The diagram of docs/states.md is printed from MOVES.
 */
import type { RequestState } from './request.ts'

type Arrow = readonly [from: RequestState, to: RequestState]

/** Where something was proved, and people can look at it. */
const STOPPED_FOR_PEOPLE = [
  ['findings', 'queued'],
  ['stepping-up', 'queued'],
  ['remedy', 'queued'],
  ['acting', 'queued'],
  ['waiting', 'queued'],
  ['queued', 'queued'],
  ['approved', 'queued'],
  ['handed-over', 'queued'],
  ['done', 'queued'],
  ['declined', 'queued'],
  ['withdrawn', 'queued'],
  ['lapsed', 'queued'],
  ['cooling-off', 'queued'],
] as const satisfies readonly Arrow[]

/** Every move: who may make it in which state, and where it leads. */
export const MOVES = {
  /** The account behind the name was looked up; nobody at the keyboard can tell the answer. */
  resolved: [
    ['verifying', 'verifying'],
    ['referred', 'referred'],
    ['queued', 'queued'],
  ],
  proved: [
    ['verifying', 'findings'],
    ['findings', 'findings'],
    ['stepping-up', 'stepping-up'],
    ['approved', 'approved'],
  ],
  'stepped-up': [['stepping-up', 'findings']],
  diagnosed: [
    ['findings', 'findings'],
    ['stepping-up', 'stepping-up'],
    // Pressed, and not its turn yet: since when it waits.
    ['remedy', 'remedy'],
    ['queued', 'queued'],
  ],
  /** Microsoft's sign-in refused them meanwhile, and said by which number. */
  'told-code': [
    ['verifying', 'verifying'],
    ['stepping-up', 'stepping-up'],
    ['approved', 'approved'],
  ],
  'step-up': [
    ['findings', 'stepping-up'],
    ['remedy', 'stepping-up'],
  ],
  'step-back': [
    ['stepping-up', 'findings'],
    ['remedy', 'findings'],
  ],
  chose: [['findings', 'remedy']],
  collected: [['approved', 'remedy']],
  /** The proofs that it was collected with have grown old; the approval still stands. */
  'prove-again': [['remedy', 'approved']],
  wait: [['findings', 'waiting']],
  'looked-again': [['waiting', 'findings']],
  /** A proof rests on a method that is too young: a wait, and a cancel for every old channel (rule R17). */
  'cool-off': [
    ['findings', 'cooling-off'],
    ['remedy', 'cooling-off'],
  ],
  /** Every old channel was told. */
  'cool-off-told': [['cooling-off', 'cooling-off']],
  /** The wait is over; proofs have grown old in it and are given once more. */
  cooled: [['cooling-off', 'stepping-up']],
  'asked-again': [['findings', 'findings']],
  intended: [['remedy', 'acting']],
  refused: [['acting', 'remedy']],
  acted: [['acting', 'acting']],
  /** One remedy was shown, and the next one follows by itself. */
  'went-on': [
    ['acting', 'acting'],
    ['handed-over', 'handed-over'],
  ],
  /** Looked, and not seen yet. */
  'looked-back': [
    ['acting', 'acting'],
    ['queued', 'queued'],
  ],
  'read-back': [['handed-over', 'handed-over']],
  shown: [
    ['acting', 'done'],
    ['handed-over', 'done'],
  ],
  /** Nothing here can see it: an approver says what they saw in Microsoft's portal, by name. */
  attested: [['handed-over', 'done']],
  /** After a reset in the organisation's own directory: whether Microsoft still sees a risk. */
  'looked-at-risk': [['done', 'done']],
  /** After a pass was used: whether a new method was registered in time. */
  'looked-at-methods': [['done', 'done']],
  /** It was done, and the next sign-in was refused all the same. */
  'still-shut': [['done', 'findings']],
  'not-shown': [['acting', 'queued']],
  /** It is with the desk, and the tenant shows it after all: it ends as any change that is shown. */
  'found-late': [['queued', 'acting']],
  'found-undone': [['acting', 'remedy']],
  escalated: [
    ['findings', 'queued'],
    ['stepping-up', 'queued'],
    ['remedy', 'queued'],
    ['waiting', 'queued'],
    ['acting', 'queued'],
    ['cooling-off', 'queued'],
    ['approved', 'queued'],
  ],
  /** From an old channel, while a person has it already: what was waited for counts no more (rule R17). */
  'wait-cancelled': [
    ['queued', 'queued'],
    // Given up meanwhile by whoever began it: the "no" is kept for what they begin next.
    ['withdrawn', 'withdrawn'],
    ['lapsed', 'lapsed'],
    ['declined', 'declined'],
  ],
  referred: [['verifying', 'referred']],
  /** Thought better of: the ways to prove it are open again, and what was proved before is given anew. */
  reconsidered: [
    ['referred', 'verifying'],
    ['withdrawn', 'verifying'],
  ],
  /** An approver has checked the person and read a code out: it is typed where they began. */
  'proof-asked': [
    ['referred', 'verifying'],
    ['queued', 'verifying'],
  ],
  /** Somebody who was asked to vouch says that it is another person: people look. */
  'not-vouched': [
    ['findings', 'queued'],
    ['stepping-up', 'queued'],
    ['remedy', 'queued'],
    ['waiting', 'queued'],
    ['cooling-off', 'queued'],
    ['queued', 'queued'],
    ['approved', 'queued'],
  ],
  opened: [['referred', 'queued']],
  seconded: [['queued', 'queued']],
  approved: [['queued', 'approved']],
  'approved-to-act': [['queued', 'acting']],
  'handed-over': [['queued', 'handed-over']],
  /** Whoever took it over does not do it after all: the next one decides anew. */
  'given-back': [['handed-over', 'queued']],
  declined: [
    ['queued', 'declined'],
    ['handed-over', 'declined'],
    ['approved', 'declined'],
  ],
  /** A decline is taken back, within a day: see `reopening.ts`. */
  reopened: [['declined', 'queued']],
  withdrawn: [
    ['verifying', 'withdrawn'],
    ['findings', 'withdrawn'],
    ['stepping-up', 'withdrawn'],
    ['remedy', 'withdrawn'],
    ['waiting', 'withdrawn'],
    ['cooling-off', 'withdrawn'],
    ['queued', 'withdrawn'],
    /** Only what is fixed elsewhere: see `leave-request.ts`. */
    ['handed-over', 'withdrawn'],
    ['approved', 'withdrawn'],
    ['referred', 'withdrawn'],
  ],
  lapsed: [
    ['verifying', 'lapsed'],
    ['findings', 'lapsed'],
    ['stepping-up', 'lapsed'],
    ['remedy', 'lapsed'],
    ['waiting', 'lapsed'],
    ['approved', 'lapsed'],
    ['referred', 'lapsed'],
  ],
  frozen: [
    ['verifying', 'frozen'],
    ['findings', 'frozen'],
    ['stepping-up', 'frozen'],
    ['remedy', 'frozen'],
    ['acting', 'frozen'],
    ['waiting', 'frozen'],
    ['cooling-off', 'frozen'],
    ['queued', 'frozen'],
    ['approved', 'frozen'],
    ['handed-over', 'frozen'],
    ['referred', 'frozen'],
    ['done', 'frozen'],
    // Something was given before they ended: see `stop-request.ts`.
    ['declined', 'frozen'],
    ['withdrawn', 'frozen'],
    ['lapsed', 'frozen'],
  ],
  /** A second "this wasn't me" within 30 days: a person looks, and the tenant is not touched (rule R12). */
  'stopped-again': STOPPED_FOR_PEOPLE,
  /** It had switched sign-in on: a person decides whether that stays (rule R12). */
  'stopped-for-desk': STOPPED_FOR_PEOPLE,
  /** Another address says so too, of what is stopped already: its "no" is kept, and nothing moves (rule R12). */
  'also-stopped': [
    ['remedy', 'remedy'],
    ['acting', 'acting'],
    ['queued', 'queued'],
    ['approved', 'approved'],
    ['handed-over', 'handed-over'],
    ['done', 'done'],
    ['declined', 'declined'],
    ['lapsed', 'lapsed'],
    ['frozen', 'frozen'],
  ],
  /** One approver would set aside the link of the address that stopped it; two do (rule R12). */
  'aside-proposed': [
    ['queued', 'queued'],
    ['frozen', 'frozen'],
  ],
  'link-set-aside': [
    ['queued', 'queued'],
    ['frozen', 'frozen'],
  ],
  /** An approver has helped the owner back in by another request, or has found that nobody needs help. */
  'stop-closed': [['frozen', 'frozen']],
} as const satisfies Record<string, readonly Arrow[]>
export type MoveKind = keyof typeof MOVES
