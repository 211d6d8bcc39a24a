/** Whether rows that grant are the last that we wrote (rule R19). */
import type { KeyedRow } from './row-text.ts'

export interface RowStateStore {
  /**
   * Those that the record does not say are the last state of their row: put back as they once were, or written by
   * nobody. Reported. One query; asked at the point of power (rules R11, R19).
   */
  outdated(rows: readonly KeyedRow[]): Promise<readonly KeyedRow[]>
  /** Rows that were not believed, of late, and since when. */
  rowFaults(): Promise<{ readonly rows: number; readonly since: Date | null }>
}
