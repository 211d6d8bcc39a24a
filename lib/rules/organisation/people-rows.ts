/**
 * `people` in the policy file, brought into one order, so that listing the same rows differently is no change.
 *
 * `pairedAccounts` is how earlier versions wrote it: pairs of accounts of one person. They are read as rows, so that
 * an upgrade loses none of them.
 */
import type { PersonRow } from '../proofs/same-person.ts'

type Pairs = readonly (readonly string[])[]

/** The rows with small letters in ids, sorted within each row and by their first id. */
export function orderRows(rows: readonly PersonRow[]): readonly PersonRow[] {
  const ordered = rows.map(({ name, accounts }) => ({
    ...(name !== undefined && { name }),
    accounts: accounts.map((id) => id.toLowerCase()).toSorted(),
  }))
  return ordered.toSorted((one, other) => ((one.accounts[0] ?? '') < (other.accounts[0] ?? '') ? -1 : 1))
}

/** Pairs that share an account are one person's. */
export function rowsOfPairs(pairs: Pairs): readonly PersonRow[] {
  const rows: Set<string>[] = []
  for (const pair of pairs) {
    const ids = pair.map((id) => id.toLowerCase())
    const touched = rows.filter((row) => ids.some((id) => row.has(id)))
    const joined = new Set([...ids, ...touched.flatMap((row) => [...row])])
    rows.splice(0, rows.length, ...rows.filter((row) => !touched.includes(row)), joined)
  }
  return orderRows(rows.map((row) => ({ accounts: [...row] })))
}

/** Ids that stand in more than one row, or twice in one: nobody could say whose they are. */
export function listedTwice(rows: readonly PersonRow[]): readonly string[] {
  const ids = rows.flatMap(({ accounts }) => accounts.map((id) => id.toLowerCase()))
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}
