'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { browserToken } from '#app/request-cookies.ts'
import { deskCaller, keepTaken } from '#app/desk-caller.ts'
import { keepProved } from '#app/known-browser.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { PAGE_OF } from '#app/request-page.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { answerDeskCode } from '#lib/use-cases/claimant/prove/answer-desk-code.ts'

/** Characters of a code that was wrong, kept for the claimant to look at. */
const KEPT = 40

export async function takeRequest(_: FormState, form: FormData): Promise<FormState> {
  const context = await openContext()
  const typed = textOf(form, 'code').slice(0, KEPT)
  const answered = await answerDeskCode(context, await browserToken(), 'start-code', await deskCaller(typed))
  if (!answered.ok) return fieldError('code', answered, { code: typed }, context.settings.timeZone)
  if (answered.value.kind === 'proved') {
    await keepProved(answered.value.accepted)
    return redirectToPage(PAGE_OF[answered.value.accepted.request.state])
  }
  await keepTaken(answered.value)
  return redirectToPage('/verify')
}
