/**
 * Tasks whose moment comes without a notification: those that were scheduled for later, and those that run again.
 * One question a second for all kinds; where each kind asked for itself, it was most of what an idle instance did.
 */
import type { PgBoss } from 'pg-boss'
import type { Log } from '../../../ports/logger.ts'
import { summarizeError } from '../engine/redact-errors.ts'

/** A task begins at most this much after its moment. */
const LOOKED_EVERY_MS = 1_000
/** A database that is slow is not asked again meanwhile; one that has said nothing for so long is. */
const ANSWERED_WITHIN_MS = 10_000

export interface DueTasksWatch {
  start(): void
  stop(): void
}

/** Tells `wake` each second the name of every queue that holds a task which may begin. */
export function watchDueTasks(
  boss: { getDb(): Pick<ReturnType<PgBoss['getDb']>, 'executeSql'> },
  schema: string,
  log: Log,
  wake: (queue: string) => void,
): DueTasksWatch {
  const due = `SELECT DISTINCT name FROM ${schema}.job WHERE state < 'active' AND NOT blocked AND start_after <= ${schema}.job_now()`
  let timer: NodeJS.Timeout | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  async function look(): Promise<void> {
    const asked = performance.now()
    if (asked - askedAt < ANSWERED_WITHIN_MS) return
    askedAt = asked
    try {
      const { rows } = (await boss.getDb().executeSql(due)) as { rows: readonly { name: string }[] }
      // A stop may overtake the answer, and then nobody is left to be woken.
      if (timer) for (const { name } of rows) wake(name)
    } catch (error) {
      if (timer) log.error({ why: summarizeError(error) }, 'Tasks that are due could not be looked for')
    } finally {
      askedAt = Number.NEGATIVE_INFINITY
    }
  }
  return {
    start: () => {
      timer ??= setInterval(() => void look(), LOOKED_EVERY_MS)
    },
    stop: () => {
      clearInterval(timer)
      timer = undefined
    },
  }
}
