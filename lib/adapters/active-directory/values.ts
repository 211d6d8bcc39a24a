/** How a directory writes what it knows: text, moments and spans. @see MS-DTYP §2.3.3 (FILETIME) */
import type { Entry } from 'ldapts'

/** 100-nanosecond steps since 1601, as a directory counts. */
const STEPS_IN_MS = 10_000n
const EPOCH_IN_MS = 11_644_473_600_000n
export const FOR_EVER = 0x7fff_ffff_ffff_ffffn

export const momentOf = (steps: bigint): Date => new Date(Number(steps / STEPS_IN_MS - EPOCH_IN_MS))

/** Spans are written as negative numbers. Null: not readable, or for ever, which nobody could wait for. */
export function spanOf(written: string | null): bigint | null {
  if (written === null) return null
  const span = BigInt(written)
  return span <= -FOR_EVER ? null : span < 0n ? -span : 0n
}

/** An absent attribute comes as an empty list. */
export function textOf(entry: Entry | undefined, name: string): string | null {
  const [first] = [entry?.[name] ?? []].flat()
  return first === undefined ? null : String(first)
}
