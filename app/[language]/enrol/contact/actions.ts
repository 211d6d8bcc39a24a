'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { setFlash } from '#app/flash-message.ts'
import { currentLanguage } from '#app/language.ts'
import { fieldError } from '#app/refusal-text.ts'
import { meantBy, typedName } from '#app/name-suggestion.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { addContact } from '#lib/use-cases/employee/recovery-contact-enrolment.ts'
import type { RefusalCode } from '#lib/rules/refusals.ts'
import { requireFreshVisit } from '../visit.ts'

/** Refusals after which another name may have been meant. */
const UNKNOWN: readonly RefusalCode[] = ['contact-unknown', 'name-unreadable']

export async function nameContact(_: FormState, form: FormData): Promise<FormState> {
  const { context, visit } = await requireFreshVisit('/enrol/contact', form)
  const name = typedName(form).slice(0, 254)
  const added = await addContact(context, visit, name)
  if (!added.ok) {
    const wrong = await fieldError('name', added, { name }, context.settings.timeZone)
    const meant = UNKNOWN.includes(added.refusal) && meantBy(name, context.settings, await currentLanguage())
    return meant ? { ...wrong, says: `${wrong.says} ${meant.title}`, meant } : wrong
  }
  await keepEnrolled({ context, visit })
  await setFlash('/enrol', 'added')
  return redirectToPage('/enrol')
}
