'use server'
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { chooseNotices } from '#lib/use-cases/approver/choose-notices.ts'

const HERE = '/admin/notices'

export async function saveNotices(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE)
  const place = await placeNow()
  const saved = await chooseNotices(place.context, approver, textOf(form, 'mode'))
  if (saved.ok) {
    await setFlash(HERE, 'chosen')
    redirect(HERE)
  }
  return { says: refusalText(place.words, saved, place), fix: null, reason: '' }
}
