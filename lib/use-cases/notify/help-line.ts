/** The way to people on one line, as a letter ends with it: read on another day, so it says the week's hours and not whether they are open now. */
import { languageOf } from '../../rules/language.ts'
import { staffedHelp } from '../../rules/organisation/staffed-help.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import { wordsFor } from '../../words/index.ts'
import { weekHours } from '../../words/week-hours.ts'

/** Telephone, desk and hours in the operator's own words; with the working hours of the policy file, where it gives them. */
export function helpLine(settings: Pick<Settings, 'staffedRoute' | 'staffedHours'>, language: string): string {
  const { staffedHours } = settings
  const week =
    staffedHours && wordsFor(language).layout.staffed({ week: weekHours(staffedHours, languageOf(language)) })
  return [staffedHelp(settings, language), week].filter(Boolean).join(' · ')
}
