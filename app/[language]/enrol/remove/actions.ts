'use server'
import { keepDone } from '#app/done.ts'
import { textOf } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { problemAt } from '#app/problem.ts'
import { remove } from '#lib/use-cases/employee/remove-enrolment.ts'
import { requireFreshVisit } from '../visit.ts'

export async function removeItem(form: FormData): Promise<void> {
  const ref = textOf(form, 'ref')
  const { context, visit } = await requireFreshVisit(`/enrol/remove?ref=${encodeURIComponent(ref)}`)
  const removed = await remove(context, visit, ref)
  if (!removed.ok) return leadTo(await problemAt(context, '/enrol', removed))
  await keepDone('/enrol', 'removed')
  leadTo('/enrol')
}
