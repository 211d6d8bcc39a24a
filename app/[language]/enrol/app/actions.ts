'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { setFlash } from '#app/flash-message.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { confirmApp } from '#lib/use-cases/employee/enrol-authenticator.ts'
import { dropPending, pendingOf, requireFreshVisit } from '../visit.ts'

/** Refusals about the code are shown at the code; any other on the overview. */
const AT_THE_CODE: readonly string[] = ['code-unreadable', 'app-code-incorrect', 'too-many-attempts']

export async function addApp(_: FormState, form: FormData): Promise<FormState> {
  const { context, visit } = await requireFreshVisit('/enrol/app', form)
  const typed = { name: textOf(form, 'name'), code: textOf(form, 'code') }
  const added = await confirmApp(context, visit, { pending: await pendingOf('authenticator-app'), ...typed })
  if (!added.ok && AT_THE_CODE.includes(added.refusal))
    return fieldError('code', added, typed, context.settings.timeZone)
  await dropPending('authenticator-app')
  if (!added.ok) return redirectToPage(await problemAt(context, '/enrol', added))
  await keepEnrolled({ context, visit })
  await setFlash('/enrol', 'added')
  return redirectToPage('/enrol')
}
