/**
 * A session of the desk or of an employee, as a row that every answer reads.
 *
 * The cookie alone opens nothing: it names the row, and the row can be ended on
 * any instance. What the tenant says of the account is never older than a minute,
 * and where the tenant cannot be read a session lasts for fifteen more.
 *
 * @see NIST SP 800-63B-4 §5.1, session bindings; OWASP ASVS 5.0 7.4.1, 7.4.2 and 7.4.5
 */
import { SECOND_IN_MS } from '../duration.ts'
import type { AccountId } from '../account/account.ts'

export type SessionKind = 'desk' | 'employee'

export interface Session {
  /** A hash of what the cookie holds. */
  readonly id: string
  readonly kind: SessionKind
  readonly accountId: AccountId
  readonly name: string
  /** Counts the cookies of it: each sign-in in between makes a new one. */
  readonly generation: number
  readonly startedAt: Date
  /** When Entra ID last sent its person back signed in, which it does for an account that may. */
  readonly confirmedAt: Date
  /** Unless it is confirmed again. */
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** What the tenant last said of the account behind a session. */
export interface AccountReading {
  readonly enabled: boolean
  readonly readAt: Date
}

/** Why sessions were ended before their time. */
export const ENDED_BECAUSE = ['asked', 'administrator', 'account-disabled', 'role-lost'] as const
export type EndedBecause = (typeof ENDED_BECAUSE)[number]

/** Seconds. Read again a little sooner than the minute that is promised. */
const READING_LASTS_SECONDS = 45
/** Minutes without a word from the tenant, by any way, after which nothing is shown any more. */
const UNREAD_AT_MOST_MINUTES = 15
/** Seconds in which the cookie before the newest is still taken: answers of two tabs cross. */
const CROSSING_SECONDS = 30
/** Seconds. Clocks of two instances differ by less. */
const CLOCKS_DIFFER_BY_SECONDS = 60
/** Of one person and kind; the oldest gives way. */
export const SESSIONS_AT_MOST = 10
/** Hours for which a row is kept after its end. */
export const ENDED_KEPT_HOURS = 24

/** Whether a cookie of this generation still names a living session. */
export const isLiving = (session: Session, generation: number, now: Date): boolean =>
  session.endedAt === null && session.expiresAt > now && isCurrent(session, generation, now)

const isCurrent = ({ generation: newest, confirmedAt }: Session, generation: number, now: Date): boolean =>
  generation === newest ||
  (generation === newest - 1 && !isYetToCome(confirmedAt, now) && secondsSince(confirmedAt, now) <= CROSSING_SECONDS)

/** A reading from before the sign-in says nothing of now: Entra ID has said it since. One that is yet to come is none. */
export const readSince = (session: Session, reading: AccountReading | null, now: Date): AccountReading | null =>
  reading && reading.readAt > session.confirmedAt && !isYetToCome(reading.readAt, now) ? reading : null

/** The newest moment at which anybody said that the account may sign in. */
export const confirmedAt = (session: Session, reading: AccountReading | null, now: Date): Date =>
  readSince(session, reading, now)?.readAt ?? session.confirmedAt

/** Whether the tenant has to be asked before the next answer. */
export const isDueToRead = (confirmed: Date, now: Date): boolean =>
  isYetToCome(confirmed, now) || secondsSince(confirmed, now) >= READING_LASTS_SECONDS

/** Whether what was confirmed is still recent enough to show anything by, while the tenant does not answer. */
export const isRecentEnough = (confirmed: Date, now: Date): boolean =>
  !isYetToCome(confirmed, now) && secondsSince(confirmed, now) <= UNREAD_AT_MOST_MINUTES * 60

/** No clock of ours is that far ahead: it was written by nobody who read, and would last for ever. */
const isYetToCome = (moment: Date, now: Date): boolean => secondsSince(moment, now) < -CLOCKS_DIFFER_BY_SECONDS

const secondsSince = (moment: Date, now: Date): number => (now.getTime() - moment.getTime()) / SECOND_IN_MS
