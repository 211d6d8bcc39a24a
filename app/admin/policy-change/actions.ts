'use server'
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { mayNow } from '#lib/use-cases/approver/approver.ts'
import { cancelConfirmation, confirmPolicy } from '#lib/use-cases/approver/confirm-policy-change.ts'

const HERE = '/admin/policy-change'

/** Confirms the waiting file, or takes one administrator's confirmation back. */
export async function changePolicy(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const administrator = await requireDeskActor(HERE)
  const place = await placeNow()
  const { context, words, now } = place
  const cancels = textOf(form, 'do') === 'cancel'
  const act = cancels ? cancelConfirmation : confirmPolicy
  const changed = await act(context, administrator, { version: Number(textOf(form, 'version')) })
  if (changed.ok) {
    await setFlash(HERE, cancels ? 'cancelled' : 'confirmed')
    redirect(HERE)
  }
  const says = [refusalText(words, changed, place), words.desk.fixes[changed.refusal]]
  const again = mayNow(administrator, 'read', now).ok
  return {
    says: says.filter(Boolean).join(' '),
    fix: await signInFix(changed.refusal, HERE, form, again),
    reason: '',
  }
}
