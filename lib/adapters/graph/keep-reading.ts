/** Reads a shared source now and then while nobody asks, so that nothing has to be begun anew when somebody does. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../ports.ts'
import type { SharedSource } from '../shared-source.ts'

export interface Pace {
  readonly everyMs: number
  /** Not read again while it is younger. */
  readonly freshForMs: number
}

/** Answers how to stop it. */
export function keepReading(
  source: SharedSource,
  { everyMs, freshForMs }: Pace,
  { name, log, now }: { readonly name: string; readonly log: Log; readonly now: () => Date },
): () => void {
  const stopping = new AbortController()
  const reading = async () => {
    while (!stopping.signal.aborted) {
      await source.freshen(new Date(now().getTime() - everyMs + freshForMs)).catch(() => {
        if (!stopping.signal.aborted) log.warn({ source: name }, 'A shared log was not read')
      })
      await sleep(everyMs, null, { ref: false, signal: stopping.signal }).catch(() => null)
    }
  }
  void reading()
  return () => stopping.abort()
}
