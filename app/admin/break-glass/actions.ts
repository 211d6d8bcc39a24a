'use server'
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { recordRehearsal } from '#lib/use-cases/approver/rehearse-break-glass.ts'

const HERE = '/admin/break-glass'

/** Records that it was rehearsed today. */
export async function rehearse(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE, form)
  const place = await placeNow()
  const recorded = await recordRehearsal(place.context, approver)
  if (recorded.ok) {
    await setFlash(HERE, 'rehearsed')
    redirect(HERE)
  }
  return {
    says: refusalText(place.words, recorded, place),
    fix: await signInFix(recorded.refusal, HERE, form),
    reason: '',
  }
}
