'use server'
import type { Answered } from '#app/_ui/ask.tsx'
import { keepBrowser } from '#app/browser.ts'
import { textOf, wrongAt } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { networkAddress } from '#app/network.ts'
import { goBack, goOn, PAGE_OF, requireStep } from '#app/step.ts'
import { factorOf, isFactorId, type SentCodeFactorId } from '#lib/factors/index.ts'
import { askCode } from '#lib/recovery/ask-code.ts'
import { noneOfThese } from '#lib/recovery/refer.ts'
import { stepBack } from '#lib/recovery/step.ts'
import { verifyCode } from '#lib/recovery/verify.ts'
import { refuse } from '#lib/refusals.ts'

export async function sendCode(form: FormData): Promise<void> {
  const { context, token } = await requireStep('/verify')
  const factor = sentCodeFactor(form)
  if (!factor) return goBack(refuse('choice-missing'))
  const asked = await askCode(context, token, factor)
  if (!asked.ok) return goBack(asked)
  leadTo(`/verify?way=${factor}`)
}

export async function checkCode(_: Answered, form: FormData): Promise<Answered> {
  const { context, token } = await requireStep('/verify')
  const factor = sentCodeFactor(form)
  if (!factor) return goBack(refuse('choice-missing'))
  const typed = textOf(form, 'code')
  const verified = await verifyCode(context, token, { factor, typed, network: await networkAddress() })
  if (!verified.ok) return wrongAt('code', verified, { code: typed.slice(0, 40) }, context.settings.timeZone)
  await keepBrowser(verified.value.browserToken)
  return leadTo(PAGE_OF[verified.value.request.state])
}

export async function sayNoneOfThese(): Promise<void> {
  const { context, token } = await requireStep('/verify')
  await goOn(await noneOfThese(context, token))
}

export async function goBackToFindings(): Promise<void> {
  const { context, token } = await requireStep('/verify')
  await goOn(await stepBack(context, token))
}

function sentCodeFactor(form: FormData): SentCodeFactorId | null {
  const factor = textOf(form, 'factor')
  return isFactorId(factor) && factorOf(factor).kind === 'sent-code' ? (factor as SentCodeFactorId) : null
}
