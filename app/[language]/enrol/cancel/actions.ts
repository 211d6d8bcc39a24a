'use server'
import { currentLanguage, textOf } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { cancelChange } from '#lib/use-cases/employee/cancel-link.ts'

/** Leads back to the same page, which then says what happened. */
export async function cancelIt(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  await cancelChange(await openContext(), link, await currentLanguage())
  leadTo(`/enrol/cancel?link=${encodeURIComponent(link)}`)
}
