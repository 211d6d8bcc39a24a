/** One event of an exported file: a line of JSON with the link as it is stored (JSON Lines). */
import type { Link } from './audit.ts'

/** The line, with its end. `body` is the exact text that the link covers. */
export const writeExportedLink = ({ sequence, previous, hash, body }: Link): string =>
  `${JSON.stringify({ sequence, previous, hash, body })}\n`

const HASH = /^[0-9a-f]{64}$/

/** Null where the line is none. */
export function readExportedLink(line: string): Link | null {
  try {
    const { sequence, previous, hash, body }: Partial<Record<keyof Link, unknown>> = JSON.parse(line) ?? {}
    const isLink = Number.isSafeInteger(sequence) && typeof body === 'string'
    if (!isLink || !isHash(previous) || !isHash(hash)) return null
    return { sequence: Number(sequence), previous, hash, body }
  } catch {
    return null
  }
}

const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value)
