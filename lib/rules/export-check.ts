/**
 * Checks events that were exported, without the database: each by its own hash, each by the one before where the file
 * holds that too, and runs of them by the signed checkpoints that they end at.
 *
 * An event that no run joins to a checkpoint proves only that its text and its hash agree, which anybody can make.
 */
import { type ChainHead, covered, type Link } from './audit.ts'

/** An export is in order of time, and the chain in that of writing: an event stands a few places off at most. */
const OUT_OF_PLACE_AT_MOST = 10_000

export type ExportFault =
  | { readonly kind: 'unreadable'; readonly line: number }
  | { readonly kind: 'broken-link' | 'fork' | 'rewritten'; readonly sequence: number }

export interface ExportChecked {
  readonly events: number
  /** Those whose link to the event before was checked, which the file holds too. */
  readonly linked: number
  /** Those that lie on an unbroken run up to a checkpoint. */
  readonly anchored: number
  /** Checkpoints whose event is in the file. */
  readonly checkpoints: number
  readonly fault: ExportFault | null
}

type Place = Pick<Link, 'sequence' | 'previous' | 'hash'>

/** Reads line by line, and keeps no more than some thousand hashes. `lines`: null where one is no event. */
export async function checkExport(
  lines: AsyncIterable<Link | null>,
  hash: (text: string) => string,
  heads: readonly ChainHead[],
): Promise<ExportChecked> {
  const run = checkRun(new Map(heads.map((head) => [head.sequence, head.hash])))
  const waiting: Place[] = []
  let line = 0
  let fault: ExportFault | null = null
  for await (const link of lines) {
    line += 1
    if (!link) fault = { kind: 'unreadable', line }
    else if (hash(covered(link.sequence, link.previous, link.body)) !== link.hash)
      fault = { kind: 'broken-link', sequence: link.sequence }
    else {
      const { sequence, previous, hash: own } = link
      insert(waiting, { sequence, previous, hash: own })
      const first = waiting.length > OUT_OF_PLACE_AT_MOST ? waiting.shift() : undefined
      fault = first ? run.next(first) : null
    }
    if (fault) return { ...run.counted(), fault }
  }
  for (const place of waiting) {
    fault = run.next(place)
    if (fault) break
  }
  return { ...run.counted(), fault }
}

/** From the end, where nearly every one belongs. */
function insert(places: Place[], place: Place): void {
  const before = places.findLastIndex(({ sequence }) => sequence <= place.sequence)
  places.splice(before + 1, 0, place)
}

function checkRun(heads: ReadonlyMap<number, string>) {
  let last: Place | null = null
  let sinceAnchor = 0
  const counts = { events: 0, linked: 0, anchored: 0, checkpoints: 0 }
  return {
    counted: () => counts,
    next(place: Place): ExportFault | null {
      const { sequence } = place
      if (last?.sequence === sequence) return { kind: 'fork', sequence }
      const follows = last?.sequence === sequence - 1
      if (follows && last?.hash !== place.previous) return { kind: 'broken-link', sequence }
      const head = heads.get(sequence)
      if (head !== undefined && head !== place.hash) return { kind: 'rewritten', sequence }
      counts.events += 1
      if (follows) counts.linked += 1
      sinceAnchor = follows ? sinceAnchor + 1 : 1
      if (head !== undefined) {
        counts.checkpoints += 1
        counts.anchored += sinceAnchor
        sinceAnchor = 0
      }
      last = place
      return null
    },
  }
}
