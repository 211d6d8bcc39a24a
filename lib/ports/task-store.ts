/** What is done later, and survives a restart. */
import type { Task, TaskKind } from '../rules/request/job.ts'

export interface TaskStore {
  /**
   * Runs each kind of task, a few at a time, until stopped. A handler that throws is run again later;
   * not where its message was refused for good, which has failed for the last time.
   */
  work(
    handlers: { readonly [K in TaskKind]: (task: Extract<Task, { kind: K }>) => Promise<void> },
    /** What becomes of a task that failed for the last time. */
    dead: (task: Task) => Promise<void>,
  ): Promise<void>
}
