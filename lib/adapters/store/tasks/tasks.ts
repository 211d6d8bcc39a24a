/**
 * Work that outlives the process: pg-boss, in the store's own database.
 *
 * A task is sent inside the transaction that asked for it, so either both exist
 * or neither. The engine tells the workers at the commit; the polling behind it
 * is for what was not to be done before a moment, and for what is done again.
 */
import { DAY_IN_SECONDS } from '../../../rules/duration.ts'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import { isRefusedForGood } from '../../../rules/not-sent.ts'
import type { Log } from '../../../ports/logger.ts'
import type { Store } from '../../../ports/store.ts'
import type { ScheduledJob, Task, TaskKind } from '../../../rules/request/job.ts'
import type { Database, Engine } from '../engine/engine.ts'
import { encodeExact, type ExactJson, decodeExact } from '../engine/exact-json.ts'
import { summarizeError } from '../engine/redact-errors.ts'
import { KINDS, type Running, TASK_KINDS } from './task-kinds.ts'
import { reachRound, takeTurn } from './task-turns.ts'

const SCHEMA = 'latchkey_tasks'
const DEAD = 'dead'
const POLLED_EVERY_SECONDS = 0.5
/** Where the engine tells the workers, one of a kind looks out for what falls due; it wakes no other. */
const LOOKS_OUT_EVERY_SECONDS = 1
const SLEEPS_UNTIL_TOLD_SECONDS = 30
/** A living process says so at half of this; a dead one's tasks are free after it. The least that pg-boss allows. */
const HEARTBEAT_IN_SECONDS = 10
/** How often expired and silent tasks are looked for. */
const SUPERVISED_EVERY_SECONDS = 5
const DONE_KEPT_FOR_SECONDS = 600
/** Finding the request its person must not fail with the database's next hiccup. */
const DEAD_TRIED_AGAIN = 10
const DEAD_KEPT_FOR_SECONDS = 30 * DAY_IN_SECONDS
/** Somebody waits for it: it goes before what was set for later, such as a look that follows a look. Of networks that take turns each round goes one behind. */
const AT_ONCE = 1_000_000_000
const STOPS_WITHIN_MILLISECONDS = 10_000

/** As pg-boss keeps it. */
interface Sent {
  readonly task: ExactJson
  /** Of its network's turns. */
  readonly round?: number
}

type Handlers = Parameters<Store['work']>[0]
type Handle<K extends TaskKind> = (task: Extract<Task, { kind: K }>) => Promise<void>

export interface Tasks {
  send(tx: Database, later: readonly ScheduledJob[]): Promise<void>
  work(handlers: Handlers, dead: Parameters<Store['work']>[1]): Promise<void>
  stop(): Promise<void>
}

export async function openTasks(engine: Engine, log: Log): Promise<Tasks> {
  const boss = new PgBoss({
    ...engine.tasksOver,
    schema: SCHEMA,
    useListenNotify: true,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: SUPERVISED_EVERY_SECONDS,
    monitorIntervalSeconds: SUPERVISED_EVERY_SECONDS,
    maintenanceIntervalSeconds: 600,
  })
  boss.on('error', (error) => log.error({ why: summarizeError(error) }, 'The task queue had an error'))
  await boss.start()
  await makeQueue(boss, DEAD, {
    retryLimit: DEAD_TRIED_AGAIN,
    retryBackoff: true,
    deleteAfterSeconds: DEAD_KEPT_FOR_SECONDS,
  })
  for (const kind of KINDS)
    await makeQueue(boss, kind, { ...optionsOf(TASK_KINDS[kind]), deadLetter: DEAD, notify: true })

  return {
    send: async (tx, later) => {
      const db = fromDrizzle(tx as never, sql as never)
      for (const { task, notBefore, once, network } of later) {
        const round = network === undefined || notBefore ? null : await takeTurn(tx, task.kind, network)
        await boss.send(
          task.kind,
          { task: encodeExact(task), ...(round !== null && { round }) },
          {
            db,
            ...(notBefore ? { startAfter: notBefore } : { priority: AT_ONCE - (round ?? 0) }),
            // Two of one id are one: the queue leaves the second out.
            ...(once !== undefined && { id: idOf(task.kind, once) }),
          },
        )
      }
    },
    work: async (handlers, dead) => {
      if (engine.alone) await takeBackFromTheDead(boss, engine)
      const start = async <K extends TaskKind>(kind: K, handle: Handlers[K]) => {
        const ending = endingAtRefusal<K>(handle, dead, log)
        const reached = (round: number) => reachRound(engine.db, kind, round)
        await startWorker(boss, kind, { handle: ending, reached }, log, LOOKS_OUT_EVERY_SECONDS)
        for (let more = 1; more < TASK_KINDS[kind].atOnce; more++)
          await startWorker(boss, kind, { handle: ending, reached }, log, SLEEPS_UNTIL_TOLD_SECONDS)
      }
      for (const kind of KINDS) await start(kind, handlers[kind])
      await boss.work<Sent>(DEAD, async (jobs) => {
        for (const { data } of jobs) {
          const task = taskOf<TaskKind>(data)
          log.error(namesOf(task), 'A task failed for the last time')
          await dead(task)
        }
      })
    },
    stop: () => boss.stop({ timeout: STOPS_WITHIN_MILLISECONDS }),
  }
}

