import type { AccountId } from '../rules/account/account.ts'
import type { AuditEvent } from '../rules/audit.ts'
import type { AccountReading, Session, SessionKind } from '../rules/organisation/session.ts'

/** Who is signed in at the desk or as an employee: one row each, on which every instance agrees. */
export interface Sessions {
  /** Of more than `SESSIONS_AT_MOST` of its person and kind the oldest are gone. */
  start(session: Session): Promise<void>
  find(id: string): Promise<{ readonly session: Session; readonly reading: AccountReading | null } | null>
  /**
   * Its person came back signed in. Answers the generation of its cookie from now on, one for all who come
   * back at once with the generation before; null where it has ended.
   */
  renew(
    id: string,
    held: { readonly generation: number },
    by: Pick<Session, 'name' | 'confirmedAt' | 'expiresAt'>,
  ): Promise<number | null>
  end(id: string, at: Date): Promise<void>
  /** Ends what lives of an account, of one kind or of both, with the event; how many. Nothing is recorded where nothing lived. */
  endAll(of: { readonly accountId: AccountId; readonly kind?: SessionKind }, event: AuditEvent): Promise<number>
  /** The newest first. */
  living(kind: SessionKind, now: Date): Promise<readonly Session[]>
  /** The newest stays. */
  keepReading(accountId: AccountId, reading: AccountReading): Promise<void>
  /** Sessions that ended, and readings that were made, before then. */
  forget(before: Date): Promise<void>
}
