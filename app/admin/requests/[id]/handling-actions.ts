'use server'
/** Whose work a request is, and notes for colleagues. Each action checks who is there, and calls a use case. */
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { textOf } from '#app/form-fields.ts'
import { refusalText } from '#app/refusal-text.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { assignRequest } from '#lib/use-cases/approver/assign-request.ts'
import { writeDeskNote } from '#lib/use-cases/approver/write-desk-note.ts'
import type { Refused } from '#lib/rules/refusals.ts'

const pageOf = (form: FormData): string => `/admin/requests/${encodeURIComponent(textOf(form, 'id'))}`

export async function assign(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const here = pageOf(form)
  const approver = await requireDeskActor(here, form)
  const [to, shown] = [textOf(form, 'to') || null, textOf(form, 'shown') || null]
  const assigned = await assignRequest(await openContext(), approver, textOf(form, 'id'), { to, shown })
  if (!assigned.ok && assigned.refusal !== 'assigned-elsewhere') return problemOf(assigned, here, form, '')
  const done = to === null ? 'unassigned' : to === approver.id ? 'assigned' : 'assigned-on'
  await setFlash(here, assigned.ok ? done : assigned.refusal)
  redirect(here)
}

export async function addNote(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const here = pageOf(form)
  const text = textOf(form, 'reason')
  const approver = await requireDeskActor(here, form)
  const written = await writeDeskNote(await openContext(), approver, textOf(form, 'id'), text)
  if (!written.ok) return problemOf(written, here, form, text)
  await setFlash(here, 'noted')
  redirect(here)
}

async function problemOf(refused: Refused, here: string, form: FormData, reason: string): Promise<DecisionError> {
  const place = await placeNow()
  return {
    says: refusalText(place.words, refused, place),
    fix: await signInFix(refused.refusal, here, form),
    reason,
  }
}
