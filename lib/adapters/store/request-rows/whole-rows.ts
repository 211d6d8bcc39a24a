/**
 * Rows that hold a whole value, beside columns that are copies from it.
 *
 * A query finds a row by such a copy, which no code covers: a copy that differs from the value would make one
 * request's query find another's row (rule R19).
 */
import { isDeepStrictEqual } from 'node:util'
import { type KeyedRows, rowName } from '../../../ports/row-text.ts'
import { type ExactJson, decodeExact } from '../engine/exact-json.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'

type WholeKind = 'request' | 'enrolment'
interface WholeRow {
  readonly id: string
  readonly whole: ExactJson
  readonly code: string | null
}

/**
 * The values whose code fits and whose columns are their copies. `copiesOf`: the columns that such a value is written
 * with.
 */
export function fittingValues<K extends WholeKind>(
  codes: RowCodes,
  kind: K,
  rows: readonly WholeRow[],
  copiesOf: (value: KeyedRows[K]) => object,
): readonly KeyedRows[K][] {
  return rows.flatMap(({ code, whole, ...columns }) => {
    const name = `${kind} ${columns.id}`
    const value = restoreWhole(whole) as KeyedRows[K] | null
    if (value === null) return none(codes, name, 'unreadable')
    if (!codes.fits(kind, value, code)) return []
    const found: Readonly<Record<string, unknown>> = { ...columns, whole }
    const isCopied = Object.entries(copiesOf(value)).every(
      ([column, copy]) => column === 'whole' || isDeepStrictEqual(found[column], copy),
    )
    return isCopied ? [value] : none(codes, rowName(kind, value), 'columns-differ')
  })
}

function none(codes: RowCodes, name: string, why: 'unreadable' | 'columns-differ'): [] {
  codes.report(name, why)
  return []
}

/** Null: it is nothing that was stored by us. */
export function restoreWhole(whole: ExactJson): object | null {
  try {
    const value = decodeExact(whole)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
