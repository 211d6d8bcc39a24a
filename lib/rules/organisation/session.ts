/**
 * A session of the desk or of an employee, as a row that every answer reads.
 *
 * The cookie alone opens nothing: it names the row, and the row can be ended on any instance. What the tenant says of
 * the account is never older than a minute; while the tenant cannot be read, a session lasts fifteen more.
 *
 * @see NIST SP 800-63B-4 §5.1, session bindings; OWASP ASVS 5.0 7.4.1, 7.4.2 and 7.4.5
 */
import { SECOND_IN_MS } from '../duration.ts'
import type { AccountId } from '../account/account.ts'

export type SessionKind = 'desk' | 'employee'

export interface Session {
  /** A hash of the cookie's secret. */
  readonly id: string
  readonly kind: SessionKind
  readonly accountId: AccountId
  readonly name: string
  /** Counts the session's cookies: each confirmation at Entra ID makes a new one. */
  readonly generation: number
  readonly startedAt: Date
  /** When Entra ID last confirmed the sign-in, which it does only for an account that may sign in. */
  readonly confirmedAt: Date
  /** When the session ends unless Entra ID confirms it again. */
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

/** A little less than the minute that is promised. */
const READING_LASTS_SECONDS = 45
/** Without an answer from the tenant, nothing is shown after so long. */
const UNREAD_AT_MOST_MINUTES = 15
/** For so long the cookie before the newest is accepted too, since answers to two tabs may cross. */
const CROSSING_SECONDS = 30
/** The most by which clocks of two instances may differ. */
const CLOCKS_DIFFER_BY_SECONDS = 60
/** Sessions of one person and kind; a further one ends the oldest. */
export const SESSIONS_AT_MOST = 10
/** For so long a row is kept after its end. */
export const ENDED_KEPT_HOURS = 24

/** Whether a cookie of this generation names a session that is still open. */
export const isLiving = (session: Session, generation: number, now: Date): boolean =>
  session.endedAt === null && session.expiresAt > now && isCurrent(session, generation, now)

const isCurrent = ({ generation: newest, confirmedAt }: Session, generation: number, now: Date): boolean =>
  generation === newest ||
  (generation === newest - 1 && !isYetToCome(confirmedAt, now) && secondsSince(confirmedAt, now) <= CROSSING_SECONDS)

/**
 * The reading, if it is newer than the sign-in and not in the future; else null. Entra ID has vouched for the account
 * since an older one.
 */
export const readSince = (session: Session, reading: AccountReading | null, now: Date): AccountReading | null =>
  reading && reading.readAt > session.confirmedAt && !isYetToCome(reading.readAt, now) ? reading : null

/** The newest moment at which Entra ID or the tenant said that the account may sign in. */
export const confirmedAt = (session: Session, reading: AccountReading | null, now: Date): Date =>
  readSince(session, reading, now)?.readAt ?? session.confirmedAt

/** Whether the tenant has to be read before the next answer. */
export const isDueToRead = (confirmed: Date, now: Date): boolean =>
  isYetToCome(confirmed, now) || secondsSince(confirmed, now) >= READING_LASTS_SECONDS

/** Whether the confirmation is recent enough to show anything while the tenant does not answer. */
export const isRecentEnough = (confirmed: Date, now: Date): boolean =>
  !isYetToCome(confirmed, now) && secondsSince(confirmed, now) <= UNREAD_AT_MOST_MINUTES * 60

/** Whether a date is further in the future than clocks can differ. No reading wrote it, and it would never run out. */
const isYetToCome = (moment: Date, now: Date): boolean => secondsSince(moment, now) < -CLOCKS_DIFFER_BY_SECONDS

const secondsSince = (moment: Date, now: Date): number => (now.getTime() - moment.getTime()) / SECOND_IN_MS
