'use server'
import { keepProved } from '#app/known-browser.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { redirectWithRefusal, PAGE_OF, requireRequestOn } from '#app/request-page.ts'
import { collectPresentation } from '#lib/use-cases/claimant/prove/collect-presentation.ts'

export async function collectShown(): Promise<void> {
  const { context, token } = await requireRequestOn('/verify')
  const collected = await collectPresentation(context, token)
  if (!collected.ok) return redirectWithRefusal(collected)
  await keepProved(collected.value)
  redirectToPage(PAGE_OF[collected.value.request.state])
}
