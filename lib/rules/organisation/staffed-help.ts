/** The way to people, in the language of whoever reads it. */
import type { OwnText, Settings, StaffedRoute } from './settings.ts'
import { addHours } from '../duration.ts'
import { languageOf } from '../language.ts'
import { afterWorkingHours, nextOpening } from '../working-hours.ts'

export interface WayToPeople {
  readonly telephone: string
  readonly desk: string
  readonly hours: string
}

export function wayToPeople({ telephone, desk, hours }: StaffedRoute, language: string): WayToPeople {
  const told = (text: OwnText) => (typeof text === 'string' ? text : text[languageOf(language)])
  return { telephone, desk: told(desk), hours: told(hours) }
}

/** On one line. */
export function staffedHelp({ staffedRoute }: Pick<Settings, 'staffedRoute'>, language: string): string {
  const { telephone, desk, hours } = wayToPeople(staffedRoute, language)
  return [telephone, desk, hours].join(' · ')
}

type Hours = Pick<Settings, 'staffedHours' | 'timeZone'>

/** When somebody is there again. Null: somebody is, or the policy file does not say when. */
export const opensAt = ({ staffedHours, timeZone }: Hours, now: Date): Date | null =>
  staffedHours && nextOpening(now, staffedHours, timeZone)

/** When a decision that is asked for now is due: in hours in which somebody is there, as far as the policy file gives them. */
export const decisionDueAt = (
  { staffedHours, timeZone, decideWithinHours: hours }: Hours & Pick<Settings, 'decideWithinHours'>,
  now: Date,
): Date => (staffedHours ? afterWorkingHours(now, hours, staffedHours, timeZone) : addHours(now, hours))
