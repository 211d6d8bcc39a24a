'use server'
import { textOf } from '#app/form-fields.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { cancelWait } from '#lib/use-cases/claimant/remedy/cool-off.ts'

/** Leads back to the same page, which then says what happened. */
export async function cancelRequest(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  const context = await openContext()
  const cancelled = await cancelWait(context, link)
  const query = `link=${encodeURIComponent(link)}`
  redirectToPage(cancelled.ok ? `/cancel?${query}` : `${await problemAt(context, '/cancel', cancelled)}&${query}`)
}
