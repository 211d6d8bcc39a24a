/**
 * A circuit breaker: when Graph is out, it is not asked by everybody at once.
 *
 * After several outages in a row requests are answered "not sent" at once, so that pages say so instead of waiting;
 * nothing is lost, since every recovery request is kept. Then one request is let through; its answer closes the
 * breaker for all, or keeps it open for longer.
 */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { Log } from '../../../ports/logger.ts'
import { type Call, CALLS } from '../calls.ts'
import type { GraphRequest, Transport } from './transport.ts'
import type { Reply } from './reply.ts'

/** Outages in a row that open it; any other answer begins the count again. */
const RESTS_AFTER = 8
/** Doubled with every attempt that fails. */
const BREAKER_RESTS_FOR_MS = { first: 5_000, most: MINUTE_IN_MS } as const

/** The transport behind a circuit breaker, counted in this process. */
export function withCircuitBreaker(
  transport: Transport,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): Transport {
  let inARow = 0
  let restsUntil = 0
  let restsFor: number = BREAKER_RESTS_FOR_MS.first
  let someoneIsAhead = false

  const isResting = () => inARow >= RESTS_AFTER
  const mayGo = () => !isResting() || (!someoneIsAhead && now().getTime() >= restsUntil)

  function note({ name }: GraphRequest, reply: Reply, isAhead: boolean): void {
    if (isOutage(reply) && isOfOneService(name)) return
    if (!isOutage(reply)) {
      if (isResting()) log.info({}, 'Graph answers again')
      inARow = 0
      restsFor = BREAKER_RESTS_FOR_MS.first
      return
    }
    // Requests that were under way when it opened say nothing new.
    if (isResting() && !isAhead) return
    inARow++
    if (!isResting()) return
    restsUntil = now().getTime() + restsFor
    log.error({ restsForInMs: restsFor }, 'Graph is out; it is not asked for a while')
    restsFor = Math.min(restsFor * 2, BREAKER_RESTS_FOR_MS.most)
  }

  return {
    async send(request: GraphRequest): Promise<Reply> {
      if (!mayGo()) return { kind: 'not-sent' }
      const isAhead = isResting()
      someoneIsAhead ||= isAhead
      try {
        const reply = await transport.send(request)
        note(request, reply, isAhead)
        return reply
      } finally {
        if (isAhead) someoneIsAhead = false
      }
    },
  }
}

/** A refusal, a throttle or a missing object is an answer and no outage. */
const isOutage = (reply: Reply): boolean =>
  reply.kind === 'no-answer' || reply.kind === 'not-sent' || (reply.kind === 'answered' && reply.status >= 500)

/**
 * The logs and Identity Protection have outages of their own while the rest of Graph answers, so theirs do not count.
 */
const isOfOneService = (name: string): boolean =>
  (CALLS as Readonly<Record<string, Partial<Call>>>)[name]?.budget !== undefined
