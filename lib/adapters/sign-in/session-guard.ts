/**
 * Whether a session is still valid, checked before every answer of the desk and of the employees' pages, reads
 * included.
 *
 * Three have to agree: the row, which "Sign out" and an administrator end on every instance at once; the account,
 * which the tenant is asked about once a minute; and for the desk the roles. While the tenant does not answer a
 * session goes on for fifteen minutes from its last answer, and then shows nothing until Entra ID has signed the
 * person in again (fail closed).
 */
import { createHash } from 'node:crypto'
import type { AccountId } from '../../rules/account/account.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import type { DeskRoleHolder, Tenant } from '../../ports/tenant.ts'
import type { Log } from '../../ports/logger.ts'
import type { Sessions } from '../../ports/session-store.ts'
import type { Random } from '../../rules/secret-sources.ts'
import {
  type AccountReading,
  confirmedAt,
  type EndedBecause,
  isDueToRead,
  isLiving,
  isRecentEnough,
  readSince,
  type Session,
  type SessionKind,
} from '../../rules/organisation/session.ts'

/** The part of the cookie that names its session. */
export interface SessionCookie {
  readonly session: string
  readonly generation: number
}

/** The desk's roles as the tenant says them, and when it was asked. */
export interface RolesHeld {
  readonly roles: readonly string[]
  readonly at: Date
}

/** `unconfirmed`: for a while it could not be confirmed that the account may sign in; signing in again confirms it. */
export type SessionCheck =
  | { readonly kind: 'stands'; readonly session: Session; readonly held: RolesHeld | null }
  | { readonly kind: 'unconfirmed' }
  /** `early`: by a person, or because the account or the role was lost, and not by the clock. */
  | { readonly kind: 'ended'; readonly early?: true }

export interface SessionGuard {
  /** Stores the session, or continues the one that the browser holds. Answers the content of its cookie. */
  startSession(person: Admitted, earlier: SessionCookie | null): Promise<SessionCookie>
  check(kind: SessionKind, cookie: SessionCookie): Promise<SessionCheck>
  end(cookie: SessionCookie): Promise<void>
  /** Ends all desk sessions of the person, who has lost every role that they signed in with. */
  endForLostRole(session: Session): Promise<void>
}

export interface Admitted {
  readonly kind: SessionKind
  readonly id: string
  readonly name: string
  readonly startedAt: Date
  readonly expiresAt: Date
}

export interface GuardOptions {
  readonly sessions: Sessions
  readonly tenant: Pick<Tenant, 'readEnabled' | 'readDeskRoleHolders'>
  readonly random: Pick<Random, 'token'>
  readonly log: Log
  readonly now: () => Date
}

/** A tenant that did not answer is not asked for so long, so that pages do not all wait for its time limit. */
const SILENT_TENANT_RESTS_FOR_MS = 10_000

/** The check, over the sessions of all instances and the tenant. */
export function openSessionGuard({ sessions, tenant, random, log, now }: GuardOptions): SessionGuard {
  const reading = new Map<string, Promise<AccountReading | null>>()
  let restsUntil = 0

  /** The tenant's answer now; null when it has none. Several pages of one person share one request. */
  function readNow(accountId: AccountId): Promise<AccountReading | null> {
    if (now().getTime() < restsUntil) return Promise.resolve(null)
    const begun = reading.get(accountId) ?? read(accountId).finally(() => reading.delete(accountId))
    reading.set(accountId, begun)
    return begun
  }

  async function read(accountId: AccountId): Promise<AccountReading | null> {
    const look = await tenant.readEnabled(accountId)
    if (look.kind === 'unseen') {
      restsUntil = now().getTime() + SILENT_TENANT_RESTS_FOR_MS
      log.warn({ why: look.why }, 'Whether a signed-in account may still sign in could not be read')
      return null
    }
    const said = { enabled: look.value, readAt: look.at }
    await sessions.keepReading(accountId, said)
    return said
  }

  async function endFor(session: Session, because: EndedBecause, kind?: SessionKind): Promise<void> {
    const { accountId, name } = session
    const facts = { accountId, name, because, sessions: kind ?? 'all' }
    const event = { at: now(), requestId: null, kind: 'sessions-ended', by: LATCHKEY, facts }
    await sessions.endAll({ accountId, ...(kind && { kind }) }, event)
  }

  return {
    async startSession({ kind, id, name, startedAt, expiresAt }, earlier) {
      const by = { name, confirmedAt: now(), expiresAt }
      const found = earlier && (await sessions.find(hashOf(earlier.session)))
      if (earlier && found?.session.kind === kind && isLiving(found.session, earlier.generation, now())) {
        const generation = await sessions.renew(found.session.id, earlier, by)
        if (generation !== null) return { session: earlier.session, generation }
      }
      const session = random.token()
      const accountId = id as AccountId
      await sessions.start({ ...by, id: hashOf(session), kind, accountId, generation: 1, startedAt, endedAt: null })
      return { session, generation: 1 }
    },

    async check(kind, { session: token, generation }) {
      const found = await sessions.find(hashOf(token))
      if (found?.session.kind !== kind || !isLiving(found.session, generation, now()))
        return { kind: 'ended', ...(found?.session.kind === kind && found.session.endedAt && { early: true }) }
      const { session } = found
      const isDue = isDueToRead(confirmedAt(session, found.reading, now()), now())
      const newest = (isDue && (await readNow(session.accountId))) || found.reading
      if (readSince(session, newest, now())?.enabled === false) {
        await endFor(session, 'account-disabled')
        return { kind: 'ended', early: true }
      }
      if (!isRecentEnough(confirmedAt(session, newest, now()), now())) return { kind: 'unconfirmed' }
      if (kind !== 'desk') return { kind: 'stands', session, held: null }

      const holders = await tenant.readDeskRoleHolders()
      // A list read before the sign-in is older than the roles in the sign-in itself.
      if (holders.kind === 'unseen' || holders.at <= session.confirmedAt) {
        const isRecent = isRecentEnough(session.confirmedAt, now())
        return isRecent ? { kind: 'stands', session, held: null } : { kind: 'unconfirmed' }
      }
      return { kind: 'stands', session, held: { roles: rolesOf(holders.value, session.accountId), at: holders.at } }
    },

    end: ({ session }) => sessions.end(hashOf(session), now()),
    endForLostRole: (session) => endFor(session, 'role-lost', 'desk'),
  }
}

const rolesOf = (holders: readonly DeskRoleHolder[], id: AccountId): readonly string[] =>
  holders.find((one) => one.id.toLowerCase() === id.toLowerCase())?.roles ?? []

/** The token has 256 random bits, so no slower hash is needed, and no key whose change would end every session. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
