/**
 * Who is signed in at the desk, and ending sessions: an administrator for anybody, and everybody for themselves. They
 * end on every instance at once, employee sessions of the same account included. The account itself is disabled in
 * Entra ID, not here.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { EndedBecause, Session } from '../../rules/organisation/session.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, may, mayNow } from './approver.ts'
import { approverActor } from './commit-decision.ts'

/** One person, with all that they are signed in with. */
export interface SignedIn {
  readonly id: AccountId
  readonly name: string
  /** When the first of the open sessions began. */
  readonly since: Date
  readonly confirmedAt: Date
  readonly sessions: number
}

/** Everybody who is signed in, the one confirmed last first. Refuses whoever may not end sessions. */
export async function listSignedIn(context: Context, administrator: Approver): Promise<Result<readonly SignedIn[]>> {
  if (!may(administrator, 'endSessions')) return refuse('not-permitted')
  const people = new Map<AccountId, Session[]>()
  for (const session of await context.sessions.living('desk', context.now()))
    people.set(session.accountId, [...(people.get(session.accountId) ?? []), session])
  const signedIn = [...people].map(([id, sessions]) => asOne(id, sessions))
  return ok(signedIn.toSorted((one, other) => other.confirmedAt.getTime() - one.confirmedAt.getTime()))
}

function asOne(id: AccountId, sessions: readonly Session[]): SignedIn {
  const [newest = sessions[0]] = sessions.toSorted((one, other) => +other.confirmedAt - +one.confirmedAt)
  return {
    id,
    name: newest?.name ?? id,
    since: new Date(Math.min(...sessions.map(({ startedAt }) => startedAt.getTime()))),
    confirmedAt: newest?.confirmedAt ?? new Date(0),
    sessions: sessions.length,
  }
}

/**
 * Ends every session of somebody who is signed in at the desk; answers how many. No budget limits it, since it takes
 * power away and gives none. Refuses whoever may not, by a role confirmed within the last minutes, and a person who is
 * not signed in.
 */
export async function endSessionsOf(context: Context, administrator: Approver, id: AccountId): Promise<Result<number>> {
  const allowed = mayNow(administrator, 'endSessions', context.now())
  if (!allowed.ok) return allowed
  const signedIn = await listSignedIn(context, administrator)
  if (!signedIn.ok) return signedIn
  const person = signedIn.value.find((one) => one.id === id)
  return person ? endAll(context, administrator, person, 'administrator') : refuse('session-unknown')
}

/** Ends every session of one's own account, whatever one's role. */
export const endOwnSessions = (context: Context, approver: Approver): Promise<Result<number>> =>
  endAll(context, approver, { id: approver.id as AccountId, name: approver.name }, 'asked')

async function endAll(
  context: Context,
  by: Approver,
  { id, name }: Pick<SignedIn, 'id' | 'name'>,
  because: EndedBecause,
): Promise<Result<number>> {
  const facts = { accountId: id, name, because, sessions: 'all' }
  const event = { at: context.now(), requestId: null, kind: 'sessions-ended', by: approverActor(by), facts }
  const ended = await context.sessions.endAll({ accountId: id }, event)
  return ended > 0 ? ok(ended) : refuse('session-unknown')
}
