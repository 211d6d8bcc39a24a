/**
 * The result of sending one letter to several addresses. Where it reached nobody it is sent again later, unless every
 * address refused it for good.
 */
import { LATCHKEY } from '../../rules/audit.ts'
import { isRefusedForGood, NotSent } from '../../rules/not-sent.ts'
import type { NoticeId } from '../../rules/request/job.ts'
import type { Context } from '../../ports/context.ts'

export interface Undelivered {
  readonly count: number
  /** Of those, addresses that refuse our mail for good. */
  readonly refused: number
}

type Sent = readonly PromiseSettledResult<unknown>[]
const faultsOf = (sent: Sent): readonly unknown[] =>
  sent.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))

/** How many of the sendings were refused for good. */
export const refusedAmong = (sent: Sent): number => faultsOf(sent).filter(isRefusedForGood).length

/** `says`: the message of the error where nobody was reached. */
export function undeliveredOf(sent: Sent, says: string): Undelivered {
  const [{ length: count }, refused] = [faultsOf(sent), refusedAmong(sent)]
  if (count > 0 && count === sent.length)
    throw refused === count ? new NotSent(says, { isForGood: true }) : new Error(says)
  return { count, refused }
}

/** A note for approvers; the claimant sees none of it (rule R4). */
export const noteForApprovers = (
  { store, now }: Context,
  kind: 'message-refused' | 'reached-nobody',
  requestId: string,
  which: NoticeId,
): Promise<void> => store.record({ at: now(), requestId, kind, by: LATCHKEY, facts: { notice: which } })
