'use server'
import { headers } from 'next/headers'
import type { Answered } from '#app/_ui/ask.tsx'
import { keepBrowser } from '#app/browser.ts'
import { textOf, wrongAt } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { networkAddress } from '#app/network.ts'
import { goBack, goOn, PAGE_OF, requireStep } from '#app/step.ts'
import { browserNameOf } from '#lib/browser-name.ts'
import { isAnswered, isAsked, isFactorId } from '#lib/factors/index.ts'
import { askFor } from '#lib/recovery/ask.ts'
import { noneOfThese } from '#lib/recovery/refer.ts'
import { stepBack } from '#lib/recovery/step.ts'
import { verify } from '#lib/recovery/verify.ts'
import { refuse } from '#lib/refusals.ts'

/** Characters of an answer that was wrong, kept for the claimant to look at. */
const KEPT = 40

export async function chooseWay(form: FormData): Promise<void> {
  const { context, token } = await requireStep('/verify')
  const factor = textOf(form, 'factor')
  if (!isFactorId(factor) || !isAsked(factor)) return goBack(refuse('choice-missing'))
  const device = browserNameOf((await headers()).get('user-agent'))
  const asked = await askFor(context, token, factor, { network: await networkAddress(), device })
  if (!asked.ok) return goBack(asked)
  leadTo(`/verify?way=${factor}`)
}

export async function answerWay(_: Answered, form: FormData): Promise<Answered> {
  const { context, token } = await requireStep('/verify')
  const factor = textOf(form, 'factor')
  if (!isFactorId(factor) || !isAnswered(factor)) return goBack(refuse('choice-missing'))
  const typed = textOf(form, 'code')
  const verified = await verify(context, token, { factor, typed, network: await networkAddress() })
  if (!verified.ok) return wrongAt('code', verified, { code: typed.slice(0, KEPT) }, context.settings.timeZone)
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
