/** Workers of one process, and what they do with a task: run it, let it be run again, or hand it over. */
import type { PgBoss } from 'pg-boss'
import { isRefusedForGood } from '../../../rules/not-sent.ts'
import type { Log } from '../../../ports/logger.ts'
import type { Store } from '../../../ports/store.ts'
import type { Task, TaskKind } from '../../../rules/request/job.ts'
import { decodeExact, type ExactJson } from '../engine/exact-json.ts'
import { summarizeError } from '../engine/redact-errors.ts'
import { TASK_KINDS } from './task-kinds.ts'

/** Where the engine cannot notify the workers. */
const POLLED_EVERY_SECONDS = 0.5
/** Where it can: they are woken by it, or by the watch over tasks that fall due, and this is against a fault of both. */
const SLEEPS_UNTIL_TOLD_SECONDS = 300
const POLLING = {
  pollingIntervalSeconds: POLLED_EVERY_SECONDS,
  notifyPollingIntervalSeconds: SLEEPS_UNTIL_TOLD_SECONDS,
} as const

/** As pg-boss keeps it. */
interface Sent {
  readonly task: ExactJson
  /** The round of its network. */
  readonly round?: number
}

export type Handlers = Parameters<Store['work']>[0]
export type LastHandler = Parameters<Store['work']>[1]
type Handle<K extends TaskKind> = (task: Extract<Task, { kind: K }>) => Promise<void>

interface Work<K extends TaskKind> {
  readonly handle: Handlers[K]
  readonly dead: LastHandler
  /** Called with the round of a task's network before it is run. */
  readonly reached: (kind: K, round: number) => Promise<void>
  readonly log: Log
}

/** As many as the kind may run at once; answers their ids. */
export async function startWorkers<K extends TaskKind>(boss: PgBoss, kind: K, work: Work<K>): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < TASK_KINDS[kind].atOnce) ids.push(await startWorker(boss, kind, work))
  return ids
}

/** The one that hands over what failed for the last time; answers its id. */
export const startLastWorker = (boss: PgBoss, queue: string, dead: LastHandler, log: Log): Promise<string> =>
  boss.work<Sent>(queue, POLLING, async (jobs) => {
    for (const { data } of jobs) {
      const task = taskOf<TaskKind>(data)
      log.error(namesOf(task), 'A task failed for the last time')
      await dead(task)
    }
  })

/** A message that was refused for good would be refused again, so it is not repeated. */
const endingAtRefusal =
  <K extends TaskKind>(handle: Handle<K>, dead: LastHandler, log: Log): Handle<K> =>
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
  { handle, dead, reached, log }: Work<K>,
): Promise<string> {
  const run = endingAtRefusal<K>(handle, dead, log)
  const worker = await boss.work<Sent>(kind, POLLING, async (jobs) => {
    const failed: string[] = []
    for (const { data, id } of jobs) {
      if (data.round !== undefined) await reached(kind, data.round)
      await run(taskOf<K>(data)).catch((error: unknown) => {
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
  return worker
}

const taskOf = <K extends TaskKind>({ task }: Sent) => decodeExact(task) as Extract<Task, { kind: K }>

/** Names the task without anything that it carries (rule R20). */
const namesOf = (task: Task) => ({
  task: task.kind,
  ...('requestId' in task && { requestId: task.requestId }),
  ...('challengeId' in task && { challengeId: task.challengeId }),
})
