/**
 * Three words on a claimant's page by which whoever is called can tell that the caller is looking at this very request:
 * the desk's page shows the same ones. They change with each minute and are worked out, not stored.
 *
 * They prove nothing about anybody and are taken nowhere (rule R1). Shown from the first proof on: before it anybody may
 * have begun the request, and a stranger who calls its owner must not have them to read out.
 *
 * @see CISA and FBI advisory AA23-320A: callers who pretend to be the help desk
 */
import { MINUTE_IN_MS } from '../duration.ts'
import type { Keys } from '../secret-sources.ts'
import { ENDED, type RecoveryRequest } from './request.ts'

/** Words of a list that each language has. Three of them are 21 bits. */
export const PAGE_WORDS_IN_LIST = 128
const WORDS = 3
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Places in the list of a language; the same ones in each. */
export type PlacesInList = readonly number[]

export interface PageWords {
  readonly now: PlacesInList
  /** Of the minute before, since two pages do not turn at one moment. */
  readonly before: PlacesInList
  readonly until: Date
}

/** The words of this minute. Null: nobody sees any, since nothing was proved or the request has ended. */
export function pageWordsOf(
  keys: Pick<Keys, 'hash'>,
  { id, proofs, state }: Pick<RecoveryRequest, 'id' | 'proofs' | 'state'>,
  at: Date,
): PageWords | null {
  if (proofs.length === 0 || ENDED.includes(state)) return null
  const minute = Math.floor(at.getTime() / MINUTE_IN_MS)
  const placesAt = (which: number) => placesIn(keys.hash('page-words', `${id} ${which}`))
  return { now: placesAt(minute), before: placesAt(minute - 1), until: new Date((minute + 1) * MINUTE_IN_MS) }
}

/** Two letters of a hash are twelve bits, of which a place takes seven. */
function placesIn(hash: string): PlacesInList {
  const digest = hash.slice(hash.indexOf(':') + 1)
  return Array.from({ length: WORDS }, (_, word) => {
    const [high, low] = [ALPHABET.indexOf(digest.charAt(2 * word)), ALPHABET.indexOf(digest.charAt(2 * word + 1))]
    return (high * ALPHABET.length + low) % PAGE_WORDS_IN_LIST
  })
}

/** As they are said: "river, candle, orange". */
export const saidIn = (places: PlacesInList, list: readonly string[]): string =>
  places.map((place) => list[place] ?? '').join(', ')
