'use server'
/** Ending sessions. Each asks who is there, and hands over to a use case. */
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { endSignIn } from '#app/end-sign-in.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { mayNow } from '#lib/use-cases/approver/approver.ts'
import { endOwnSessions, endSessionsOf } from '#lib/use-cases/approver/desk-sessions.ts'

const HERE = '/admin/sessions'

export async function endSessions(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE)
  const place = await placeNow()
  const { context, words, now } = place
  const ended = await endSessionsOf(context, approver, textOf(form, 'person') as AccountId)
  if (ended.ok) {
    await setFlash(HERE, 'ended')
    redirect(HERE)
  }
  const { refusal } = ended
  const says = [refusalText(words, ended, place), words.desk.fixes[refusal]].filter(Boolean).join(' ')
  const again = mayNow(approver, 'read', now).ok
  return { says, fix: await signInFix(refusal, HERE, form, again), reason: '' }
}

export async function endEverywhere(): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE)
  const { context } = await placeNow()
  await endOwnSessions(context, approver)
  await endSignIn('desk')
  await endSignIn('work')
  redirect('/admin/sign-in?problem=signed-out-everywhere')
}
