/** PostgreSQL embedded in this process, on a directory of its own or, for tests, in memory. */
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { fromPglite } from 'pg-boss'
import { lockDirectory } from './directory-lock.ts'
import { DURABLE_START, DurableFiles } from './durable-files.ts'
import type { Engine } from './engine.ts'

/** Instead of a directory, for tests: gone with the process. */
export const IN_MEMORY = 'memory'

/** Opens the embedded engine. Throws where another process has the directory. */
export async function openPglite(directory: string): Promise<Engine> {
  if (directory === IN_MEMORY) return engineOn(await started(new PGlite()))
  const files = new DurableFiles(directory)
  const letGo = lockDirectory(directory)
  try {
    return engineOn(await started(new PGlite({ fs: files, startParams: DURABLE_START })), letGo)
  } catch (error) {
    letGo()
    throw error
  }
}

async function started(client: PGlite): Promise<PGlite> {
  await client.waitReady
  return client
}

/** The engine on a client that is ready; closing it closes the client, and then calls `letGo`. */
export function engineOn(client: PGlite, letGo?: () => void): Engine {
  return {
    db: drizzle({ client }),
    query: async (text, values) => client.query<Record<string, unknown>>(text, values && [...values]),
    tasksOver: { db: fromPglite(client), backend: 'pglite' },
    alone: true,
    close: async () => {
      await client.close()
      letGo?.()
    },
  }
}
