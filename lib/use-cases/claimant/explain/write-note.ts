/**
 * What a claimant wants an administrator to know, in their own words.
 *
 * Nobody checked it: it is shown at the desk as theirs and is no evidence (rule R1). It is written after a proof, stands
 * in no letter, text, event or answer to other systems (rule R20), and is written once, so that it cannot be changed
 * under an approver's eyes.
 */
import { CLAIMANT } from '../../../rules/audit.ts'
import { mayWriteNote, NOTE_LONGEST, plainNote } from '../../../rules/request/claimant-note.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { amendRequest, byBrowser } from '../../change-request.ts'

/**
 * Adds the note to the browser's request. Refuses `reason-missing` where nothing is left of it, `note-too-long`, and
 * `request-moved-on` where no note can be written, or one was.
 */
export const writeNote = (context: Context, browserToken: string, typed: string): Promise<Result<RecoveryRequest>> =>
  amendRequest(context, byBrowser(context, browserToken), (request) => {
    const note = plainNote(typed)
    if (note === null) return refuse('reason-missing')
    if (Array.from(note).length > NOTE_LONGEST) return refuse('note-too-long')
    if (!mayWriteNote(request)) return refuse('request-moved-on')
    return ok({ kind: 'note-written', by: CLAIMANT, set: { note } })
  })
