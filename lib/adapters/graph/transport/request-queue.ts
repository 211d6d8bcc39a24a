/**
 * Room in the tenant's limits for what has to be read anew, in the order in which it was asked for.
 *
 * Whoever waits is told when there is none in time, and about when it is their turn; whoever comes back keeps their
 * place. That we did not ask is no answer of Microsoft's.
 */
import { MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { Unavailable } from '../../../rules/unavailable.ts'
import { type BudgetId, BUDGETS } from '../../shared-sources/shared-evidence.ts'
import type { Take } from './reader.ts'

/**
 * Requests that each kind leaves to others. One is reserved for writes; one more of the reports' is for the newest
 * page of a log, which serves everybody.
 */
export const FOR_OTHERS = {
  write: { reports: 0, 'method-writes': 0, 'identity-protection': 0 },
  list: { reports: 1, 'method-writes': 0, 'identity-protection': 0 },
  claimant: { reports: 2, 'method-writes': 0, 'identity-protection': 0 },
} as const satisfies Record<string, Record<BudgetId, number>>

const ROOM_POLLED_EVERY_MS = 250
/** Whoever comes back by then keeps their place. */
const PLACE_KEPT_FOR_MS = 2 * MINUTE_IN_MS

export interface RequestQueue {
  /** False: there was no room in time. */
  enter(budget: BudgetId, entering: Entering): Promise<boolean>
  /** About when it is the turn of somebody who comes now, or comes back. */
  turnOf(budget: BudgetId, who?: string): Date
}

interface Entering {
  readonly waitsForInMs: number
  /** Keeps their place for a while. */
  readonly who?: string
  /** It serves everybody who waits, and goes before them. */
  readonly isForAll?: boolean
}

interface Waiting {
  readonly since: number
  readonly givesUpAt: number
  readonly give: (isRoom: boolean) => void
}

/** A clock in milliseconds since any moment, and waiting by it. */
export interface Ticking {
  now(): number
  sleep(milliseconds: number): Promise<unknown>
}
const REAL: Ticking = { now: () => performance.now(), sleep: (milliseconds) => sleep(milliseconds) }

/** Room in all limits, waited for in this process. */
export function openRequestQueue(take: Take, now: () => Date, ticking: Ticking = REAL): RequestQueue {
  const lines = new Map<BudgetId, ReturnType<typeof openLineOf>>()
  const lineOf = (budget: BudgetId) => {
    const line = lines.get(budget) ?? openLineOf(budget, take, ticking)
    lines.set(budget, line)
    return line
  }
  return {
    enter: (budget, entering) => lineOf(budget).enter(entering),
    turnOf: (budget, who) => new Date(now().getTime() + lineOf(budget).untilTurnOf(who)),
  }
}

function openLineOf(budget: BudgetId, take: Take, ticking: Ticking) {
  const inMs = BUDGETS[budget].inSeconds * SECOND_IN_MS
  const places = new Map<string, number>()
  let line: Waiting[] = []
  let served: number[] = []
  let isServing = false

  const leave = (one: Waiting, isRoom: boolean): void => {
    line = line.filter((other) => other !== one)
    one.give(isRoom)
  }

  async function serve(): Promise<void> {
    while (line.length > 0) {
      for (const late of line.filter(({ givesUpAt }) => givesUpAt <= ticking.now())) leave(late, false)
      const isRoom = line.length > 0 && (await take(budget))
      const [first] = line
      if (isRoom && first) {
        served = [...served, ticking.now()].slice(-100)
        leave(first, true)
      } else if (first) await ticking.sleep(ROOM_POLLED_EVERY_MS)
    }
  }

  function serveLine(): void {
    if (isServing) return
    isServing = true
    serve()
      // The count itself cannot be reached: nobody may ask, and nobody waits for ever.
      .catch(() => line.forEach((one) => leave(one, false)))
      .finally(() => {
        isServing = false
        if (line.length > 0) serveLine()
      })
  }

  /** Since when somebody stands here. */
  function placeOf(who: string | undefined): number {
    const at = ticking.now()
    for (const [one, since] of places) if (at - since > PLACE_KEPT_FOR_MS) places.delete(one)
    const since = (who === undefined ? undefined : places.get(who)) ?? at
    if (who !== undefined) places.set(who, since)
    return since
  }

  return {
    async enter({ who, isForAll = false, waitsForInMs }: Entering): Promise<boolean> {
      const since = isForAll ? Number.NEGATIVE_INFINITY : placeOf(who)
      const isRoom = await new Promise<boolean>((give) => {
        const place = line.findIndex((other) => other.since > since)
        const one = { since, givesUpAt: ticking.now() + waitsForInMs, give }
        line = place < 0 ? [...line, one] : line.toSpliced(place, 0, one)
        serveLine()
      })
      if (isRoom && who !== undefined) places.delete(who)
      return isRoom
    },
    /** Milliseconds, by the recent pace; at the least the one reserved place counts. */
    untilTurnOf(who?: string): number {
      const since = (who === undefined ? undefined : places.get(who)) ?? ticking.now()
      const before = [...line.map((one) => one.since), ...places.values()].filter((one) => one < since).length
      const pace = Math.max(1, served.filter((at) => ticking.now() - at < inMs).length)
      return Math.ceil((before + 1) / pace) * inMs
    },
  }
}

/** The error for what was not asked because its turn has not come; it carries the time. */
export const notTheirTurn = (what: string, queue: RequestQueue, budget: BudgetId, who: string): Unavailable =>
  new Unavailable(`${what}: held back`, { turnAt: queue.turnOf(budget, who) })
