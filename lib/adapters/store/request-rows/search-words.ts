/**
 * What a request is found by: the words of a name, a sign-in name, a reference. A search finds words that begin with
 * its own, ignoring case and accents.
 */
import { and, exists, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Database } from '../engine/engine.ts'
import { requests, searchWords } from '../schema.ts'

const WORDS_OF_A_SEARCH = 5
const LETTERS_OF_A_WORD = 64
/** The last of all characters: nothing that begins with a prefix comes after the prefix and this. */
const LAST = '\u{10FFFF}'

/** The words that a request is found by, sorted, each once. */
export function wordsOf(request: Pick<RecoveryRequest, 'account' | 'claimedName' | 'reference'>): readonly string[] {
  const signInName = request.account?.signInName ?? request.claimedName
  const names = [request.account?.displayName ?? '', signInName, request.reference]
  const whole = [signInName, request.reference].map(fold)
  return [...new Set([...names.flatMap(split), ...whole])]
    .map((word) => word.slice(0, LETTERS_OF_A_WORD))
    .filter((word) => word !== '')
    .toSorted()
}

/** Adds words of a request. */
export async function keepWords(tx: Database, requestId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  await tx
    .insert(searchWords)
    .values(words.map((word) => ({ requestId, word })))
    .onConflictDoNothing()
}

/** Replaces a request's words, where they changed. */
export async function replaceWords(tx: Database, from: RecoveryRequest, to: RecoveryRequest): Promise<void> {
  const words = wordsOf(to)
  // Looking a name up writes as much when nobody was found (rule R4).
  const isLookUp = from.resolvedAt === null && to.resolvedAt !== null
  if (!isLookUp && words.join(' ') === wordsOf(from).join(' ')) return
  await tx.delete(searchWords).where(eq(searchWords.requestId, to.id))
  await keepWords(tx, to.id, words)
}

/** Matches where every word of the search begins some word of the request. */
export function searchCondition(db: Database, search: string): SQL | undefined {
  const prefixes = search
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
    .slice(0, WORDS_OF_A_SEARCH)
  return and(
    ...prefixes.map((prefix) =>
      exists(
        db
          .select({ one: sql`1` })
          .from(searchWords)
          .where(
            and(
              eq(searchWords.requestId, requests.id),
              gte(searchWords.word, prefix),
              lt(searchWords.word, `${prefix}${LAST}`),
            ),
          ),
      ),
    ),
  )
}

const split = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u)
/** The text without accents and case, and without what no text column can hold. */
const fold = (text: string) =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .slice(0, LETTERS_OF_A_WORD)
