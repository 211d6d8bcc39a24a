'use server'
import { setFlash } from '#app/flash-message.ts'
import { textOf } from '#app/form-fields.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { problemAt } from '#app/problem-parameter.ts'
import { remove } from '#lib/use-cases/employee/remove-enrolment.ts'
import { requireFreshVisit } from '../visit.ts'

export async function removeItem(form: FormData): Promise<void> {
  const ref = textOf(form, 'ref')
  const { context, visit } = await requireFreshVisit(`/enrol/remove?ref=${encodeURIComponent(ref)}`)
  const removed = await remove(context, visit, ref)
  if (!removed.ok) return redirectToPage(await problemAt(context, '/enrol', removed))
  await setFlash('/enrol', 'removed')
  redirectToPage('/enrol')
}
