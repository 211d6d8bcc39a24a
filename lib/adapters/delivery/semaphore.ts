/**
 * Lets so many run at once. Others wait, but not without end: a message that waited longer than its task may last
 * would be sent a second time by the next one.
 */
import { NotSent } from '../../rules/not-sent.ts'

/** @throws NotSent where no place became free in time */
export type Semaphore = <T>(does: () => Promise<T>) => Promise<T>

/** Tasks that send last a minute, and a service that does not answer takes thirteen seconds of it. */
const WAITS_AT_MOST_MS = 15_000

/** A semaphore with so many places, in this process. */
export function openSemaphore(places: number): Semaphore {
  let free = places
  const waiting = new Set<() => void>()
  const enter = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(next)
        reject(new NotSent('held back: too many are being sent at once'))
      }, WAITS_AT_MOST_MS)
      const next = () => {
        clearTimeout(timer)
        resolve()
      }
      waiting.add(next)
    })
  const leave = () => {
    const [next] = waiting
    if (!next) free += 1
    else {
      waiting.delete(next)
      next()
    }
  }
  return async (does) => {
    if (free > 0) free -= 1
    else await enter()
    try {
      return await does()
    } finally {
      leave()
    }
  }
}
