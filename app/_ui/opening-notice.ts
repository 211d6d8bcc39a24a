import type { Settings } from '#lib/rules/organisation/settings.ts'
import { holidayToday, opensAt } from '#lib/rules/organisation/staffed-help.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { openingSaid } from '#lib/words/opening-hours.ts'

/**
 * When somebody is there again, as it is shown beside the number. Null: somebody is, or the policy file does not say.
 */
export function openingNotice(settings: Settings, language: Language, now: Date = new Date()): string | null {
  const opens = opensAt(settings, now)
  const { timeZone } = settings
  return opens && openingSaid(wordsFor(language), opens, { now, language, timeZone })
}

/** That nobody is there, for which holiday where it is one with a name, and when somebody is again; null likewise. */
export function closedNotice(settings: Settings, language: Language, now: Date = new Date()): string | null {
  const opens = openingNotice(settings, language, now)
  const { opening } = wordsFor(language)
  const holiday = holidayToday(settings, language, now)
  if (opens === null) return null
  return holiday === null ? opening.closed({ opens }) : opening.holiday({ holiday, opens })
}
