'use server'
import { headers } from 'next/headers'
import type { FormState } from '#app/_ui/form-page.tsx'
import { deviceToken, keepBrowser, keepDevice } from '#app/request-cookies.ts'
import { knownToken } from '#app/known-browser.ts'
import { currentLanguage, wishedLanguage } from '#app/language.ts'
import { textOf } from '#app/form-fields.ts'
import { turnError, fieldError } from '#app/refusal-text.ts'
import { redirectToPage } from '#app/page-redirect.ts'
import { meantBy, typedName } from '#app/name-suggestion.ts'
import { networkAddress, networkCountry } from '#app/client-network.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { readErrorReport } from '#lib/rules/diagnosis/error-report.ts'
import { beginRecovery, issueTicket } from '#lib/use-cases/claimant/begin/begin-request.ts'

export async function beginRequest(_: FormState, form: FormData): Promise<FormState> {
  const context = await openContext()
  const name = typedName(form)
  const errorCode = textOf(form, 'errorCode')
  const begun = await beginRecovery(context, {
    name,
    ...readErrorReport(errorCode),
    language: await wishedLanguage(),
    network: await networkAddress(),
    country: await networkCountry(),
    userAgent: (await headers()).get('user-agent'),
    device: await deviceToken(),
    ticket: textOf(form, 'ticket'),
    known: await knownToken(),
  })
  if (!begun.ok && begun.refusal === 'wait-your-turn' && begun.retryAt) {
    const ticket = issueTicket(context, name, begun.retryAt)
    return turnError(begun.retryAt, context.now(), { name, errorCode, ticket }, context.settings.timeZone)
  }
  if (!begun.ok) {
    const wrong = await fieldError('name', begun, { name, errorCode }, context.settings.timeZone)
    const meant = meantBy(name, context.settings, await currentLanguage())
    return meant ? { ...wrong, says: `${wrong.says} ${meant.title}`, meant } : wrong
  }
  await keepBrowser(begun.value.browserToken)
  await keepDevice(begun.value.deviceToken)
  return redirectToPage('/verify')
}
