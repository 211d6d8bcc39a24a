import type { Settings } from '#lib/rules/organisation/settings.ts'
import { opensAt } from '#lib/rules/organisation/staffed-help.ts'
import type { Language } from '#lib/words/index.ts'
import { opening } from '#lib/words/time.ts'

/**
 * When somebody is there again, as it is shown beside the number. Null: somebody is, or the policy file does not say.
 */
export function openingTold(settings: Settings, language: Language, now: Date = new Date()): string | null {
  const opens = opensAt(settings, now)
  return opens && opening(opens, now, language, settings.timeZone)
}
