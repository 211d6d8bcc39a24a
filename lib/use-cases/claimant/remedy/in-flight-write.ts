/** What was sent to the tenant works before it shows, and may land after the line was cut: it is not sent again meanwhile. */
import { SECOND_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { Reading } from '../../../rules/remedies/remedy.ts'
import type { Intent } from '../../../rules/request/intent.ts'
import type { Context } from '../../../ports/context.ts'

/** Seconds. A write that was cut off may land this long after it was sent. */
export const WRITE_MAY_LAND_FOR_SECONDS = 60

export const isInFlight = (sentAt: Date | undefined, now: Date): boolean =>
  sentAt !== undefined && now.getTime() - sentAt.getTime() < WRITE_MAY_LAND_FOR_SECONDS * SECOND_IN_MS

export const sessionsEnded = ({ account }: Reading, { before }: Intent): boolean =>
  (account.sessionsValidFrom?.getTime() ?? 0) > (before.sessionsValidFrom?.getTime() ?? 0)

/** Sent at every look, it would sign them out of what they have signed in to since. Answers when it was sent, unless it is known that it was not. */
export async function endSessions(
  { tenant, now }: Context,
  account: AccountId,
): Promise<Pick<Intent, 'sessionsSentAt'>> {
  const { kind } = await tenant.apply(account, { kind: 'end-sessions' })
  return kind === 'applied' || kind === 'unknown' ? { sessionsSentAt: now() } : {}
}
