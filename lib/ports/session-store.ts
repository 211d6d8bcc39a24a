import type { AccountId } from '../rules/account/account.ts'
import type { AuditEvent } from '../rules/audit.ts'
import type { AccountReading, Session, SessionKind } from '../rules/organisation/session.ts'

/** Who is signed in at the desk or as an employee: one row each, shared by all instances. */
export interface Sessions {
  /** Of more than `SESSIONS_AT_MOST` of one person and kind the oldest are deleted. */
  start(session: Session): Promise<void>
  find(id: string): Promise<{ readonly session: Session; readonly reading: AccountReading | null } | null>
  /**
   * Entra ID confirmed the sign-in again. Answers the new generation of the cookie, the same for all who come back at
   * once with the previous one; null where the session has ended.
   */
  renew(
    id: string,
    held: { readonly generation: number },
    by: Pick<Session, 'name' | 'confirmedAt' | 'expiresAt'>,
  ): Promise<number | null>
  end(id: string, at: Date): Promise<void>
  /**
   * Ends an account's open sessions, of one kind or of both, with the event; answers how many. Nothing is recorded
   * where none was open.
   */
  endAll(of: { readonly accountId: AccountId; readonly kind?: SessionKind }, event: AuditEvent): Promise<number>
  /** The newest first. */
  living(kind: SessionKind, now: Date): Promise<readonly Session[]>
  /** Keeps the newer of the stored reading and this one. */
  keepReading(accountId: AccountId, reading: AccountReading): Promise<void>
  /** Deletes sessions that ended, and readings that were made, before then. */
  forget(before: Date): Promise<void>
}
