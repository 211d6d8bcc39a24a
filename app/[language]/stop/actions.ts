'use server'
import { textOf } from '#app/form-fields.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'

/** Leads back to the same page, which then says what happened. */
export async function stopRequest(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  const context = await openContext()
  const stopped = await stopRecovery(context, link)
  const query = `link=${encodeURIComponent(link)}`
  redirectToPage(stopped.ok ? `/stop?${query}` : `${await problemAt(context, '/stop', stopped)}&${query}`)
}
