'use server'
import { revalidatePath } from 'next/cache'
import type { FormState } from '#app/_ui/form-page.tsx'
import { currentLanguage } from '#app/language.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { redirectToState, requireRequestOn } from '#app/request-page.ts'
import { plainNote } from '#lib/rules/request/claimant-note.ts'
import { writeNote } from '#lib/use-cases/claimant/explain/write-note.ts'
import { discardPass as discard } from '#lib/use-cases/claimant/remedy/discard-pass.ts'
import { reportStillLocked } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'
import { wordsFor } from '#lib/words/index.ts'

export async function discardPass(): Promise<void> {
  const { context, token } = await requireRequestOn('/outcome')
  await redirectToState(await discard(context, token))
}

export async function goOnAsStillShut(): Promise<void> {
  const { context, token } = await requireRequestOn('/outcome')
  await redirectToState(await reportStillLocked(context, token))
}

/** Characters of a note that could not be written, kept for the claimant to shorten. */
const KEPT = 2000

export async function addNote(_: FormState, form: FormData): Promise<FormState> {
  const { context, token } = await requireRequestOn('/outcome')
  const typed = textOf(form, 'note')
  const written = await writeNote(context, token, typed)
  if (written.ok) {
    revalidatePath('/', 'layout')
    return null
  }
  const { note } = wordsFor(await currentLanguage())
  const wrong = await fieldError('note', written, { note: typed.slice(0, KEPT) }, context.settings.timeZone)
  if (written.refusal === 'reason-missing') return { ...wrong, says: note.missing }
  if (written.refusal === 'note-too-long')
    return { ...wrong, says: note.tooLong({ length: String(Array.from(plainNote(typed) ?? '').length) }) }
  return written.refusal === 'request-moved-on' ? { ...wrong, says: note.tooLate } : wrong
}
