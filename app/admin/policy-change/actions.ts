'use server'
import { redirect } from 'next/navigation'
import type { Declined } from '#app/admin/_parts/decision-form.tsx'
import { currentApprover, signInAddress } from '#app/admin/approver.ts'
import { placeNow } from '#app/admin/place.ts'
import { textOf } from '#app/language.ts'
import { mayNow } from '#lib/desk/approver.ts'
import { confirmPolicy } from '#lib/desk/policy-change.ts'
import { REFUSALS } from '#lib/refusals.ts'

const HERE = '/admin/policy-change'

export async function confirmChange(_before: Declined, form: FormData): Promise<Declined> {
  const administrator = await currentApprover()
  if (!administrator) redirect(`/admin/sign-in?to=${encodeURIComponent(HERE)}`)
  const { context, words, now } = await placeNow()
  const confirmed = await confirmPolicy(context, administrator, { version: Number(textOf(form, 'version')) })
  if (confirmed.ok) redirect(`${HERE}?did=confirmed`)
  const says = [words.refusals[REFUSALS[confirmed.refusal].says], words.desk.mends[confirmed.refusal]]
  const tooOld = confirmed.refusal === 'sign-in-too-old'
  const again = mayNow(administrator, 'read', now).ok
  return {
    says: says.filter(Boolean).join(' '),
    mend: tooOld ? { href: signInAddress(HERE, again), label: words.desk.decide.freshGo } : null,
    reason: '',
  }
}
