/**
 * Tasks that outlast the process: pg-boss, in the store's own database.
 * A task is added inside the transaction that asked for it, so either both exist or neither. The engine notifies the
 * workers at the commit; tasks that were scheduled for later, and those that run again, are watched for (`due-tasks.ts`).
 */
import { DAY_IN_SECONDS } from '../../../rules/duration.ts'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import { SECOND_IN_MS } from '../../../rules/duration.ts'
import type { Log } from '../../../ports/logger.ts'
import type { Store } from '../../../ports/store.ts'
import type { ScheduledJob, TaskKind } from '../../../rules/request/job.ts'
import type { Database, Engine } from '../engine/engine.ts'
import { encodeExact } from '../engine/exact-json.ts'
import { summarizeError } from '../engine/redact-errors.ts'
import { watchDueTasks } from './due-tasks.ts'
import { KINDS, type Running, TASK_KINDS } from './task-kinds.ts'
import { reachRound, takeTurn } from './task-turns.ts'
import { type Handlers, type LastHandler, startLastWorker, startWorkers } from './task-workers.ts'

const SCHEMA = 'latchkey_tasks'
const DEAD = 'dead'
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

export interface Tasks {
  send(tx: Database, later: readonly ScheduledJob[]): Promise<void>
  work(handlers: Handlers, dead: LastHandler): Promise<void>
  backlog: Store['backlog']
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
    notify: true,
  })
  for (const kind of KINDS)
    await makeQueue(boss, kind, { ...optionsOf(TASK_KINDS[kind]), deadLetter: DEAD, notify: true })

  const workers = new Map<string, string[]>()
  const watch = watchDueTasks(boss, SCHEMA, log, (queue) => workers.get(queue)?.forEach((id) => boss.notifyWorker(id)))
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
      const reached = (kind: TaskKind, round: number) => reachRound(engine.db, kind, round)
      for (const kind of KINDS)
        workers.set(kind, await startWorkers(boss, kind, { handle: handlers[kind], dead, reached, log }))
      workers.set(DEAD, [await startLastWorker(boss, DEAD, dead, log)])
      watch.start()
    },
    backlog: async () => {
      const due = await engine.query(
        `SELECT count(*)::int AS tasks, extract(epoch from min(start_after))::float8 AS since FROM ${SCHEMA}.job WHERE name <> $1 AND state < 'active' AND NOT blocked AND start_after <= now()`,
        [DEAD],
      )
      const [row] = due.rows
      return {
        tasks: Number(row?.['tasks'] ?? 0),
        dueSince: row?.['since'] ? new Date(Number(row['since']) * SECOND_IN_MS) : null,
      }
    },
    stop: async () => {
      watch.stop()
      await boss.stop({ timeout: STOPS_WITHIN_MILLISECONDS })
    },
  }
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
