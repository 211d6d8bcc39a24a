'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { isTriable } from '#lib/use-cases/employee/rehearse.ts'
import { beginTry, tryOut } from '#lib/use-cases/employee/try-method.ts'
import { keepPending, pendingOf, requireVisit } from '../visit.ts'

const PAGE = '/enrol/rehearse'

export async function startTry(form: FormData): Promise<void> {
  const { context, visit } = await requireVisit(PAGE)
  const factor = textOf(form, 'factor')
  if (!isTriable(factor)) return redirectToPage(PAGE)
  const begun = await beginTry(context, visit, await pendingOf('rehearsal'), factor)
  if (!begun.ok) return redirectToPage(await problemAt(context, PAGE, begun))
  await keepPending('rehearsal', begun.value)
  redirectToPage(`${PAGE}?way=${factor}`)
}

export async function answerTry(_: FormState, form: FormData): Promise<FormState> {
  const factor = textOf(form, 'factor')
  const { context, visit } = await requireVisit(isTriable(factor) ? `${PAGE}?way=${factor}` : PAGE)
  if (!isTriable(factor)) return redirectToPage(PAGE)
  const typed = textOf(form, 'code')
  const tried = await tryOut(context, visit, await pendingOf('rehearsal'), { factor, typed })
  if (!tried.ok) return fieldError('code', tried, { code: typed.slice(0, 40) }, context.settings.timeZone)
  await keepPending('rehearsal', tried.value)
  return redirectToPage(PAGE)
}
