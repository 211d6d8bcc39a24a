/**
 * When a code that was asked for can be expected, while codes of others are sent first. Worked out from the queue of
 * codes alone, and never from the account: a name that nobody has waits in the same queue and is served at the same
 * pace (rule R4).
 */
import { MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import { sentDetailOf } from '../../../rules/proofs/challenge.ts'
import { type FactorId, factorOf } from '../../../rules/proofs/factors/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { REPORT_LOOKS_SECONDS } from '../explain/read-report.ts'

/** A code that is sent sooner needs no notice. */
export const SOON_SECONDS = 15
/**
 * The time over which the recent pace is measured, and how many codes in it make the measurement usable before it is
 * over.
 */
const MEASURED_OVER_SECONDS = 60
const ENOUGH = 5
/** For so long a delivery report is looked for, with some to spare. */
const REPORTED_BY_SECONDS = Math.max(...REPORT_LOOKS_SECONDS) + 15

export type Awaited =
  /** In a moment, as nearly always: nothing is said, and the page goes on polling. */
  | { readonly kind: 'soon' }
  /** `by`: about when it is sent, to the minute and not earlier; null where that is not known. */
  | { readonly kind: 'late'; readonly by: Date | null }
  /**
   * The route refused it, or reported that it never arrived. Told only after a proof: before that it would say whose
   * account is real (rule R4).
   */
  | { readonly kind: 'undelivered' }

/** Null: it was sent a while ago, or none was asked for. */
export async function awaitedCode(
  { store, tenant, delivery, now }: Pick<Context, 'store' | 'tenant' | 'delivery' | 'now'>,
  request: RecoveryRequest,
  factor: FactorId,
): Promise<Awaited | null> {
  // A code of an app, a sheet or a person waits in no queue of ours.
  if (factorOf(factor).kind !== 'sent-code') return null
  const asked = await store.challengesOf(request.id)
  const challenge = asked.find((one) => one.factor === factor && one.closed === null)
  if (!challenge) return null
  const at = now().getTime()
  const waited = (at - challenge.askedAt.getTime()) / SECOND_IN_MS
  // Having been made is enough: whether a gateway accepted it would tell a real sending from none, by its time and by
  // its failure. In the first moments the page is the same whether it was made or not.
  if (challenge.codeHash) {
    const hasProved = request.proofs.length > 0
    if (hasProved && sentDetailOf(challenge)?.isUndelivered) return { kind: 'undelivered' }
    const isToldMore = hasProved && delivery.hasReports(factorOf(factor).channel === 'text' ? 'text' : 'email')
    return waited <= (isToldMore ? REPORTED_BY_SECONDS : SOON_SECONDS) ? { kind: 'soon' } : null
  }
  const [{ waiting, sent }, limit] = await Promise.all([
    store.codesBefore(challenge, new Date(at - MEASURED_OVER_SECONDS * SECOND_IN_MS)),
    tenant.authenticatorsPace(),
  ])
  const limited = limit ? limit.readings / limit.inSeconds : Number.POSITIVE_INFINITY
  const isMeasured = sent >= ENOUGH || waited >= MEASURED_OVER_SECONDS
  const perSecond = isMeasured ? Math.min(limited, sent / MEASURED_OVER_SECONDS) : limited
  if (perSecond === 0) return { kind: 'late', by: null }
  const seconds = Number.isFinite(perSecond) ? (waiting + 1) / perSecond : 0
  if (waited + seconds <= SOON_SECONDS) return { kind: 'soon' }
  return { kind: 'late', by: seconds > 0 ? upToTheMinute(at + seconds * SECOND_IN_MS) : null }
}

const upToTheMinute = (at: number): Date => new Date(Math.ceil(at / MINUTE_IN_MS) * MINUTE_IN_MS)
