/**
 * A write to the tenant takes effect before it shows, and may still happen after the connection was lost, so it is not
 * sent again meanwhile.
 */
import { SECOND_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { Reading } from '../../../rules/remedies/remedy.ts'
import type { Intent } from '../../../rules/request/intent.ts'
import type { Context } from '../../../ports/context.ts'

/** A write that was cut off may take effect for this long after it was sent. */
export const WRITE_MAY_LAND_FOR_SECONDS = 60

/** Whether a write that was sent then may still take effect. */
export const isInFlight = (sentAt: Date | undefined, now: Date): boolean =>
  sentAt !== undefined && now.getTime() - sentAt.getTime() < WRITE_MAY_LAND_FOR_SECONDS * SECOND_IN_MS

/** Whether the tenant shows that sessions were ended since the intent was made. */
export const sessionsEnded = ({ account }: Reading, { before }: Intent): boolean =>
  (account.sessionsValidFrom?.getTime() ?? 0) > (before.sessionsValidFrom?.getTime() ?? 0)

/**
 * Ends the account's sessions, unless that was sent already: sent at every reading, it would end sessions that the
 * owner began since. Answers when it was sent, unless it is known that it was not.
 */
export async function endSessions(
  { tenant, now }: Context,
  account: AccountId,
): Promise<Pick<Intent, 'sessionsSentAt'>> {
  const { kind } = await tenant.apply(account, { kind: 'end-sessions' })
  return kind === 'applied' || kind === 'unknown' ? { sessionsSentAt: now() } : {}
}
