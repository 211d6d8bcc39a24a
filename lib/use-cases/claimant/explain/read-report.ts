import { LATCHKEY } from '../../../rules/audit.ts'
import { sentDetailOf } from '../../../rules/proofs/challenge.ts'
import { factorOf } from '../../../rules/proofs/factors/index.ts'
import type { Context } from '../../../ports/context.ts'

/**
 * Counted from when a code was asked for. Networks report within moments, or a few minutes where a phone is out of
 * reach.
 */
export const REPORT_LOOKS_SECONDS = [30, 90, 240] as const

/**
 * Asks for the delivery report of a code, and stores that it was not delivered. The approver reads it, and so does the
 * claimant once something is proved. For a name that nobody has the same work is done, and nothing is told (rule R4).
 * A code that arrives after all still works.
 */
export async function readReport({ store, delivery, now }: Context, challengeId: string): Promise<void> {
  const challenge = await store.loadChallenge(challengeId)
  if (!challenge || challenge.closed) return
  const { factor, requestId, detail } = challenge
  const channel = factorOf(factor).channel === 'text' ? 'text' : 'email'
  const sent = sentDetailOf(challenge)
  const report = await delivery.report(channel, sent?.receipt ?? null)
  if (report !== 'failed' || !detail || sent?.isUndelivered) return
  await store.record({ at: now(), requestId, kind: 'message-undelivered', by: LATCHKEY, facts: { factor } })
  await store.fillChallenge(challengeId, { ...challenge, detail: { ...detail, isUndelivered: true } as typeof detail })
}
