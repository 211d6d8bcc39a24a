/**
 * One process a data directory.
 *
 * Two embedded engines on one directory overwrite each other without an error, and acknowledged rows are lost, so a
 * second start is refused. The lock is the operating system's, taken through SQLite: it ends with its process, however
 * that ends, so there are no stale lock files.
 */
import { DatabaseSync } from 'node:sqlite'

const SQLITE_BUSY = 5

/** Answers how to release it. Throws while another process, or this one, has the directory. */
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
