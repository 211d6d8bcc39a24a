/** The way to people on one line, as a letter ends with it: read on another day, so it says the week's hours and not whether they are open now. */
import { languageOf } from '../../rules/language.ts'
import { staffedHelp } from '../../rules/organisation/staffed-help.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import { weekHours } from '../../words/week-hours.ts'

/** Telephone, desk and hours: the working hours of the policy file where it gives them, else the operator's own words. */
export const helpLine = (settings: Pick<Settings, 'staffedRoute' | 'staffedHours'>, language: string): string =>
  staffedHelp(settings, language, settings.staffedHours && weekHours(settings.staffedHours, languageOf(language)))
