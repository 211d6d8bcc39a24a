/** Many at once, each asking again as soon as they are answered. */
import { percentile } from './statistics.ts'

export interface Load {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}

const LASTS_AT_MOST_MILLISECONDS = 30_000

/** Asks so many times in all, so many at once, and answers how long each took; fewer where it takes too long. */
export async function load(
  times: number,
  atOnce: number,
  ask: () => Promise<{ readonly milliseconds: number }>,
): Promise<Load> {
  const milliseconds: number[] = []
  const began = performance.now()
  let asked = 0
  const one = async () => {
    while (asked++ < times && performance.now() - began < LASTS_AT_MOST_MILLISECONDS)
      milliseconds.push((await ask()).milliseconds)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { perSecond: (milliseconds.length * 1000) / (performance.now() - began), milliseconds }
}

export const TOLD = ['requests', 'per second', 'p50 ms', 'p95 ms', 'p99 ms'] as const
export const told = ({ perSecond, milliseconds }: Load): readonly string[] => [
  inFull(milliseconds.length),
  perSecond.toFixed(perSecond < 10 ? 1 : 0),
  ...[0.5, 0.95, 0.99].map((share) => inMilliseconds(percentile(milliseconds, share))),
]

export const inFull = (value: number): string => value.toLocaleString('en')
export const inMilliseconds = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
