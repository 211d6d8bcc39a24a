/**
 * What may be sent by way of a service that counts, and what is held back for how long.
 *
 * The service counts a whole subscription, or a mailbox, so all instances share one count, and
 * it stays below the service's own. Once it has refused, nobody asks it before the time that it
 * named. A sink looks at the same count and is refused with everybody: whether there was
 * anybody to write to can be told from neither (rule R4). It takes nothing of it: names
 * that nobody has hold nobody's code back (rule R5).
 *
 * @see Microsoft Learn, "Service limits for Azure Communication Services"; "Exchange Online limits", sending limits
 */
import { HOUR_IN_MS } from '../../rules/duration.ts'
import { NotSent } from '../../rules/not-sent.ts'
import type { Throttle } from '../../ports/rate-limiter.ts'
import type { LimitId } from '../../rules/throttle.ts'
import { retryAfterInMs } from '../graph/transport/reply.ts'

export interface SendBudget {
  /** Takes one place. What it answers puts it back. @throws NotSent where none is left, or the service is closed. */
  readonly spend: () => Promise<() => Promise<void>>
  /** @throws NotSent where `spend` would; takes nothing. */
  readonly look: () => Promise<void>
  /** Takes one place for a question about something sent. False: none is left. */
  readonly mayAsk: () => Promise<boolean>
  /**
   * Keeps to what a refusal says of the whole service; of one message alone, nothing follows.
   * `isOfTheService`: where something else than the status tells which it is.
   */
  readonly heed: (
    response: Pick<Response, 'status' | 'headers'>,
    told?: { readonly isOfTheService: boolean },
  ) => Promise<void>
}

export interface BudgetLimits {
  readonly sends: readonly LimitId[]
  readonly asks: readonly LimitId[]
  /** Whose one point is gone while the service is closed. */
  readonly closed: LimitId
}

export const AZURE_MAIL: BudgetLimits = {
  sends: ['azure:mail:minute', 'azure:mail:hour'],
  asks: ['azure:mail-status:minute', 'azure:mail-status:hour'],
  closed: 'azure:mail:closed',
}
export const AZURE_TEXT: BudgetLimits = {
  sends: ['azure:text:minute'],
  asks: ['azure:text-report:minute'],
  closed: 'azure:text:closed',
}

/** One mailbox of Exchange Online. */
export const EXCHANGE_MAILBOX: BudgetLimits = {
  sends: ['mailbox:minute', 'mailbox:day'],
  asks: [],
  closed: 'mailbox:closed',
}
/** A mail server whose limits are its own business: only its refusals are heeded. */
export const SMTP_SERVER: BudgetLimits = { sends: [], asks: [], closed: 'smtp:closed' }

/** One subscription. */
const ALL = 'all'
/** Milliseconds for which nobody asks again, where the service names no time: throttled; not there, or not open to us. */
const CLOSED_FOR = { throttled: 30_000, else: 5_000 } as const
/** Of a `Retry-After`: longer ones are asked again then. */
const LONGEST_CLOSED = HOUR_IN_MS
/** Of all messages, and not of this one. */
const OF_THE_SERVICE: readonly number[] = [401, 402, 403, 408, 429]

const isOfTheService = (status: number): boolean => status >= 500 || OF_THE_SERVICE.includes(status)

/** Whether a message was held back by a budget of ours, or by one that the service has named. */
export const isHeldBack = (error: unknown): boolean => error instanceof NotSent && error.message.startsWith(HELD_BACK)
const HELD_BACK = 'held back'

export function openSendBudget(
  throttle: Pick<Throttle, 'take' | 'giveBack' | 'opensAt' | 'close'>,
  { sends, asks, closed }: BudgetLimits,
  /** Of whom it is counted. */
  subject: string = ALL,
): SendBudget {
  async function takeAll(limits: readonly LimitId[]): Promise<(() => Promise<void>) | null> {
    const takenAt = new Date()
    const taken: LimitId[] = []
    const putBack = async () => {
      for (const limit of taken) await throttle.giveBack(limit, subject, takenAt)
    }
    for (const limit of limits) {
      const { allowed } = await throttle.take(limit, subject)
      if (allowed) taken.push(limit)
      else {
        await putBack()
        return null
      }
    }
    return putBack
  }

  async function look(): Promise<void> {
    for (const limit of [closed, ...sends])
      if (await throttle.opensAt(limit, subject)) throw new NotSent(`${HELD_BACK}: ${limit} is spent`)
  }

  return {
    look,
    async spend() {
      await look()
      const putBack = await takeAll(sends)
      if (!putBack) throw new NotSent(`${HELD_BACK}: the budget is spent`)
      return putBack
    },
    mayAsk: async () => (await takeAll(asks)) !== null,
    async heed({ status, headers }, told) {
      if (!(told?.isOfTheService ?? isOfTheService(status))) return
      const named = retryAfterInMs(headers.get('retry-after'), new Date())
      const wait = named ?? (status === 429 ? CLOSED_FOR.throttled : CLOSED_FOR.else)
      await throttle.close(closed, subject, new Date(Date.now() + Math.min(wait, LONGEST_CLOSED)))
    },
  }
}

/** Where nothing is counted: tests of a route alone. */
export const NO_BUDGET: SendBudget = {
  look: async () => undefined,
  spend: async () => async () => undefined,
  mayAsk: async () => true,
  heed: async () => undefined,
}
