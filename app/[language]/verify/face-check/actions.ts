'use server'
import { keepProved } from '#app/known-browser.ts'
import { leadTo } from '#app/lead-to.ts'
import { goBack, PAGE_OF, requireStep } from '#app/step.ts'
import { collectPresentation } from '#lib/use-cases/claimant/prove/collect-presentation.ts'

export async function collectShown(): Promise<void> {
  const { context, token } = await requireStep('/verify')
  const collected = await collectPresentation(context, token)
  if (!collected.ok) return goBack(collected)
  await keepProved(collected.value)
  leadTo(PAGE_OF[collected.value.request.state])
}
