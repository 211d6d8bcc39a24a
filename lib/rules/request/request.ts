/** A recovery request: where it stands, and the parts that are kept of it. How it moves on is in `moves.ts`. */
import type { Assignment } from './parts/assignment.ts'
import type { Authorization } from './parts/authorization.ts'
import type { BrowserBinding } from './parts/browser-binding.ts'
import type { CauseId } from '../diagnosis/causes/index.ts'
import type { Claim } from './parts/claim.ts'
import type { Execution } from './parts/execution.ts'
import type { Findings } from './parts/findings.ts'
import type { Objections } from './parts/objections.ts'
import type { Proving } from './parts/proving.ts'

export const STATES = [
  'verifying',
  'findings',
  'stepping-up',
  'remedy',
  'acting',
  'waiting',
  'cooling-off',
  'queued',
  'approved',
  'handed-over',
  'referred',
  'done',
  'declined',
  'withdrawn',
  'lapsed',
  'frozen',
] as const
export type RequestState = (typeof STATES)[number]

/** States from which nothing moves any more, but for "this wasn't me" and, soon after, "it still does not work". */
export const ENDED: readonly RequestState[] = ['done', 'declined', 'withdrawn', 'lapsed', 'frozen']
/** States in which what somebody else reads out or a wallet shows still has a claimant who can use it. */
export const AWAITS_PROOF: readonly RequestState[] = ['verifying', 'findings', 'stepping-up', 'approved']
/** States that an approver has something to do in. */
export const IN_QUEUE: readonly RequestState[] = ['queued', 'handed-over']

/** An approval names its remedy and its proofs, and lapses (rule R11). */
export const APPROVAL_LAPSES_AFTER_HOURS = 24
/** A request that nobody goes on with lapses; a new one can always be begun. */
export const REQUEST_LAPSES_AFTER_HOURS = 24

/** Why a request gave way to a newer beginning of its name. */
export type DisplacedBy = 'device' | 'network'

/** Where a request stands, since when and until when. */
export interface Course {
  readonly id: string
  /** Short, speakable, unique: what people quote to one another. */
  readonly reference: string
  readonly version: number
  /**
   * The version with which something that a decision rests on changed last: see `decision-snapshot.ts`. Absent: every
   * version may have.
   */
  readonly snapshotVersion?: number
  readonly state: RequestState
  readonly begunAt: Date
  readonly movedAt: Date
  readonly lapsesAt: Date
  /** Begun at the desk, or opened there by its reference: no beginning takes its place (rule R5). */
  readonly keepsPlace?: boolean
  /** It ended because a newer beginning took its place; the claimant reads this. */
  readonly displacedBy?: DisplacedBy
  /** Where it stood when its claimant ended it. */
  readonly withdrawnFrom?: RequestState
}

/** All that is kept of a request, as it is stored: each field stands in one of its parts. Which move sets which is in `move-fields.ts`. */
export interface RecoveryRequest
  extends Course,
    Claim,
    BrowserBinding,
    Proving,
    Findings,
    Authorization,
    Execution,
    Objections,
    Assignment {}

/** Ids of the causes that were found, most decisive first; empty before a diagnosis. */
export const causesOf = (request: Pick<RecoveryRequest, 'diagnosis'>): readonly CauseId[] =>
  request.diagnosis?.findings.map((finding) => finding.cause) ?? []

/** Its time is over, and nothing shows that it was used. */
export const isPassOver = (request: RecoveryRequest, now: Date): boolean => {
  const { usableUntil } = request.intent ?? {}
  return isPassWaiting(request) && usableUntil !== undefined && usableUntil <= now
}

/** A pass was made and shown, and nobody has used it yet. */
export const isPassWaiting = ({ state, intent }: RecoveryRequest): boolean =>
  state === 'acting' && intent?.remedy === 'temporary-access-pass' && intent.actedAt !== null
