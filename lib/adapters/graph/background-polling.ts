/**
 * Reads a shared source regularly while nobody asks, so that it need not be read from the beginning when somebody
 * does.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Unseen } from '../../rules/source-reading.ts'
import type { Log } from '../../ports/logger.ts'
import type { SharedSource } from '../shared-sources/shared-source.ts'

export interface Pace {
  readonly everyMs: number
  /** Not read again while it is younger. */
  readonly freshForMs: number
}

/** Milliseconds after a reading that failed; doubled after each further one, up to the regular interval. */
const FIRST_RETRY_AFTER_MS = 10_000
/** Reasons that another try would not change; the source is not asked for an hour then. */
const REFUSED: readonly Unseen[] = ['not-licensed', 'not-permitted']

/** Ends early, and rejects, when it is aborted. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>
const REAL: Pause = (milliseconds, signal) => sleep(milliseconds, null, { ref: false, signal })

/** Begins reading; answers how to stop it. */
export function pollInBackground(
  source: Pick<SharedSource, 'freshen'>,
  { everyMs, freshForMs }: Pace,
  { name, log, now }: { readonly name: string; readonly log: Log; readonly now: () => Date },
  pause: Pause = REAL,
): () => void {
  const stopping = new AbortController()
  const { signal } = stopping

  async function isRead(): Promise<boolean> {
    try {
      const { why } = await source.freshen(new Date(now().getTime() - everyMs + freshForMs))
      return why === null || REFUSED.includes(why)
    } catch {
      if (!signal.aborted) log.warn({ source: name }, 'A shared log was not read')
      return false
    }
  }

  const reading = async () => {
    let failures = 0
    while (!signal.aborted) {
      failures = (await isRead()) ? 0 : failures + 1
      const wait = failures === 0 ? everyMs : Math.min(everyMs, FIRST_RETRY_AFTER_MS * 2 ** (failures - 1))
      await pause(wait, signal).catch(() => null)
    }
  }
  void reading()
  return () => stopping.abort()
}
