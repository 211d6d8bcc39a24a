/** The words of requests as rows, and the conditions by which a list is narrowed with them. */
import { eq, type SQL, sql } from 'drizzle-orm'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { findsNothing, type SearchTerm, searchTerms, wordsOf } from '../../../rules/request/search-terms.ts'
import type { Database } from '../engine/engine.ts'
import { storableText } from '../engine/stored-text.ts'
import { requests, searchWords } from '../schema.ts'

/** The last of all characters: nothing that begins with a prefix comes after the prefix and this. */
const LAST = '\u{10FFFF}'

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

/** Of a row of words. */
const wordFits = (term: SearchTerm): SQL =>
  term.kind === 'prefix'
    ? sql`${searchWords.word} >= ${storableText(term.prefix)} AND ${searchWords.word} < ${storableText(term.prefix) + LAST}`
    : sql`${searchWords.word} IN (${sql.join(
        term.anyOf.map((word) => sql`${storableText(word)}`),
        sql`, `,
      )})`

/** The rows of words that fit, word by word, each in the order of the index: what is read of them can be bounded. */
export const fittingWords = (term: SearchTerm): readonly SQL[] =>
  (term.kind === 'prefix' ? [term] : term.anyOf.map((word) => ({ kind: 'word', anyOf: [word] }) as const)).map(
    (one) => sql`${searchWords} WHERE ${wordFits(one)} ORDER BY ${searchWords.word}, ${searchWords.requestId}`,
  )

/** Of a row of requests. Its limit keeps the planner from reading all words at once. */
export const hasWord = (term: SearchTerm): SQL =>
  sql`(SELECT true FROM ${searchWords} WHERE ${searchWords.requestId} = ${requests.id} AND ${wordFits(term)} LIMIT 1)`

/** Of a row of requests that the index of words names; so many of each word are read at most. */
export const isNamedBy = (term: SearchTerm, most: number): SQL => {
  const named = fittingWords(term).map((rows) => sql`(SELECT ${searchWords.requestId} FROM ${rows} LIMIT ${most})`)
  return sql`${requests.id} = ANY (ARRAY(${sql.join(named, sql` UNION ALL `)}))`
}

const NAMED_AT_MOST = 5000

/** Of a row of requests: the words of a search, read by the index of its longest. Null where nothing can be found. */
export function searchCondition(search: string): SQL | null {
  const terms = searchTerms({ search }).toSorted((one, other) => letters(other) - letters(one))
  const [longest, ...others] = terms
  return longest && !findsNothing({ search })
    ? sql.join([isNamedBy(longest, NAMED_AT_MOST), ...others.map(hasWord)], sql` AND `)
    : null
}

const letters = (term: SearchTerm): number =>
  term.kind === 'prefix' ? term.prefix.length : Math.max(...term.anyOf.map(({ length }) => length))
