/**
 * The code of a row that grants: made with every write, looked at with every
 * reading (rule R19).
 *
 * A row whose code does not fit is treated as if it were not there, and is
 * reported: somebody wrote the database who has no key.
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
  /** False is reported. What cannot even be read is no row either. */
  readonly fits: <K extends RowKind>(kind: K, row: KeyedRows[K], code: string | null) => boolean
  readonly isCode: (row: KeyedRow, code: string) => boolean
  /** A row that is not the one that its other columns, or the record, say. */
  readonly report: (name: string, why: RowFault) => void
}

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

/** What the record says of a row that was written: which, its version and its code. */
export const stateOf = (name: string, version: number, code: string): string => `${name} ${version} ${code}`
