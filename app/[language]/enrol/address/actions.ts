'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { setFlash } from '#app/flash-message.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { beginAddress, confirmAddress } from '#lib/use-cases/employee/notification-address.ts'
import { dropPending, keepPending, pendingOf, requireFreshVisit } from '../visit.ts'

export async function sendCode(_: FormState, form: FormData): Promise<FormState> {
  const { context, visit } = await requireFreshVisit('/enrol/address', form)
  const address = textOf(form, 'address').slice(0, 254)
  const begun = await beginAddress(context, visit, address)
  if (!begun.ok) return fieldError('address', begun, { address }, context.settings.timeZone)
  await keepPending('address', begun.value)
  return redirectToPage('/enrol/address?step=code')
}

export async function confirmCode(_: FormState, form: FormData): Promise<FormState> {
  const { context, visit } = await requireFreshVisit('/enrol/address?step=code')
  const code = textOf(form, 'code').slice(0, 40)
  const added = await confirmAddress(context, visit, { pending: await pendingOf('address'), code })
  if (!added.ok) return fieldError('code', added, { code }, context.settings.timeZone)
  await dropPending('address')
  await keepEnrolled({ context, visit })
  await setFlash('/enrol', 'added')
  return redirectToPage('/enrol')
}
