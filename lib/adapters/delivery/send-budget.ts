/**
 * What may be sent through a service that counts, and for how long messages are held back.
 *
 * The service counts a whole subscription, or a mailbox, so all instances share one count, which stays below the
 * service's own. Once it has refused, nobody sends before the time that it named. A sink checks the same count and is
 * refused with everybody, so that neither tells whether there was anybody to write to (rule R4). It uses nothing of
 * it, so that names that nobody has hold nobody's code back (rule R5).
 *
 * @see Microsoft Learn, "Service limits for Azure Communication Services"; "Exchange Online limits", sending limits
 */
import { HOUR_IN_MS } from '../../rules/duration.ts'
import { NotSent } from '../../rules/not-sent.ts'
import type { Throttle } from '../../ports/rate-limiter.ts'
import type { LimitId } from '../../rules/throttle.ts'
import { retryAfterInMs } from '../graph/transport/reply.ts'

export interface SendBudget {
  /**
   * Takes one place, and answers what gives it back.
   *
   * @throws NotSent where none is left, or the service is closed.
   */
  readonly spend: () => Promise<() => Promise<void>>
  /** @throws NotSent where `spend` would; takes nothing. */
  readonly look: () => Promise<void>
  /** Takes one place for a request about something that was sent. False: none is left. */
  readonly mayAsk: () => Promise<boolean>
  /**
   * Closes the budget where a refusal is about the whole service; one about a single message changes nothing.
   * `isOfTheService`: where something other than the status tells which it is.
   */
  readonly heed: (
    response: Pick<Response, 'status' | 'headers'>,
    told?: { readonly isOfTheService: boolean },
  ) => Promise<void>
}

export interface BudgetLimits {
  readonly sends: readonly LimitId[]
  readonly asks: readonly LimitId[]
  /** The limit whose one point is taken while the service is closed. */
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
/** A mail server whose limits are not known: only its refusals are followed. */
export const SMTP_SERVER: BudgetLimits = { sends: [], asks: [], closed: 'smtp:closed' }

/** The subject for a whole subscription. */
const ALL = 'all'
/** Milliseconds for which the service is closed where it names no time: throttled; not reachable, or not open to us. */
const CLOSED_FOR_MS = { throttled: 30_000, else: 5_000 } as const
/** The longest that a `Retry-After` closes it. */
const LONGEST_CLOSED_MS = HOUR_IN_MS
/** Statuses that are about all messages, and not about this one. */
const OF_THE_SERVICE: readonly number[] = [401, 402, 403, 408, 429]

const isOfTheService = (status: number): boolean => status >= 500 || OF_THE_SERVICE.includes(status)

/** Whether a message was held back by a budget of ours, or because the service has named a time. */
export const isHeldBack = (error: unknown): boolean => error instanceof NotSent && error.message.startsWith(HELD_BACK)
const HELD_BACK = 'held back'

/** The budget of one service, counted for all instances in the database. */
export function openSendBudget(
  throttle: Pick<Throttle, 'take' | 'giveBack' | 'opensAt' | 'close'>,
  { sends, asks, closed }: BudgetLimits,
  /** The subject that is counted. */
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
      const wait = named ?? (status === 429 ? CLOSED_FOR_MS.throttled : CLOSED_FOR_MS.else)
      await throttle.close(closed, subject, new Date(Date.now() + Math.min(wait, LONGEST_CLOSED_MS)))
    },
  }
}

/** A budget that counts nothing: for tests of a route alone. */
export const NO_BUDGET: SendBudget = {
  look: async () => undefined,
  spend: async () => async () => undefined,
  mayAsk: async () => true,
  heed: async () => undefined,
}
