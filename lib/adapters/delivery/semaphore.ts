/** So many at once and no more; who comes later waits in line. */
export type Semaphore = <T>(does: () => Promise<T>) => Promise<T>

export function openSemaphore(places: number): Semaphore {
  let free = places
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (does) => {
    if (free > 0) free -= 1
    else await new Promise<void>((enter) => waiting.push(enter))
    try {
      return await does()
    } finally {
      leave()
    }
  }
}