/** A message that was refused for good would be refused again, until nobody needs it any more. */
const endingAtRefusal =
  <K extends TaskKind>(handle: Handle<K>, dead: Parameters<Store['work']>[1], log: Log): Handle<K> =>
  async (task) => {
    try {
      await handle(task)
    } catch (error) {
      if (!isRefusedForGood(error)) throw error
      log.error({ ...namesOf(task), why: summarizeError(error) }, 'A message was refused for good')
      await dead(task)
    }
  }

async function startWorker<K extends TaskKind>(
  boss: PgBoss,
  kind: K,
  { handle, reached }: { readonly handle: Handle<K>; readonly reached: (round: number) => Promise<void> },
  log: Log,
  notifyPollingIntervalSeconds: number,
): Promise<void> {
  const polling = { pollingIntervalSeconds: POLLED_EVERY_SECONDS, notifyPollingIntervalSeconds }
  const worker = await boss.work<Sent>(kind, polling, async (jobs) => {
    const failed: string[] = []
    for (const { data, id } of jobs) {
      if (data.round !== undefined) await reached(data.round)
      await handle(taskOf<K>(data)).catch((error: unknown) => {
        failed.push(id)
        log.warn(
          { ...namesOf(taskOf(data)), job: id, why: summarizeError(error) },
          'A task failed and will be run again',
        )
      })
    }
    // Straight on to the next: a burst is worked off at once and not one a poll.
    boss.notifyWorker(worker)
    // pg-boss keeps what is thrown; the error itself may carry an address (rule R20).
    if (failed.length > 0) throw new Error(`The ${kind} task failed`)
  })
}

/** Nobody else can be at work here: what is marked so was left by a process that died. */
async function takeBackFromTheDead(boss: PgBoss, engine: Engine): Promise<void> {
  for (const kind of KINDS) {
    const left = await engine.query(`SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND state = 'active'`, [kind])
    const ids = left.rows.map(({ id }) => String(id))
    if (ids.length > 0) await boss.fail(kind, ids, { message: 'Its process ended' })
  }
}

/** A UUID, as the queue asks for one. */
function idOf(kind: TaskKind, once: string): string {
  const hash = createHash('sha256').update(`${kind} ${once}`).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

const taskOf = <K extends TaskKind>({ task }: Sent) => decodeExact(task) as Extract<Task, { kind: K }>

/** Which task, and nothing that it carries (rule R20). */
const namesOf = (task: Task) => ({
  task: task.kind,
  ...('requestId' in task && { requestId: task.requestId }),
  ...('challengeId' in task && { challengeId: task.challengeId }),
})

async function makeQueue(boss: PgBoss, name: string, options: Parameters<PgBoss['createQueue']>[1]): Promise<void> {
  await boss.createQueue(name, options)
  // A queue from an earlier start keeps its old settings otherwise.
  await boss.updateQueue(name, options)
}

const optionsOf = (running: Running) => ({
  expireInSeconds: running.expireInSeconds,
  heartbeatSeconds: HEARTBEAT_IN_SECONDS,
  retryLimit: running.retries,
  retryDelay: running.firstWaitInSeconds,
  retryDelayMax: running.longestWaitInSeconds,
  retryBackoff: true,
  deleteAfterSeconds: DONE_KEPT_FOR_SECONDS,
})
