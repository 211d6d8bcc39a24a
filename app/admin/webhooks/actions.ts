'use server'
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { replayWebhook } from '#lib/use-cases/approver/send-webhook.ts'

const HERE = '/admin/webhooks'

export async function sendAgain(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE)
  const place = await placeNow()
  const sent = await replayWebhook(place.context, approver, textOf(form, 'id'))
  if (sent.ok) {
    await setFlash(HERE, 'again')
    redirect(HERE)
  }
  const says = refusalText(place.words, sent, place)
  return { says, fix: await signInFix(sent.refusal, HERE, form), reason: '' }
}
