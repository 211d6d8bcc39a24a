/**
 * The codes of a source that is read for all: one for what it shows and when that was read, one for why it is not
 * asked and until when.
 *
 * These lists say who is an administrator and what is hidden, so a row that somebody wrote without a key counts as not
 * read yet: it is reported, and read again (rule R19).
 */
import type { Unseen } from '../../../rules/source-reading.ts'
import type { Keys } from '../../../rules/secret-sources.ts'
import { written } from '../../../ports/row-text.ts'
import { type ExactJson, decodeExact } from '../engine/exact-json.ts'
import type { RowFault } from '../row-codes/row-faults.ts'

/** Of the texts below. */
const TEXT_VERSION = '1'

export interface ShownSource {
  readonly kept: ExactJson | null
  readonly readAt: Date | null
}
export interface OffSource {
  readonly offWhy: Unseen
  readonly offUntil: Date
}
export interface SourceCodes {
  readonly codeOfShown: (name: string, shown: ShownSource) => string
  readonly codeOfOff: (name: string, off: OffSource) => string
  /**
   * False is reported, unless the code is of a key that is no longer in the list; that one is read again without a
   * report.
   */
  readonly isShown: (name: string, shown: ShownSource, code: string | null) => boolean
  readonly isOff: (name: string, off: OffSource, code: string | null) => boolean
}

/** Codes under these keys; the newest makes them, all can check them. */
export function sourceCodesUnder(
  keys: Pick<Keys, 'hash' | 'matches' | 'versions'>,
  report: (name: string, why: RowFault) => void,
): SourceCodes {
  const codeOf = (text: string): string => `${TEXT_VERSION}.${keys.hash('row', text)}`

  function fits(name: string, text: string, code: string | null): boolean {
    const [version, ...rest] = code?.split('.') ?? []
    const hash = rest.join('.')
    if (version === TEXT_VERSION && keys.matches(hash, 'row', text)) return true
    const isOfOlderKey = version === TEXT_VERSION && !keys.versions.some((known) => hash.startsWith(`${known}:`))
    if (!isOfOlderKey) report(`source ${name}`, code === null ? 'without-code' : 'code-does-not-fit')
    return false
  }

  return {
    codeOfShown: (name, shown) => codeOf(shownText(name, shown)),
    codeOfOff: (name, off) => codeOf(offText(name, off)),
    isShown: (name, shown, code) => fits(name, shownText(name, shown), code),
    isOff: (name, off, code) => fits(name, offText(name, off), code),
  }
}

/** The text of the value as it will be read again, whatever order of keys the database makes of it. */
const shownText = (name: string, { kept, readAt }: ShownSource): string =>
  textOf('source', { name, kept: kept === null ? null : decodeExact(kept), readAt })

const offText = (name: string, { offWhy, offUntil }: OffSource): string =>
  textOf('source off', { name, offWhy, offUntil })

const textOf = (kind: string, fields: object): string =>
  ['latchkey row', TEXT_VERSION, kind, written(fields)].join('\n')
