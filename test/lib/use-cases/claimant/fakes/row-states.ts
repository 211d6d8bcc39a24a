/** Which rows are not what the record says that they were last, in memory. */
import { type KeyedRows, type RecordedKind, rowName, rowText } from '#lib/ports/row-text.ts'
import type { Store } from '#lib/ports/store.ts'

interface FakeRowStates {
  readonly note: <K extends RecordedKind>(kind: K, row: KeyedRows[K]) => void
  readonly port: Pick<Store, 'outdated' | 'rowFaults'>
}

export function fakeRowStates(): FakeRowStates {
  /** What the record says that a row was last, as the text that its code would cover. */
  const last = new Map<string, string>()
  const note = <K extends RecordedKind>(kind: K, row: KeyedRows[K]) => {
    const text = rowText(kind, row)
    if (text === null) throw new TypeError(`A ${kind} has a field that lib/ports/row-text.ts does not name`)
    last.set(rowName(kind, row), text)
  }
  const notBelieved = new Set<string>()
  return {
    note,
    port: {
      async outdated(rows) {
        const found = rows.filter(({ kind, row }) => {
          const state = last.get(rowName(kind, row))
          return state === undefined ? row.version > 0 || 'id' in row : state !== rowText(kind, row)
        })
        for (const { kind, row } of found) notBelieved.add(rowName(kind, row))
        return found
      },
      async rowFaults() {
        return { rows: notBelieved.size, since: notBelieved.size > 0 ? new Date(0) : null }
      },
    },
  }
}
