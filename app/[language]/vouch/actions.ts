'use server'
/** What somebody who was asked to vouch presses. Each asks who is there, by a sign-in of the last minutes. */
import type { ReadOutAnswer } from '#app/_ui/read-out-form.tsx'
import { requireEmployee, requireFreshEmployee } from '#app/employee.ts'
import { currentLanguage } from '#app/language.ts'
import { refusalText } from '#app/refusal-text.ts'
import { textOf } from '#app/form-fields.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { denyClaimant } from '#lib/use-cases/claimant/prove/deny-claimant.ts'
import { vouch } from '#lib/use-cases/claimant/prove/vouch.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clock } from '#lib/words/time.ts'

const pageOf = (link: string): string => `/vouch?link=${encodeURIComponent(link)}`

export async function vouchFor(_: ReadOutAnswer, form: FormData): Promise<ReadOutAnswer> {
  const link = textOf(form, 'link')
  const employee = await requireFreshEmployee(pageOf(link), form)
  const context = await openContext()
  const language = await currentLanguage()
  const words = wordsFor(language)
  const place = { language, timeZone: context.settings.timeZone, now: context.now() }
  const shown = await vouch(context, employee, link, textOf(form, 'checked'))
  if (!shown.ok) return { kind: 'wrong', says: refusalText(words, shown, place), fix: null }
  const until = words.vouch.codeUntil({ clock: clock(shown.value.expiresAt, language, context.settings.timeZone) })
  return { kind: 'shown', code: shown.value.code, until }
}

export async function notThem(form: FormData): Promise<void> {
  const link = textOf(form, 'link')
  const employee = await requireEmployee(pageOf(link))
  const context = await openContext()
  const said = await denyClaimant(context, employee, link)
  if (said.ok) return redirectToPage(`${pageOf(link)}&said=not-them`)
  redirectToPage(`${await problemAt(context, '/vouch', said)}&link=${encodeURIComponent(link)}`)
}
