/** A recovery request: where it stands, and all that is kept of it. How it moves on is in `moves.ts`. */
import type { AccountClass } from '../account/account.ts'
import type { Assurance, Proof } from '../proofs/assurance.ts'
import type { Approval, AsideProposal, BegunWith, BrowserMark, Denial, DisplacedBy, Given } from './request-parts.ts'
import type { CauseId } from '../diagnosis/causes/index.ts'
import type { Achieved, Intent } from './intent.ts'
import type { Approvers } from '../policy/policy.ts'
import type { RefusalCode } from '../refusals.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RiskLook } from '../diagnosis/risk-look.ts'
import type { MethodLook } from './method-look.ts'
import type { Diagnosis } from './request-diagnosis.ts'
import type { Attestation, CoolingOff, EscalationReason, Permission, Resolved } from './request-parts.ts'

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

/** Hours. An approval names its remedy and its proofs, and lapses (rule R11). */
export const APPROVAL_LAPSES_AFTER_HOURS = 24
/** Hours. A request that nobody goes on with lapses; a new one can always be begun. */
export const REQUEST_LAPSES_AFTER_HOURS = 24

export interface RecoveryRequest {
  readonly id: string
  /** Short, speakable, unique: what people quote to one another. */
  readonly reference: string
  readonly version: number
  readonly state: RequestState
  readonly language: string
  readonly begunAt: Date
  readonly movedAt: Date
  readonly lapsesAt: Date
  /** When an approver should have decided; null outside the queue. */
  readonly dueAt: Date | null
  /** As typed, in small letters. */
  readonly claimedName: string
  /** Keyed hash of the claimed name: budgets and limits are the same for known and unknown. */
  readonly nameHash: string
  /** Chooses words; is never evidence and never reaches policy (rule R1). */
  readonly errorCode: string | null
  /** Microsoft’s sign-in sent it with the browser, and nobody typed it. */
  readonly errorCodeFrom?: 'sign-in'
  /** What they pasted where no code that we can explain was in it, as `error-report.ts` leaves it; like the code, no evidence. */
  readonly reportedText?: string
  /** What it was begun with, for its letters; the network is forgotten after 90 days (rule R20). */
  readonly begunWith?: BegunWith
  /** Keyed hash of a cookie that outlives one request, where the browser keeps it; for budgets only. */
  readonly device?: string
  /** Keyed hash of the network that it was begun from; for budgets only. Absent where the desk began it. */
  readonly network?: string
  /** How the browser is known to accounts, where it keeps a cookie for that: see `known-browser.ts`. */
  readonly browserMark?: BrowserMark | null
  /** Begun at the desk, or opened there by its reference: no beginning takes its place (rule R5). */
  readonly keepsPlace?: boolean
  /** It ended because a newer beginning took its place; the claimant reads this. */
  readonly displacedBy?: DisplacedBy
  /** Keyed hash of the one browser that this request belongs to; null once forgotten (rule R2). */
  readonly browser: string | null
  /** Null until resolved, and for ever when no such account exists. */
  readonly account: Resolved | null
  readonly resolvedAt: Date | null
  readonly accountClass: AccountClass | null
  /** Registered enough for Microsoft's own reset, by Microsoft's report; as of the last look. */
  readonly ssprCapable?: boolean
  readonly proofs: readonly Proof[]
  readonly assurance: Assurance
  readonly diagnosis: Diagnosis | null
  readonly remedy: RemedyId | null
  /** Why a person was asked. */
  readonly escalation: {
    readonly why: EscalationReason
    readonly approvers: Approvers
  } | null
  /** Two, once two had to decide: see `least-approvers.ts`. */
  readonly approversAtLeast?: 2
  /** What was said against it, in order; only ever added to. */
  readonly denials?: readonly Denial[]
  readonly approvals: readonly Approval[]
  /** What other requests of the account gave not long ago; as of the last look. */
  readonly givenLately?: readonly RemedyId[]
  /** Whether a request of the account was said not to be the owner's, or its wait was cancelled; as of the last look. */
  readonly deniedLately?: boolean
  readonly permission: Permission | null
  readonly intent: Intent | null
  /**
   * What no intent tells of any more and may have been given all the same, such as a pass that was shown, and
   * deleted on the claimant's word that it was not seen. A single one stands alone in what was stored by earlier versions.
   */
  readonly perhapsGiven?: Given | readonly Given[]
  /** Remedies of this request that the tenant showed before the one that it stands at, in order. */
  readonly achieved?: readonly Achieved[]
  /** The claimant reads this. */
  readonly declinedBecause: string | null
  /** The last refusal of the tenant, told on the remedy page. */
  readonly refusal: RefusalCode | null
  /** When the read-back saw the change. */
  readonly shownAt: Date | null
  /** Where it stood when its claimant ended it. */
  readonly withdrawnFrom?: RequestState
  /** When the account's owner said "this wasn't me". */
  readonly stoppedAt: Date | null
  /** One approver would set an address's link aside; a second is needed (rule R12). */
  readonly asideProposal?: AsideProposal | null
  readonly coolingOff: CoolingOff | null
  /** Handed over, and the last look could not tell whether it was done. */
  readonly beyondReading?: boolean
  /** After a reset in the organisation's own directory of an account at risk; absent until somebody looked. */
  readonly riskLook?: RiskLook
  /** After a pass was used; absent until somebody looked. */
  readonly methodLook?: MethodLook
  /** Where no read-back can see it. */
  readonly attested: Attestation | null
}

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
