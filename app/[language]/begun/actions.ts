'use server'
import { headers } from 'next/headers'
import type { FormState } from '#app/_ui/ask.tsx'
import { deviceToken, keepBrowser, keepDevice } from '#app/browser.ts'
import { knownToken } from '#app/known-browser.ts'
import { currentLanguage, textOf, wrongAt } from '#app/language.ts'
import { leadTo } from '#app/lead-to.ts'
import { networkAddress, networkCountry } from '#app/network.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import { takeOver } from '#lib/use-cases/claimant/begin/take-over.ts'

/** Characters of a code that was wrong, kept for the claimant to look at. */
const KEPT = 40

export async function takeRequest(_: FormState, form: FormData): Promise<FormState> {
  const context = await openContext()
  const typed = textOf(form, 'code').slice(0, KEPT)
  const taken = await takeOver(context, {
    typed,
    network: await networkAddress(),
    country: await networkCountry(),
    userAgent: (await headers()).get('user-agent'),
    language: await currentLanguage(),
    device: await deviceToken(),
    known: await knownToken(),
  })
  if (!taken.ok) return wrongAt('code', taken, { code: typed }, context.settings.timeZone)
  await keepBrowser(taken.value.browserToken)
  await keepDevice(taken.value.deviceToken)
  return leadTo('/verify')
}
