import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Language } from '#lib/words/index.ts'

/** Where and when a part of the page is drawn. */
export interface Place {
  readonly language: Language
  readonly settings: Settings
  readonly now: Date
}
