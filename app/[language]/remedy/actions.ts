'use server'
import type { FormState } from '#app/_ui/form-page.tsx'
import { currentLanguage } from '#app/language.ts'
import { hasField, textOf } from '#app/form-fields.ts'
import { turnError, fieldError } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { redirectWithRefusal, redirectToState, PAGE_OF, requireRequestOn } from '#app/request-page.ts'
import { endSessions, unlock } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { stepBack } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { refuse } from '#lib/rules/refusals.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clock, dayAndClock, nextMinute } from '#lib/words/time.ts'
import type { ShownPass } from './pass-display.tsx'

export async function setPassword(_: FormState, form: FormData): Promise<FormState> {
  const { context, token } = await requireRequestOn('/remedy')
  const password = textOf(form, 'password')
  const alsoEndSessions = textOf(form, 'alsoEndSessions')
  const wrong = (refused: ReturnType<typeof refuse>) =>
    fieldError('password', refused, { alsoEndSessions }, context.settings.timeZone)
  // Only a page without JavaScript asks for it twice.
  if (hasField(form, 'repeat') && textOf(form, 'repeat') !== password) return wrong(refuse('password-differs'))
  const set = await resetPassword(context, token, { password, alsoEndSessions: alsoEndSessions === 'on' })
  if (!set.ok && set.refusal === 'password-too-young' && set.retryAt) {
    // It may be days away, so the clock is told with its day.
    const language = await currentLanguage()
    const from = dayAndClock(nextMinute(set.retryAt), language, context.settings.timeZone)
    return {
      says: wordsFor(language).onPremises.tooYoung({ clock: from }),
      field: 'password',
      typed: { alsoEndSessions },
    }
  }
  if (!set.ok && set.refusal === 'not-your-turn' && set.retryAt)
    return turnError(set.retryAt, context.now(), { alsoEndSessions }, context.settings.timeZone, 'notYourTurn')
  if (!set.ok) return set.refusal.startsWith('password-') ? wrong(set) : redirectWithRefusal(set)
  if (set.value.state === 'remedy' && set.value.refusal) return wrong(refuse(set.value.refusal))
  return redirectToPage(PAGE_OF[set.value.state])
}

export async function signOutEverywhere(): Promise<void> {
  const { context, token } = await requireRequestOn('/remedy')
  await redirectToState(await endSessions(context, token))
}

export async function unlockAccount(): Promise<void> {
  const { context, token } = await requireRequestOn('/remedy')
  await redirectToState(await unlock(context, token))
}

/** The pass is in the answer to this one post, and nowhere else. */
export async function getPass(): Promise<ShownPass | null> {
  const { context, token } = await requireRequestOn('/remedy')
  const given = await givePass(context, token)
  if (!given.ok) return redirectWithRefusal(given)
  const { pass, request } = given.value
  if (!pass) return redirectToPage(PAGE_OF[request.state])
  const until = clock(pass.expiresAt, await currentLanguage(), context.settings.timeZone)
  return { value: pass.value, until }
}

export async function goBackToFindings(): Promise<void> {
  const { context, token } = await requireRequestOn('/remedy')
  await redirectToState(await stepBack(context, token))
}
