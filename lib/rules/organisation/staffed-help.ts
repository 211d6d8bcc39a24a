/** How to reach people, in the reader's language. */
import type { OwnText, Settings, StaffedRoute } from './settings.ts'
import { languageOf, writtenIn } from '../language.ts'
import { holidayNameOn, nextOpening } from '../working-hours.ts'

export interface WayToPeople {
  readonly telephone: string
  readonly desk: string
  readonly hours: string
  /** Other ways to people. */
  readonly lines: readonly string[]
}

/** Telephone, desk and hours in the nearest of our languages. */
export function wayToPeople({ telephone, desk, hours, lines = [] }: StaffedRoute, language: string): WayToPeople {
  const told = (text: OwnText) => (typeof text === 'string' ? text : text[writtenIn(languageOf(language))])
  return { telephone, desk: told(desk), hours: told(hours), lines: lines.map(told) }
}

/** Telephone, desk, hours and other ways on one line. `week`: the hours of the policy file, in place of the operator's own words. */
export function staffedHelp(
  { staffedRoute }: Pick<Settings, 'staffedRoute'>,
  language: string,
  week: string | null = null,
): string {
  const { telephone, desk, hours, lines } = wayToPeople(staffedRoute, language)
  return [telephone, desk, week ?? hours, ...lines].join(' · ')
}

type Hours = Pick<Settings, 'staffedHours' | 'timeZone'>

/** When people are next there. Null: they are now, or the policy file does not say when. */
export const opensAt = ({ staffedHours, timeZone }: Hours, now: Date): Date | null =>
  staffedHours && nextOpening(now, staffedHours, timeZone)

/** The name of the holiday that it is today, in the reader's language; null where it is none, or has no name. */
export function holidayToday({ staffedHours, timeZone }: Hours, language: string, now: Date): string | null {
  const name = staffedHours && holidayNameOn(now, staffedHours, timeZone)
  return typeof name === 'object' && name !== null ? name[writtenIn(languageOf(language))] : name
}
