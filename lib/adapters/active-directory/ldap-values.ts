/** How a directory writes what it knows: text, moments and spans. @see MS-DTYP §2.3.3 (FILETIME) */
import type { Entry } from 'ldapts'

/** Milliseconds are ten thousand of the directory's steps of 100 nanoseconds, counted since 1601. */
const STEPS_IN_MS = 10_000n
const EPOCH_IN_MS = 11_644_473_600_000n
export const FOR_EVER = 0x7fff_ffff_ffff_ffffn

/** The moment of a directory's date, to the millisecond. */
export const momentOf = (steps: bigint): Date => new Date(Number(steps / STEPS_IN_MS - EPOCH_IN_MS))

/** A time span, which is written as a negative number. Null: not readable, or without an end. */
export function spanOf(written: string | null): bigint | null {
  if (written === null) return null
  const span = BigInt(written)
  return span <= -FOR_EVER ? null : span < 0n ? -span : 0n
}

/** The attribute's text, or null; an absent attribute comes as an empty list. */
export function textOf(entry: Entry | undefined, name: string): string | null {
  const [first] = [entry?.[name] ?? []].flat()
  return first === undefined ? null : String(first)
}
