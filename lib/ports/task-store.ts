/** Tasks that run later, and survive a restart. */
import type { Task, TaskKind } from '../rules/request/job.ts'

export interface TaskStore {
  /**
   * Runs tasks of each kind, a few at a time, until stopped. A task whose handler throws runs again later, unless its
   * message was refused for good, in which case it has failed for the last time.
   */
  work(
    handlers: { readonly [K in TaskKind]: (task: Extract<Task, { kind: K }>) => Promise<void> },
    /** Called with a task that failed for the last time. */
    dead: (task: Task) => Promise<void>,
  ): Promise<void>
  /** Tasks whose moment has come and which nobody has begun, and since when the first of them is due; null: none is. */
  backlog(): Promise<{ readonly tasks: number; readonly dueSince: Date | null }>
}
