/** A claimant's own words for whoever decides: no evidence, and never part of what policy is asked (rule R1). */
import type { RecoveryRequest } from './request.ts'

/** Characters. */
export const NOTE_LONGEST = 300
/** Characters that are read, more than are kept: a paste may be mostly white space. */
const READ_AT_MOST = 8000

/** Whether the claimant may write one: after a proof, while people have the request, and once. */
export const mayWriteNote = ({ state, proofs, note }: Pick<RecoveryRequest, 'state' | 'proofs' | 'note'>): boolean =>
  state === 'queued' && proofs.length > 0 && note === undefined

/**
 * In one line, without controls and without what turns the reading direction or cannot be seen, uncut. Null where nothing
 * is left.
 */
export const plainNote = (typed: string): string | null =>
  typed
    .slice(0, READ_AT_MOST)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim() || null

/** The note for an approver. Null before the first proof, as for everything that a claimant says. */
export const noteFor = ({ note, proofs }: Pick<RecoveryRequest, 'note' | 'proofs'>): string | null =>
  proofs.length > 0 ? (note ?? null) : null
