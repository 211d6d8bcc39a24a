/**
 * Which rows of which list could not be read within the last day, for the health page. A row is recognised by a
 * digest; its content is stored nowhere.
 */
import { DAY_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import { createHash } from 'node:crypto'
import type { Log } from '../../../ports/logger.ts'
import type { SharedEvidence, Source } from '../../shared-sources/shared-evidence.ts'
import type { AnyList } from './rows.ts'

const TOLD_FOR_MS = DAY_IN_MS
/** A row that occurs again and again is noted as often as this. */
const STORED_AGAIN_AFTER_MS = 10 * MINUTE_IN_MS
/** Of each list; a higher number is shown as this one. */
const MOST_KEPT = 500

/** The name of the notes about a list among the shared sources. */
export const rowNoteOf = (call: AnyList): string => `rows ${call}`

interface Noted {
  readonly digest: string
  readonly at: Date
}

/** Takes rows that could not be read, and stores their digests. */
export function openRowNotes(options: {
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
}): (call: AnyList, rows: readonly unknown[]) => void {
  const { shared, log, now } = options
  /** Call and digest → when it was last stored. */
  const written = new Map<string, number>()

  async function write(call: AnyList, digests: readonly string[]): Promise<void> {
    const lead = await shared.lead(rowNoteOf(call))
    // Another instance is writing; the row occurs again at the next reading.
    if (!lead) return
    const at = now()
    const others = notedIn(await shared.source(rowNoteOf(call)), at).filter(({ digest }) => !digests.includes(digest))
    const noted = [...others, ...digests.map((digest) => ({ digest, at }))].slice(-MOST_KEPT)
    if (await lead.write({ kept: noted, readAt: at }))
      for (const digest of digests) written.set(`${call} ${digest}`, at.getTime())
    await lead.end()
  }

  return (call, rows) => {
    const at = now().getTime()
    for (const [key, last] of written) if (at - last >= TOLD_FOR_MS) written.delete(key)
    const isDue = (digest: string) =>
      at - (written.get(`${call} ${digest}`) ?? Number.NEGATIVE_INFINITY) >= STORED_AGAIN_AFTER_MS
    const due = [...new Set(rows.map(digestOf))].filter(isDue).slice(-MOST_KEPT)
    if (due.length === 0) return
    log.warn({ call, rows: due.length }, 'Rows of a list could not be read')
    write(call, due).catch(() => log.warn({ call }, 'That rows could not be read was not written down'))
  }
}

const digestOf = (row: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(row) ?? '')
    .digest('base64url')
    .slice(0, 22)

/** Notes of the last day. */
export const notedIn = ({ kept }: Source, now: Date): readonly Noted[] =>
  ((kept ?? []) as readonly Noted[]).filter(({ at }) => now.getTime() - at.getTime() < TOLD_FOR_MS)
