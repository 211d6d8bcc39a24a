/**
 * When a code that was asked for can be expected, while it waits behind those of
 * others.
 *
 * Told from the line of codes alone, and never from the account: a name that
 * nobody has stands in the same line and is served at the same pace (rule R4).
 */
import { MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import { sentDetailOf } from '../../../rules/proofs/challenge.ts'
import { type FactorId, factorOf } from '../../../rules/proofs/factors/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { REPORT_LOOKS_SECONDS } from '../explain/read-report.ts'

/** Seconds. What is sent by then needs no word. */
const SOON_SECONDS = 15
/** Seconds over which the pace of late is measured, and codes in them without which it says nothing before they are over. */
const MEASURED_OVER_SECONDS = 60
const ENOUGH = 5
/** Seconds in which a report is looked for, with some to spare. */
const REPORTED_BY_SECONDS = Math.max(...REPORT_LOOKS_SECONDS) + 15

export type Awaited =
  /** In a moment, as nearly always: no word of it, but the page goes on looking. */
  | { readonly kind: 'soon' }
  /** `by`: about when it is sent, to the minute and not before; null where nobody can tell. */
  | { readonly kind: 'late'; readonly by: Date | null }
  /** The route refused it, or says that it never arrived. Told to whoever has proved something: before that it would say whose account is real (rule R4). */
  | { readonly kind: 'undelivered' }

/** Null: it was sent a while ago, or none was asked for. */
export async function awaitedCode(
  { store, tenant, delivery, now }: Pick<Context, 'store' | 'tenant' | 'delivery' | 'now'>,
  request: RecoveryRequest,
  factor: FactorId,
): Promise<Awaited | null> {
  // What comes from an app, a sheet or a person stands in no line of ours.
  if (factorOf(factor).kind !== 'sent-code') return null
  const asked = await store.challengesOf(request.id)
  const challenge = asked.find((one) => one.factor === factor && one.closed === null)
  if (!challenge) return null
  const at = now().getTime()
  const waited = (at - challenge.askedAt.getTime()) / SECOND_IN_MS
  // Made is enough: whether a gateway took it would tell a real sending from none, by its time and by its failure.
  // In the first moments the page is the same whether it was made already.
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
