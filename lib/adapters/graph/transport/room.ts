/**
 * Room in the tenant's limits for what has to be asked anew, in the order in which it
 * was asked for.
 *
 * One who waits is told when there is none in time, and when it may be theirs: whoever
 * comes back stands where they stood. That we did not ask is no answer of Microsoft's.
 */
import { MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { Unavailable } from '../../../rules/unavailable.ts'
import { type BudgetId, BUDGETS } from '../../shared-sources/shared-evidence.ts'
import type { Take } from './reader.ts'

/**
 * Requests that each leaves to others. One place is kept for writes, which nothing else
 * takes; one more of the reports is the newest page of a log, which serves everybody.
 */
export const FOR_OTHERS = {
  write: { reports: 0, 'method-writes': 0, 'identity-protection': 0 },
  list: { reports: 1, 'method-writes': 0, 'identity-protection': 0 },
  claimant: { reports: 2, 'method-writes': 0, 'identity-protection': 0 },
} as const satisfies Record<string, Record<BudgetId, number>>

/** Milliseconds. */
const ROOM_POLLED_EVERY_MS = 250
/** Milliseconds. Whoever comes back by then has not lost their place. */
const PLACE_KEPT_FOR = 2 * MINUTE_IN_MS

export interface Room {
  /** False: none came free in time. */
  enter(budget: BudgetId, entering: Entering): Promise<boolean>
  /** About when it is the turn of somebody who comes now, or comes back. */
  turnOf(budget: BudgetId, who?: string): Date
}

interface Entering {
  readonly waitsForInMs: number
  /** Keeps their place for a while. */
  readonly who?: string
  /** Serves everybody who waits, and goes before them. */
  readonly isForAll?: boolean
}

interface Waiting {
  readonly since: number
  readonly givesUpAt: number
  readonly give: (isRoom: boolean) => void
}

/** Milliseconds since any moment, and how they pass. */
export interface Ticking {
  now(): number
  sleep(milliseconds: number): Promise<unknown>
}
const REAL: Ticking = { now: () => performance.now(), sleep: (milliseconds) => sleep(milliseconds) }

export function openRoom(take: Take, now: () => Date, ticking: Ticking = REAL): Room {
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
      // What counts the requests is out: nobody may ask, and nobody waits for ever.
      .catch(() => line.forEach((one) => leave(one, false)))
      .finally(() => {
        isServing = false
        if (line.length > 0) serveLine()
      })
  }

  /** Since when somebody stands here. */
  function placeOf(who: string | undefined): number {
    const at = ticking.now()
    for (const [one, since] of places) if (at - since > PLACE_KEPT_FOR) places.delete(one)
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
    /** Milliseconds, by the pace of late: at the least the one place that is kept. */
    untilTurnOf(who?: string): number {
      const since = (who === undefined ? undefined : places.get(who)) ?? ticking.now()
      const before = [...line.map((one) => one.since), ...places.values()].filter((one) => one < since).length
      const pace = Math.max(1, served.filter((at) => ticking.now() - at < inMs).length)
      return Math.ceil((before + 1) / pace) * inMs
    },
  }
}

/** What was not asked, since its turn has not come: the caller keeps the request and tells the time. */
export const notTheirTurn = (what: string, room: Room, budget: BudgetId, who: string): Unavailable =>
  new Unavailable(`${what}: held back`, { turnAt: room.turnOf(budget, who) })
