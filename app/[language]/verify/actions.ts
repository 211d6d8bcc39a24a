'use server'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import type { FormState, FormError } from '#app/_ui/form-page.tsx'
import { deskCaller, keepTaken } from '#app/desk-caller.ts'
import { keepProved } from '#app/known-browser.ts'
import { currentLanguage } from '#app/language.ts'
import { textOf } from '#app/form-fields.ts'
import { fieldError } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { networkAddress } from '#app/client-network.ts'
import {
  redirectWithRefusal,
  redirectToState,
  PAGE_OF,
  requireRequestOn,
  type RequestSession,
} from '#app/request-page.ts'
import { browserNameOf } from '#lib/rules/request/browser-name.ts'
import { type AnsweredFactorId, isAnswered, isAsked, isFactorId } from '#lib/rules/proofs/factors/index.ts'
import { codeDigitsOf } from '#lib/rules/proofs/factors/code-digits.ts'
import { type Asked, askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { stepBack } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { answerDeskCode, type DeskAnswer } from '#lib/use-cases/claimant/prove/answer-desk-code.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import { ok, type RefusalCode, type Refused, refuse, type Result } from '#lib/rules/refusals.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clock, nextMinute } from '#lib/words/time.ts'

/** Characters of an answer that was wrong, kept for the claimant to look at. */
const KEPT = 40

async function ask({ context, token }: RequestSession, factor: string): Promise<Result<Asked>> {
  if (!isFactorId(factor) || !isAsked(factor)) return refuse('choice-missing')
  const device = browserNameOf((await headers()).get('user-agent'))
  return askFor(context, token, factor, { network: await networkAddress(), device })
}

export async function chooseWay(form: FormData): Promise<void> {
  const factor = textOf(form, 'factor')
  const asked = await ask(await requireRequestOn('/verify'), factor)
  if (!asked.ok)
    return ENDS_THE_WAY.includes(asked.refusal) ? redirectToPage(`/verify?way=${factor}`) : redirectWithRefusal(asked)
  redirectToPage(`/verify?way=${factor}${asked.value.again ? '&kept=yes' : ''}`)
}

/** The page stays, with what is typed there, since it may be the code that was on its way. */
export async function sendAgain(_: FormState, form: FormData): Promise<FormState> {
  const standing = await requireRequestOn('/verify')
  const { settings, now } = standing.context
  const factor = textOf(form, 'factor')
  const asked = await ask(standing, factor)
  const typed = { code: textOf(form, 'code').slice(0, KEPT) }
  if (!asked.ok)
    return ENDS_THE_WAY.includes(asked.refusal)
      ? redirectToPage(`/verify?way=${factor}`)
      : fieldError('', asked, typed, settings.timeZone)
  const language = await currentLanguage()
  const { codeKept, sentAgain } = wordsFor(language).verify
  const calm = { field: '', typed, isCalm: true } as const
  const { again } = asked.value
  if (again && again > now()) {
    const from = clock(nextMinute(again), language, settings.timeZone)
    return { ...calm, says: codeKept({ clock: from }) }
  }
  revalidatePath('/', 'layout')
  return { ...calm, says: sentAgain }
}

export async function answerWay(before: FormState, form: FormData): Promise<FormState> {
  if (textOf(form, 'again')) return sendAgain(before, form)
  const { context, token } = await requireRequestOn('/verify')
  const factor = textOf(form, 'factor')
  if (!isFactorId(factor) || !isAnswered(factor)) return redirectWithRefusal(refuse('choice-missing'))
  const typed = textOf(form, 'code')
  const answered = await check({ context, token }, factor, typed)
  if (!answered.ok && ENDS_THE_WAY.includes(answered.refusal)) return redirectToPage(`/verify?way=${factor}`)
  if (!answered.ok) return wrongAnswer(answered, factor, typed, context.settings.timeZone)
  if (answered.value.kind === 'taken') {
    await keepTaken(answered.value)
    return redirectToPage('/verify')
  }
  await keepProved(answered.value.accepted)
  return redirectToPage(PAGE_OF[answered.value.accepted.request.state])
}

async function check(
  { context, token }: Pick<RequestSession, 'context' | 'token'>,
  factor: AnsweredFactorId,
  typed: string,
): Promise<Result<DeskAnswer>> {
  if (factor === 'approver-code') return answerDeskCode(context, token, 'identity-code', await deskCaller(typed))
  const verified = await verify(context, token, { factor, typed, network: await networkAddress() })
  return verified.ok ? ok({ kind: 'proved', accepted: verified.value }) : verified
}

/** No answer is accepted there any more: the list of ways says so, until when, and what else there is. */
const ENDS_THE_WAY: readonly RefusalCode[] = ['too-many-attempts', 'step-spent']
/** Refusals of the way, and not of the answer: another way is open at once. */
const OF_THE_WAY: readonly RefusalCode[] = ['try-later', 'too-many-requests']
/** Refusals after which only a newer code helps. */
const OF_AN_OLD_CODE: readonly RefusalCode[] = ['code-expired', 'code-superseded']

async function wrongAnswer(
  refused: Refused,
  factor: AnsweredFactorId,
  typed: string,
  timeZone: string,
): Promise<FormError> {
  const shut = OF_THE_WAY.includes(refused.refusal)
  const wrong = await fieldError(shut ? '' : 'code', refused, { code: typed.slice(0, KEPT) }, timeZone)
  const { verify: says, begun } = wordsFor(await currentLanguage())
  if (refused.refusal === 'code-unreadable')
    return { ...wrong, says: says.codeDigits({ digits: codeDigitsOf(factor) }) }
  if (shut) return { ...wrong, fix: { href: '/verify', label: says.otherWay } }
  if (refused.refusal === 'start-code-elsewhere') return { ...wrong, fix: { href: '/begun', label: begun.title } }
  return OF_AN_OLD_CODE.includes(refused.refusal) ? { ...wrong, unfolds: true } : wrong
}

export async function goBackToFindings(): Promise<void> {
  const { context, token } = await requireRequestOn('/verify')
  await redirectToState(await stepBack(context, token))
}
