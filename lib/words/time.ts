/** Moments and counts as people write them, in one language and one time zone. */
import type { Language } from './language.ts'

const LOCALES = { en: 'en-GB', sl: 'sl-SI' } as const satisfies Record<Language, string>

/** 14:03 */
export const clock = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(at)

/** What is told to the minute is never told too early. */
export const nextMinute = (at: Date): Date => new Date(Math.ceil(at.getTime() / 60_000) * 60_000)

/** 14:03:20 */
export const clockToTheSecond = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  }).format(at)

/** 22 November 2026 */
export const day = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at)

/** Sunday, 22 November at 14:03: for messages that are read on another day. */
export const dayAndClock = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(at)

/** The clock alone when it is the same day, else with its day. */
export function clockNear(at: Date, now: Date, language: Language, timeZone?: string): string {
  if (day(at, language, timeZone) === day(now, language, timeZone)) return clock(at, language, timeZone)
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at)
}
