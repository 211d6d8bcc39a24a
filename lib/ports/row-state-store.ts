/** Whether rows that grant something are in the last state that we wrote (rule R19). */
import type { KeyedRow } from './row-text.ts'

export interface RowStateStore {
  /**
   * Those whose last state in the record is another: put back to an earlier state, or not written by us. They are
   * reported. One query; asked right before a write (rules R11, R19).
   */
  outdated(rows: readonly KeyedRow[]): Promise<readonly KeyedRow[]>
  /** How many rows failed that check lately, and since when. */
  rowFaults(): Promise<{ readonly rows: number; readonly since: Date | null }>
}
