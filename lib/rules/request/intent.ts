/**
 * What is about to be done to an account, committed before the tenant is touched. A process that dies in between
 * leaves a stored question that a read-back can answer (rules R13, R14).
 */
import { addSeconds, MINUTE_IN_SECONDS } from '../duration.ts'
import type { Account } from '../account/account.ts'
import type { Swept } from '../diagnosis/mailbox.ts'
import { isUnanswered } from '../account/on-premises.ts'
import type { RegisteredMethod } from '../account/second-factor.ts'
import { type RemedyId, remedyOf } from '../remedies/index.ts'
import type { Before } from '../remedies/remedy.ts'
import type { DecidedBy, ScheduledJob } from './job.ts'

/** After so long without news of it an intent is looked into, whatever happened to its task. */
export const INTENT_LOOKED_INTO_AFTER_MINUTES = 10
/** The same for one that carries a secret: it is done while the claimant waits, and by no task. */
const SECRET_LOOKED_INTO_AFTER_SECONDS = 20

export interface Intent {
  readonly attempt: string
  readonly remedy: RemedyId
  /** What is acted on, where the account alone does not say it. */
  readonly target: string | null
  readonly committedAt: Date
  readonly before: Before
  readonly actedAt: Date | null
  /** Until when the pass that was made can be used. */
  readonly usableUntil?: Date
  /** What was found in the mailbox and is being turned off. */
  readonly swept?: readonly Swept[]
  /** Address of the removed method's owner, where it is to be notified; sealed, bound to this request. */
  readonly removedAddress?: string
  /** The method that is removed, and how many others are registered beside it. */
  readonly removed?: RemovedMethod
  /** The claimant's wish to sign out everywhere, with a reset. */
  readonly alsoEndSessions: boolean
  /** When the end of sessions was last sent: Microsoft shows it later than it takes effect. */
  readonly sessionsSentAt?: Date
  /** When a write was sent that got no answer. */
  readonly unansweredAt?: Date
  /** Since when the password is known to be changed, and earlier sessions are not shown as ended. */
  readonly openSince?: Date
  /** Who decided it, once it is with the desk and its approvals are gone. */
  readonly decidedBy?: DecidedBy
}

export interface RemovedMethod {
  readonly kind: RegisteredMethod['kind']
  readonly left: number
}

/** An intent whose change the tenant showed. */
export interface Achieved extends Pick<Intent, 'remedy' | 'committedAt' | 'before'> {
  readonly shownAt: Date
  readonly swept: readonly Swept[]
}

interface Intending {
  readonly attempt: string
  readonly now: Date
  readonly target?: string | null
  readonly alsoEndSessions?: boolean
}

/** The intent for a remedy, with what the account looks like before, so that a read-back can tell (rule R14). */
export const intentFor = (
  remedy: RemedyId,
  { passwordChangedAt, sessionsValidFrom, enabled, onPremises }: Account,
  { attempt, now, target = null, alsoEndSessions = false }: Intending,
): Intent => ({
  attempt,
  remedy,
  target,
  committedAt: now,
  before: {
    // Microsoft's copy of the date differs from the directory's: compared with it, a directory that answers again
    // would show a change that nobody made. So anything after now counts as the change.
    passwordChangedAt: isUnanswered(onPremises) ? now : passwordChangedAt,
    sessionsValidFrom,
    enabled,
  },
  actedAt: null,
  alsoEndSessions,
})

/** Tasks of an intent: the write, where a task makes it, and the look at what became of it. */
export function workOn(requestId: string, { attempt, remedy, committedAt }: Intent): readonly ScheduledJob[] {
  const { carriesSecret } = remedyOf(remedy)
  const seconds = carriesSecret
    ? SECRET_LOOKED_INTO_AFTER_SECONDS
    : INTENT_LOOKED_INTO_AFTER_MINUTES * MINUTE_IN_SECONDS
  const look = {
    task: { kind: 'look-back', requestId, attempt },
    notBefore: addSeconds(committedAt, seconds),
  } as const
  return carriesSecret ? [look] : [{ task: { kind: 'perform', requestId, attempt } }, look]
}

/** The intent as done, with when the tenant showed its change. */
export const achievedBy = ({ remedy, committedAt, before, swept = [] }: Intent, shownAt: Date): Achieved => ({
  remedy,
  committedAt,
  before,
  shownAt,
  swept,
})
