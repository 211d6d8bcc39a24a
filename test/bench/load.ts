/** Many at once, each asking again as soon as they are answered. */
import { percentile } from './statistics.ts'

export interface Load {
  readonly answered: number
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}

/** Asks so many times in all, so many at once, and answers how long each took. */
export async function load(
  times: number,
  atOnce: number,
  ask: (which: number) => Promise<{ readonly milliseconds: number }>,
): Promise<Load> {
  const milliseconds: number[] = []
  let next = 0
  const one = async () => {
    while (next < times) milliseconds.push((await ask(next++)).milliseconds)
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, one))
  return { answered: times, perSecond: (times * 1000) / (performance.now() - began), milliseconds }
}

export const inMilliseconds = (value: number): string => value.toFixed(value < 10 ? 1 : 0)

/** How often, and the three percentiles, as cells of a table. */
export const told = ({ answered, perSecond, milliseconds }: Load): readonly string[] => [
  answered.toLocaleString('en'),
  perSecond.toFixed(0),
  ...[0.5, 0.95, 0.99].map((share) => inMilliseconds(percentile(milliseconds, share))),
]
export const TOLD = ['requests', 'per second', 'p50 ms', 'p95 ms', 'p99 ms'] as const
