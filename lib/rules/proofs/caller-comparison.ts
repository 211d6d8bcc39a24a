/**
 * What an approver compared before reading a code out: it stands in the record, and
 * whoever decides afterwards reads it (rule R7).
 *
 * A staff card's number can be looked up by a second person. Of an official document the
 * end of its number is enough to know it again, and too little to use. Nothing of it is
 * ever a proof (rule R1).
 */
import type { AuditEvent } from '../audit.ts'
import { ok, refuse, type Result } from '../refusals.ts'

export const DOCUMENTS = ['staff-card', 'official-document'] as const
type DocumentKind = (typeof DOCUMENTS)[number]

export type Compared =
  | { readonly by: DocumentKind; readonly number: string }
  /**
   * The registered number that was called. `since`: when it was registered, where that is known; otherwise all that is
   * known is that it was before the freshness window.
   */
  | { readonly by: 'registered-number'; readonly number: string; readonly since: Date | null }

/** Characters of a staff card's number. */
const CARD_AT_LEAST = 2
const CARD_AT_MOST = 32
/** Characters that are kept of an official document's number. */
const DOCUMENT_KEEPS = 4

const isDocument = (kind: string): kind is DocumentKind => (DOCUMENTS as readonly string[]).includes(kind)

/** What was typed of a card or a document. Refuses `choice-missing` and `comparison-missing`. */
export function readDocument(kind: string, typed: string): Result<Compared> {
  if (!isDocument(kind)) return refuse('choice-missing')
  const number = typed.replace(/\s+/g, ' ').trim()
  if (!/^[\p{L}\p{N} ./-]+$/u.test(number)) return refuse('comparison-missing')
  if (kind === 'staff-card')
    return number.length >= CARD_AT_LEAST && number.length <= CARD_AT_MOST
      ? ok({ by: kind, number })
      : refuse('comparison-missing')
  const letters = number.replace(/[ ./-]/g, '')
  return letters.length >= DOCUMENT_KEEPS
    ? ok({ by: kind, number: letters.slice(-DOCUMENT_KEEPS) })
    : refuse('comparison-missing')
}

/** As the record keeps it. */
export const comparedFacts = (compared: Compared) => ({
  comparedBy: compared.by,
  compared: compared.number,
  comparedSince: compared.by === 'registered-number' ? (compared.since?.toISOString() ?? null) : null,
})

/** What was compared, as the record says it; null for events of an earlier version, which did not keep it. */
export function comparedIn(facts: AuditEvent['facts']): Compared | null {
  const { comparedBy, compared, comparedSince } = facts
  if (typeof comparedBy !== 'string' || typeof compared !== 'string') return null
  if (isDocument(comparedBy)) return { by: comparedBy, number: compared }
  const since = typeof comparedSince === 'string' ? new Date(comparedSince) : null
  return comparedBy === 'registered-number' ? { by: comparedBy, number: compared, since } : null
}
