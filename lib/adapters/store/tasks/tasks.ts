/**
 * Tasks that outlast the process: pg-boss, in the store's own database.
 * A task is added inside the transaction that asked for it, so either both exist or neither. The engine notifies the
 * workers at the commit; polling is for tasks that were scheduled for later, and for those that run again.
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
/** Where the engine notifies the workers, one of a kind polls for tasks that fall due; it wakes no other. */
const LOOKS_OUT_EVERY_SECONDS = 1
const SLEEPS_UNTIL_TOLD_SECONDS = 30
/** A living process reports at half of this; a dead one's tasks are free after it. The least that pg-boss allows. */
const HEARTBEAT_IN_SECONDS = 10
/** How often expired tasks and those without a heartbeat are looked for. */
const SUPERVISED_EVERY_SECONDS = 5
const DONE_KEPT_FOR_SECONDS = 600
/** Handing the request to an approver must not fail at the database's next fault. */
const DEAD_TRIED_AGAIN = 10
const DEAD_KEPT_FOR_SECONDS = 30 * DAY_IN_SECONDS
/** Somebody waits for it: it goes before what was scheduled for later. Each round of a network is one lower. */
const AT_ONCE = 1_000_000_000
const STOPS_WITHIN_MILLISECONDS = 10_000

/** As pg-boss keeps it. */
interface Sent {
  readonly task: ExactJson
  /** The round of its network. */
  readonly round?: number
}

type Handlers = Parameters<Store['work']>[0]
type Handle<K extends TaskKind> = (task: Extract<Task, { kind: K }>) => Promise<void>

export interface Tasks {
  send(tx: Database, later: readonly ScheduledJob[]): Promise<void>
  work(handlers: Handlers, dead: Parameters<Store['work']>[1]): Promise<void>
  stop(): Promise<void>
}

/** Opens the queue in this database. Workers begin with `work`. */
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
            // Two tasks of one id are one: the queue leaves the second out.
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

/** A message that was refused for good would be refused again, so it is not repeated. */
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
    // Goes straight on to the next task, so that many at once do not take one poll each.
    boss.notifyWorker(worker)
    // pg-boss stores what is thrown; the error itself may carry an address (rule R20).
    if (failed.length > 0) throw new Error(`The ${kind} task failed`)
  })
}

/** Nobody else can be running tasks here, so those that are marked as running were left by a process that died. */
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

/** Names the task without anything that it carries (rule R20). */
const namesOf = (task: Task) => ({
  task: task.kind,
  ...('requestId' in task && { requestId: task.requestId }),
  ...('challengeId' in task && { challengeId: task.challengeId }),
})

async function makeQueue(boss: PgBoss, name: string, options: Parameters<PgBoss['createQueue']>[1]): Promise<void> {
  await boss.createQueue(name, options)
  // Otherwise a queue of an earlier start keeps its old settings.
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
