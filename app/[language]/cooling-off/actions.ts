'use server'
import { goOn, requireStep } from '#app/step.ts'
import { askAPerson } from '#lib/recovery/choose.ts'

/** Instead of the wait. */
export async function askAdministrator(): Promise<void> {
  const { context, token } = await requireStep('/cooling-off')
  await goOn(await askAPerson(context, token))
}
