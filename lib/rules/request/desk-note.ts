/**
 * Notes that approvers write for one another about a request: events of its record. No claimant reads them, on no page, in
 * no letter and in no answer to a browser of theirs.
 */
import type { AuditEvent } from '../audit.ts'

/** Characters. */
export const DESK_NOTE_LONGEST = 500

/** The event's kind. */
export const DESK_NOTE = 'desk-note'

/**
 * What is kept of a typed note: its lines, without controls and without what turns the reading direction or cannot be
 * seen, uncut. Null where nothing is left.
 */
export const plainDeskNote = (typed: string): string | null =>
  typed
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\p{Cf}|(?!\n)[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim() || null

/** What a note says; null where the event is none. */
export const deskNoteOf = ({ kind, facts }: Pick<AuditEvent, 'kind' | 'facts'>): string | null =>
  kind === DESK_NOTE && typeof facts.says === 'string' ? facts.says : null
