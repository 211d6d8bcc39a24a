'use server'
/** Finding a person, and putting back what was suspended. Each asks who is there, and hands over to a use case. */
import { redirect } from 'next/navigation'
import type { DecisionError } from '#app/admin/_parts/decision-form.tsx'
import { requireDeskActor, signInFix } from '#app/admin/desk-draft.ts'
import { placeNow } from '#app/admin/place.ts'
import { setFlash } from '#app/flash-message.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type Approver, mayNow } from '#lib/use-cases/approver/approver.ts'
import { findAccount, liftSuspension } from '#lib/use-cases/approver/lift-suspension.ts'
import type { Refused } from '#lib/rules/refusals.ts'

const HERE = '/admin/suspended'
const of = (account: string) => `${HERE}?account=${encodeURIComponent(account)}`

export async function findPerson(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const approver = await requireDeskActor(HERE, form)
  const { context, words } = await placeNow()
  const name = textOf(form, 'name')
  const found = await findAccount(context, approver, name)
  if (!found.ok) return saidNo(found, approver, HERE, form, name)
  if (found.value) redirect(of(found.value))
  return { says: words.desk.suspended.unknown, fix: null, reason: name.slice(0, 254) }
}

export async function putBack(_before: DecisionError, form: FormData): Promise<DecisionError> {
  const account = textOf(form, 'account')
  const approver = await requireDeskActor(of(account), form)
  const { context } = await placeNow()
  const [ref, reason] = [textOf(form, 'ref'), textOf(form, 'reason')]
  const inPlaceOf = textOf(form, 'inPlaceOf').split(' ').filter(Boolean)
  const lifted = await liftSuspension(context, approver, account as AccountId, { ref, reason, inPlaceOf })
  if (lifted.ok) {
    await setFlash(HERE, lifted.value)
    redirect(of(account))
  }
  return saidNo(lifted, approver, of(account), form, reason)
}

async function saidNo(
  refused: Refused,
  approver: Approver,
  here: string,
  form: FormData,
  typed: string,
): Promise<DecisionError> {
  const place = await placeNow()
  const { words, now } = place
  const { refusal } = refused
  const says = [refusalText(words, refused, place), words.desk.fixes[refusal]]
  const again = mayNow(approver, 'read', now).ok
  return {
    says: says.filter(Boolean).join(' '),
    fix: await signInFix(refusal, here, form, again),
    reason: typed,
  }
}
