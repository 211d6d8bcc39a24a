/** The queue of tasks in memory, run when the test's clock says that they are due. */
import { isRefusedForGood } from '#lib/rules/not-sent.ts'
import type { ScheduledJob, Task, TaskKind } from '#lib/rules/request/job.ts'
import type { Store } from '#lib/ports/store.ts'

type Handlers = Parameters<Store['work']>[0]
export interface Waiting {
  readonly task: Task
  readonly notBefore: Date
}

interface FakeTasks {
  readonly queue: (later?: readonly ScheduledJob[]) => void
  readonly waiting: () => readonly Waiting[]
  /** Does what is due, and what that leads to, until nothing is due; what throws stays and is reported. */
  readonly runDue: (now: () => Date) => Promise<readonly unknown[]>
  readonly work: Store['work']
  readonly backlog: Store['backlog']
}

export function fakeTasks(): FakeTasks {
  let waiting: Waiting[] = []
  /** Milliseconds since 1970: nothing is due before this moment. */
  let earliest = Infinity
  let handlers: Handlers | null = null
  let bury: Parameters<Store['work']>[1] = async () => {}

  const sentOnce = new Set<string>()
  const isNew = ({ task, once }: ScheduledJob) => {
    if (once === undefined) return true
    const name = `${task.kind} ${once}`
    return !sentOnce.has(name) && !!sentOnce.add(name)
  }
  const queue = (later: readonly ScheduledJob[] = []) => {
    const tasks = later.filter(isNew).map(({ task, notBefore }) => ({ task, notBefore: notBefore ?? new Date(0) }))
    waiting.push(...tasks)
    earliest = earliestOf(earliest, tasks)
  }
  const earliestOf = (before: number, tasks: readonly Waiting[]) =>
    tasks.reduce((least, { notBefore }) => Math.min(least, notBefore.getTime()), before)
  const run = <K extends TaskKind>(task: Extract<Task, { kind: K }>) => {
    const handle = handlers?.[task.kind]
    if (!handle) throw new Error('Nobody works here yet.')
    return handle(task)
  }

  return {
    queue,
    waiting: () => waiting,
    async runDue(now) {
      if (now().getTime() < earliest) return []
      const faults: unknown[] = []
      const left: Waiting[] = []
      // What a task asks for is put at the end, and so is met on the way.
      for (let at = 0; at < waiting.length; ) {
        const next = waiting[at]
        if (!next || next.notBefore > now()) {
          at++
          continue
        }
        waiting.splice(at, 1)
        try {
          await run(next.task)
        } catch (fault) {
          if (isRefusedForGood(fault)) {
            await bury(next.task)
            continue
          }
          faults.push(fault)
          left.push(next)
        }
      }
      waiting = [...left, ...waiting]
      earliest = earliestOf(Infinity, waiting)
      return faults
    },
    async backlog() {
      return { tasks: 0, dueSince: null }
    },
    async work(given, dead) {
      handlers = given
      bury = dead
    },
  }
}
