'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { setFlash } from '#app/flash-message.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { keepEnrolled } from '#app/known-browser.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { addPasskey } from '#lib/use-cases/employee/enrol-passkey.ts'
import { dropPending, pendingOf, requireFreshVisit } from '../visit.ts'

export async function keepPasskey(_: FormState, form: FormData): Promise<FormState> {
  const { context, visit } = await requireFreshVisit('/enrol/passkey', form)
  const name = textOf(form, 'name')
  const answer = textOf(form, 'answer')
  const added = await addPasskey(context, visit, { pending: await pendingOf('passkey'), name, answer })
  if (!added.ok && added.refusal === 'passkey-not-accepted')
    return fieldError('answer', added, { name }, context.settings.timeZone)
  await dropPending('passkey')
  if (!added.ok) return redirectToPage(await problemAt(context, '/enrol', added))
  await keepEnrolled({ context, visit })
  await setFlash('/enrol', 'added')
  return redirectToPage('/enrol')
}
