/** Where and when a page is drawn: one moment, one language, one time zone for all of it. */
import { currentLanguage } from '#app/language.ts'
import { settingsInForce } from '#app/settings-in-force.ts'
import { context as openContext } from '#lib/config/build-context.ts'
import type { SettingsInForce } from '#lib/rules/organisation/threat-mode.ts'
import type { Context } from '#lib/ports/context.ts'
import { type Language, type Words, wordsFor } from '#lib/words/index.ts'

export interface Place {
  readonly now: Date
  readonly language: Language
  readonly timeZone: string
  readonly words: Words
  readonly settings: SettingsInForce
}

export async function placeNow(): Promise<Place & { readonly context: Context }> {
  const context = await openContext()
  const language = await currentLanguage()
  const settings = await settingsInForce()
  return { context, settings, now: context.now(), language, timeZone: settings.timeZone, words: wordsFor(language) }
}
