'use server'
import { goOn, requireStep } from '#app/step.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'

/** Asks an administrator instead of waiting. */
export async function askAdministrator(): Promise<void> {
  const { context, token } = await requireStep('/cooling-off')
  await goOn(await askAPerson(context, token))
}
