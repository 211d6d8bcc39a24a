'use server'
import { redirectToState, requireRequestOn } from '#app/request-page.ts'
import { askAPerson } from '#lib/use-cases/claimant/explain/choose-remedy.ts'

/** Asks an administrator instead of waiting. */
export async function askAdministrator(): Promise<void> {
  const { context, token } = await requireRequestOn('/cooling-off')
  await redirectToState(await askAPerson(context, token))
}
