/**
 * One process a data directory.
 *
 * Two embedded engines on one directory overwrite each other without an error
 * and acknowledged rows vanish; refusing the second start is the only mercy. The
 * lock is the operating system's, taken through SQLite: it ends with its process,
 * however that ends, and no stale file has to be judged.
 */
import { DatabaseSync } from 'node:sqlite'

const SQLITE_BUSY = 5

/** Answers how to let go. Throws while another process, or this one, holds the directory. */
export function lockDirectory(directory: string): () => void {
  const lock = new DatabaseSync(`${directory}.lock`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new Error(`The data directory ${directory} is in use. Stop the process that has it open first.`, {
      cause: error,
    })
  }
  return () => lock.close()
}

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
