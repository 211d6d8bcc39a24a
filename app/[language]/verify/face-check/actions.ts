'use server'
import { keepBrowser } from '#app/browser.ts'
import { leadTo } from '#app/lead-to.ts'
import { goBack, PAGE_OF, requireStep } from '#app/step.ts'
import { collectPresentation } from '#lib/recovery/collect-presentation.ts'

export async function collectShown(): Promise<void> {
  const { context, token } = await requireStep('/verify')
  const collected = await collectPresentation(context, token)
  if (!collected.ok) return goBack(collected)
  await keepBrowser(collected.value.browserToken)
  leadTo(PAGE_OF[collected.value.request.state])
}
