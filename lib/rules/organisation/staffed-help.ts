/** The way to people, in the language of whoever reads it. */
import type { OwnText, Settings, StaffedRoute } from './settings.ts'
import { languageOf } from '../language.ts'

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
