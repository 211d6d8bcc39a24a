/**
 * Time that is left out while nobody works: for suites that would wait for limits as Microsoft publishes them.
 *
 * The clock of this process and the one of its database stand still while a request or a query is under way, and go one
 * step further whenever there is none. So nobody is late because the machine is busy, and a wait of ten seconds takes
 * milliseconds. The database is a PostgreSQL server, which is told the time with each query and answers by it: the
 * embedded one asks this process for the time, and waits for it in a loop that nothing interrupts.
 */
import { setTimeout as realWait } from 'node:timers'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { vi } from 'vitest'
import type { Result } from '#lib/rules/refusals.ts'
import { replaceClock } from './adapters/database-clock.ts'

/** Milliseconds. No wait that these suites meet is much shorter. */
const STEP_MS = 100
/** Milliseconds of real time in which what was sent between two sockets of this machine arrives. */
const A_HOP_MS = 1
/** Hops without anything begun or ended: a body, or a notification of the database, may still be on its way. */
const HOPS_TO_BE_STILL = 3
/** Milliseconds of real time. Whoever works for so long waits for somebody whose time has to pass. */
const STUCK_MS = 3_000

const pause = promisify(realWait)
const realNow = performance.now.bind(performance)

export interface DrivenTime {
  /** Real time again, in this process. */
  readonly stop: () => Promise<void>
}

/**
 * `databaseUrl`: of a PostgreSQL server with all tables, which nobody has open yet, since a connection keeps the clock
 * that it was opened with. Whoever stands in for `fetch` too does it afterwards.
 */
export async function driveTime(databaseUrl: string): Promise<DrivenTime> {
  const database = await openClock(databaseUrl)
  const work = countWork()
  vi.useFakeTimers({
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
  const stopping = new AbortController()

  async function untilStill(): Promise<void> {
    const since = realNow()
    for (let still = 0; still < HOPS_TO_BE_STILL && realNow() - since < STUCK_MS; ) {
      const before = work.changes()
      await pause(A_HOP_MS)
      // A round trip to the database as well: on a busy machine its processes may be the ones that wait.
      await database.answers()
      still = work.underWay() === 0 && work.changes() === before ? still + 1 : 0
    }
  }

  const driving = (async () => {
    while (!stopping.signal.aborted) {
      await untilStill()
      await vi.advanceTimersByTimeAsync(STEP_MS)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await driving
      vi.useRealTimers()
      work.stop()
      await database.close()
    },
  }
}

/** Milliseconds, by the driven time. */
const GRANTED_WITHIN_MS = 30_000

/** Asks again until it is granted. Throws with the last refusal when it is not in time. */
export async function granted<T>(ask: () => Promise<Result<T>>): Promise<T> {
  const endsAt = Date.now() + GRANTED_WITHIN_MS
  for (;;) {
    const result = await ask()
    if (result.ok) return result.value
    if (Date.now() > endsAt) throw new Error(`Refused: ${result.refusal}`)
    await sleep(STEP_MS)
  }
}

/** Requests and queries of this process that have no answer yet, and how many were begun or ended since the beginning. */
function countWork() {
  let [underWay, changes] = [0, 0]
  const began = (): void => {
    underWay += 1
    changes += 1
  }
  const ended = (): void => {
    underWay -= 1
    changes += 1
  }
  const { fetch } = globalThis
  globalThis.fetch = async (...asked) => {
    began()
    try {
      return await fetch(...asked)
    } finally {
      ended()
    }
  }
  const { connect, query } = Client.prototype
  // pg would have each query waited for before the next.
  const { noDeprecation } = process
  process.noDeprecation = true
  const lastTold = new WeakMap<Client, string>()
  /** Each query is asked at the moment of this process, to the millisecond. */
  const tellTime = (client: Client): void => {
    const moment = new Date().toISOString()
    if (lastTold.get(client) === moment) return
    lastTold.set(client, moment)
    // Not waited for, so that queries keep their order; a transaction that has failed refuses it like all else.
    Reflect.apply(query, client, [`SET driven.moment = '${moment}'`, () => {}])
  }
  /** Answers by a callback, where one is given, else by a promise or by events. */
  const counting = (method: (...given: never[]) => unknown) =>
    function (this: Client, ...given: unknown[]): unknown {
      const last = given.at(-1)
      if (typeof last === 'function') {
        began()
        const told = (...answer: unknown[]): unknown => {
          ended()
          return Reflect.apply(last, undefined, answer)
        }
        return Reflect.apply(method, this, [...given.slice(0, -1), told])
      }
      const answer: unknown = Reflect.apply(method, this, given)
      if (answer instanceof Promise) {
        began()
        void answer.then(ended, ended)
      }
      return answer
    }
  const countingQuery = counting(query)
  Object.assign(Client.prototype, {
    connect: counting(connect),
    query(this: Client, ...given: unknown[]): unknown {
      tellTime(this)
      return Reflect.apply(countingQuery, this, given)
    },
  })
  return {
    underWay: () => underWay,
    changes: () => changes,
    stop: () => {
      globalThis.fetch = fetch
      Object.assign(Client.prototype, { connect, query })
      Object.assign(process, { noDeprecation })
    },
  }
}

/** As the connection was told it last. */
const MOMENT = `SELECT coalesce(nullif(current_setting('driven.moment', true), '')::timestamptz, pg_catalog.now())`

async function openClock(url: string) {
  await replaceClock(url, { now: MOMENT, clockTimestamp: MOMENT })
  const client = new Client({ connectionString: url })
  await client.connect()
  // As it is now, before queries are counted: this one is nobody's work.
  const query = client.query.bind(client)
  return { answers: () => query('SELECT 1'), close: () => client.end() }
}
