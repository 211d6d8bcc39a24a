import type { AccountId } from '../../rules/account/account.ts'
import type { EndedBecause } from '../../rules/organisation/session.ts'
import type { Context } from '../../ports/context.ts'
import type { Employee } from '../../rules/account/employee.ts'

/** Ends every session of the employee's own account, here and at the desk, on every instance at once. */
export async function endOwnSessions({ sessions, now }: Context, { id, name }: Employee): Promise<void> {
  const because: EndedBecause = 'asked'
  const facts = { accountId: id, name, because, sessions: 'all' }
  const by = { kind: 'employee', id, name } as const
  await sessions.endAll(
    { accountId: id as AccountId },
    { at: now(), requestId: null, kind: 'sessions-ended', by, facts },
  )
}
