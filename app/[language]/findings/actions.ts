'use server'
import { textOf } from '#app/form-fields.ts'
import { redirectWithRefusal, redirectToState, requireRequestOn } from '#app/request-page.ts'
import { askAPerson, askOnTheirWord, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { lookAgain, stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { refuse } from '#lib/rules/refusals.ts'
import { remedies } from '#lib/rules/remedies/index.ts'

export async function chooseRemedy(form: FormData): Promise<void> {
  const { context, token } = await requireRequestOn('/findings')
  const typed = textOf(form, 'remedy')
  const remedy = remedies.find(({ id }) => id === typed)?.id
  await (remedy
    ? redirectToState(await selectRemedy(context, token, remedy))
    : redirectWithRefusal(refuse('choice-missing')))
}

export async function giveOneMoreProof(): Promise<void> {
  const { context, token } = await requireRequestOn('/findings')
  await redirectToState(await stepUp(context, token))
}

export async function askAdministrator(): Promise<void> {
  const { context, token } = await requireRequestOn('/findings')
  await redirectToState(await askAPerson(context, token))
}

export async function askAboutWord(): Promise<void> {
  const { context, token } = await requireRequestOn('/findings')
  await redirectToState(await askOnTheirWord(context, token))
}

export async function lookOnceMore(): Promise<void> {
  const { context, token } = await requireRequestOn('/findings')
  await redirectToState(await lookAgain(context, token))
}
