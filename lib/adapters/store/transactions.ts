/** What each part of the store works with, and a write that is made whole or not at all. */
import type { Hash } from './audit/audit-chain.ts'
import type { Database } from './engine/engine.ts'
import type { RowCodes } from './row-codes/row-codes.ts'
import type { Tasks } from './tasks/tasks.ts'

export interface Inside {
  readonly db: Database
  readonly tasks: Tasks
  readonly hash: Hash
  readonly codes: RowCodes
}

/** False rolls back whatever was written before it. */
export async function allOrNothing(db: Database, write: (tx: Database) => Promise<boolean>): Promise<boolean> {
  const takenBack = new Error('Taken back')
  try {
    return await db.transaction(async (tx) => {
      if (await write(tx)) return true
      throw takenBack
    })
  } catch (error) {
    if (error === takenBack) return false
    throw error
  }
}
