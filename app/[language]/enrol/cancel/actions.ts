'use server'
import { wishedLanguage } from '#app/language.ts'
import { textOf } from '#app/form-fields.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { cancelChange } from '#lib/use-cases/employee/cancel-link.ts'

/** Leads back to the same page, which then says what happened. */
export async function cancelIt(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  await cancelChange(await openContext(), link, await wishedLanguage())
  redirectToPage(`/enrol/cancel?link=${encodeURIComponent(link)}`)
}
