/** Where the database is: embedded in this process, or a server of its own. */
import type { Log } from '../../../ports/logger.ts'
import type { Engine } from './engine.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'

export type DatabaseLocation =
  | { readonly kind: 'pglite'; readonly directory: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Opens the engine of this place. */
export const openEngine = async (place: DatabaseLocation, log: Log): Promise<Engine> =>
  place.kind === 'pglite' ? await openPglite(place.directory) : openPostgres(place.url, log)
