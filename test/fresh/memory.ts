/** How many places of the browser journeys have room in this machine's memory. */
import { totalmem } from 'node:os'
import { constrainedMemory } from 'node:process'

/** Bytes. A site with its own database, its tenant, a browser and who drives them were seen to hold as much. */
const OF_A_PLACE = 2_000_000_000
/** Journeys wait more than they work: two cores have room for four. */
const MOST = 4

/** Bytes: the machine's, or what is left of it to a container or a group of processes. */
export function memoryHere(): number {
  const limit = constrainedMemory()
  return limit ? Math.min(limit, totalmem()) : totalmem()
}

/** How many journeys may run at once: at least one, however little memory there is. */
export const placesIn = (bytes: number): number => Math.max(1, Math.min(MOST, Math.floor(bytes / OF_A_PLACE)))
