/**
 * What is about to be done to an account, committed before the tenant is touched: a
 * process that dies leaves a question and not a riddle (rules R13, R14).
 */
import { addSeconds } from '../duration.ts'
import type { Account } from '../account/account.ts'
import type { Swept } from '../diagnosis/mailbox.ts'
import { isUnanswered } from '../account/on-premises.ts'
import { type RemedyId, remedyOf } from '../remedies/index.ts'
import type { Before } from '../remedies/remedy.ts'
import type { ScheduledJob } from './job.ts'

/** Minutes. One that nobody has spoken of again by then is looked into, whatever became of its task. */
export const INTENT_LOOKED_INTO_AFTER_MINUTES = 10
/** Seconds. The same of one that carries a secret: it is done while the claimant waits, and by no task. */
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
  /** Whom the method that goes belonged to, where it is to hear of it; sealed, about this request. */
  readonly removedAddress?: string
  /** The claimant's wish to sign out everywhere, with a reset. */
  readonly alsoEndSessions: boolean
  /** When that was last sent: it shows later than it works. */
  readonly sessionsSentAt?: Date
  /** When a write was sent that was not answered. */
  readonly unansweredAt?: Date
}

/** One that the tenant showed. */
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

/** With what the account looks like before, so that a read-back can tell (rule R14). */
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
    // The copy is dated otherwise: compared with it, a directory that answers again would show a change nobody made.
    passwordChangedAt: isUnanswered(onPremises) ? now : passwordChangedAt,
    sessionsValidFrom,
    enabled,
  },
  actedAt: null,
  alsoEndSessions,
})

/** Its work, where a task does it, and the look at what became of it. */
export function workOn(requestId: string, { attempt, remedy, committedAt }: Intent): readonly ScheduledJob[] {
  const { carriesSecret } = remedyOf(remedy)
  const seconds = carriesSecret ? SECRET_LOOKED_INTO_AFTER_SECONDS : INTENT_LOOKED_INTO_AFTER_MINUTES * 60
  const look = {
    task: { kind: 'look-back', requestId, attempt },
    notBefore: addSeconds(committedAt, seconds),
  } as const
  return carriesSecret ? [look] : [{ task: { kind: 'perform', requestId, attempt } }, look]
}

export const achievedBy = ({ remedy, committedAt, before, swept = [] }: Intent, shownAt: Date): Achieved => ({
  remedy,
  committedAt,
  before,
  shownAt,
  swept,
})
