/** What an engine provides to the store: PostgreSQL's dialect, wherever it runs. */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ConstructorOptions } from 'pg-boss'

/** A database, or a transaction of it. */
export type Database = PgDatabase<PgQueryResultHKT>

export interface Engine {
  readonly db: Database
  readonly query: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
  /** How pg-boss reaches the same database. */
  readonly tasksOver: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>
  /**
   * True where no other process can have the database open: a task that is marked as running was then left by a dead
   * one.
   */
  readonly alone: boolean
  readonly close: () => Promise<void>
}
