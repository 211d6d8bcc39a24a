/**
 * The code of a row that grants something: made with every write, checked with every reading (rule R19).
 *
 * A row whose code does not fit counts as absent, and is reported: somebody wrote to the database who has no key.
 */
import type { Keys } from '../../../rules/secret-sources.ts'
import {
  type KeyedRow,
  type KeyedRows,
  ROW_TEXT_VERSION,
  type RowKind,
  rowName,
  rowText,
} from '../../../ports/row-text.ts'
import type { RowFault, RowFaults } from './row-faults.ts'

export interface RowCodes {
  readonly codeOf: <K extends RowKind>(kind: K, row: KeyedRows[K]) => string
  /** False is reported. A row that cannot even be read counts as absent too. */
  readonly fits: <K extends RowKind>(kind: K, row: KeyedRows[K], code: string | null) => boolean
  readonly isCode: (row: KeyedRow, code: string) => boolean
  /** Reports a row that is not the one that its other columns, or the record, say. */
  readonly report: (name: string, why: RowFault) => void
}

/** Codes under these keys; the newest makes them, all can check them. */
export function rowCodesUnder(keys: Pick<Keys, 'hash' | 'matches'>, faults: RowFaults): RowCodes {
  return {
    codeOf: (kind, row) => {
      const text = rowText(kind, row)
      if (text === null) throw new TypeError(`A ${kind} has a field that lib/ports/row-text.ts does not name`)
      return `${ROW_TEXT_VERSION}.${keys.hash('row', text)}`
    },
    fits: (kind, row, code) => {
      const why = code === null ? 'without-code' : isOf(keys, kind, row, code) ? null : 'code-does-not-fit'
      if (why) faults.report(rowName(kind, row), why)
      return why === null
    },
    isCode: ({ kind, row }, code) => isOf(keys, kind, row, code),
    report: faults.report,
  }
}

function isOf<K extends RowKind>(keys: Pick<Keys, 'matches'>, kind: K, row: KeyedRows[K], code: string): boolean {
  const [version, ...hash] = code.split('.')
  const text = version === ROW_TEXT_VERSION ? rowText(kind, row) : null
  return text !== null && keys.matches(hash.join('.'), 'row', text)
}

/** The state of a written row for the record: name, version and code. */
export const stateOf = (name: string, version: number, code: string): string => `${name} ${version} ${code}`
