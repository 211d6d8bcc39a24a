'use server'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type { Answered, Wrong } from '#app/_ui/ask.tsx'
import { keepProved } from '#app/known-browser.ts'
import { currentLanguage, textOf, wrongAt } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { networkAddress } from '#app/network.ts'
import { goBack, goOn, PAGE_OF, requireStep, type RequestSession } from '#app/step.ts'
import { browserNameOf } from '#lib/rules/request/browser-name.ts'
import { isAnswered, isAsked, isFactorId } from '#lib/rules/proofs/factors/index.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { stepBack } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import { type RefusalCode, type Refused, refuse, type Result } from '#lib/rules/refusals.ts'
import { wordsFor } from '#lib/words/index.ts'

/** Characters of an answer that was wrong, kept for the claimant to look at. */
const KEPT = 40

async function ask({ context, token }: RequestSession, factor: string): Promise<Result<void>> {
  if (!isFactorId(factor) || !isAsked(factor)) return refuse('choice-missing')
  const device = browserNameOf((await headers()).get('user-agent'))
  return askFor(context, token, factor, { network: await networkAddress(), device })
}

export async function chooseWay(form: FormData): Promise<void> {
  const factor = textOf(form, 'factor')
  const asked = await ask(await requireStep('/verify'), factor)
  if (!asked.ok) return goBack(asked)
  leadTo(`/verify?way=${factor}`)
}

/** The page stays, with what is typed there: it may be the code that was on its way. */
export async function sendAgain(_: Answered, form: FormData): Promise<Answered> {
  const standing = await requireStep('/verify')
  const asked = await ask(standing, textOf(form, 'factor'))
  const typed = { code: textOf(form, 'code').slice(0, KEPT) }
  if (!asked.ok) return wrongAt('', asked, typed, standing.context.settings.timeZone)
  revalidatePath('/', 'layout')
  return { says: wordsFor(await currentLanguage()).verify.sentAgain, field: '', typed, isCalm: true }
}

export async function answerWay(before: Answered, form: FormData): Promise<Answered> {
  if (textOf(form, 'again')) return sendAgain(before, form)
  const { context, token } = await requireStep('/verify')
  const factor = textOf(form, 'factor')
  if (!isFactorId(factor) || !isAnswered(factor)) return goBack(refuse('choice-missing'))
  const typed = textOf(form, 'code')
  const verified = await verify(context, token, { factor, typed, network: await networkAddress() })
  if (!verified.ok) return wrongAnswer(verified, typed, context.settings.timeZone)
  await keepProved(verified.value)
  return leadTo(PAGE_OF[verified.value.request.state])
}

/** Refusals of the way, and not of what was typed: another way is open at once. */
const OF_THE_WAY: readonly RefusalCode[] = ['try-later', 'too-many-attempts', 'too-many-requests']
/** Only a newer code is of use. */
const OF_AN_OLD_CODE: readonly RefusalCode[] = ['code-expired', 'code-superseded']

async function wrongAnswer(refused: Refused, typed: string, timeZone: string): Promise<Wrong> {
  const shut = OF_THE_WAY.includes(refused.refusal)
  const wrong = await wrongAt(shut ? '' : 'code', refused, { code: typed.slice(0, KEPT) }, timeZone)
  if (shut) return { ...wrong, mend: { href: '/verify', label: wordsFor(await currentLanguage()).verify.otherWay } }
  return OF_AN_OLD_CODE.includes(refused.refusal) ? { ...wrong, unfolds: true } : wrong
}

export async function goBackToFindings(): Promise<void> {
  const { context, token } = await requireStep('/verify')
  await goOn(await stepBack(context, token))
}
