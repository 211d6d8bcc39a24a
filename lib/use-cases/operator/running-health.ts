/** Whether what the site needs works now, whether its tasks are run, and how much may still be sent this hour. */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import { LIMITS } from '../../rules/throttle.ts'
import type { Context } from '../../ports/context.ts'
import type { ServiceState } from '../../ports/service-watch.ts'

export type RunningRow =
  | { readonly check: 'service'; readonly state: ServiceState }
  /** `dueSince`: since when the first of them waits. */
  | { readonly check: 'backlog'; readonly tasks: number; readonly dueSince: Date | null }
  /** Of codes to everybody, this hour. */
  | { readonly check: 'sends-left'; readonly left: number; readonly of: number }

/** Nothing waits so long while tasks are run. */
const TASKS_WAIT_AT_MOST_MINUTES = 1
/** Below this share an administrator should look before nothing is left. */
const FEW_ARE_LEFT = 0.2

/** `bad` as soon as the watch says so, which is within a minute; `unknown` before its first look. */
export async function servicesWatched({ services }: Pick<Context, 'services'>) {
  return services.states().map((state) => {
    const grade = state.failingSince ? 'bad' : state.lookedAt ? 'good' : 'unknown'
    return { check: 'service', grade, state } as const
  })
}

/** `bad` where a task has been due for more than a minute and nobody has begun it. */
export async function taskBacklog({ store, now }: Pick<Context, 'store' | 'now'>) {
  const { tasks, dueSince } = await store.backlog()
  const isLate = dueSince !== null && now().getTime() - dueSince.getTime() > TASKS_WAIT_AT_MOST_MINUTES * MINUTE_IN_MS
  return [{ check: 'backlog', grade: isLate ? 'bad' : 'good', tasks, dueSince }] as const
}

/** `bad` where no code can be sent any more this hour, `less` where few are left. */
export async function sendsLeft({ throttle }: Pick<Context, 'throttle'>) {
  const of = LIMITS['send:total'].points
  const left = await throttle.left('send:total', 'all')
  const grade = left <= 0 ? 'bad' : left < of * FEW_ARE_LEFT ? 'less' : 'good'
  return [{ check: 'sends-left', grade, left, of }] as const
}
