/** Moments, counts and lists as people write them, in one language and one time zone. */
import { MINUTE_IN_MS } from '../rules/duration.ts'
import { type Language, type OfferedLanguage, writtenIn } from '../rules/language.ts'

const LOCALES = { en: 'en-GB', sl: 'sl-SI' } as const satisfies Record<OfferedLanguage, string>

/** The word before it changes the ending of a Slovenian day and month ("od 30. novembra"); abbreviations and figures keep theirs. */
const NAMES = {
  en: { weekday: 'long', month: 'long' },
  sl: { weekday: 'short', month: 'numeric' },
} as const satisfies Record<OfferedLanguage, Intl.DateTimeFormatOptions>

/** CET. Slovenian data name no zone but as a distance from Greenwich. */
const zoneName = (at: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES.en, { timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

/** 14:03 */
export const clock = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[writtenIn(language)], { hour: '2-digit', minute: '2-digit', timeZone }).format(at)

/** Rounded up, so that a time told to the minute is never too early. */
export const nextMinute = (at: Date): Date => new Date(Math.ceil(at.getTime() / MINUTE_IN_MS) * MINUTE_IN_MS)

/** 14:03:20 */
export const clockToTheSecond = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[writtenIn(language)], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone,
  }).format(at)

/** 22 November 2026 */
export const day = (at: Date, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(LOCALES[writtenIn(language)], {
    day: 'numeric',
    month: NAMES[writtenIn(language)].month,
    year: 'numeric',
    timeZone,
  }).format(at)

/** Sunday 22 November at 14:03 CET: for messages that are read on another day. */
export const dayAndClock = (at: Date, language: Language, timeZone?: string): string => {
  const written = new Intl.DateTimeFormat(LOCALES[writtenIn(language)], {
    ...NAMES[writtenIn(language)],
    day: 'numeric',
    timeZone,
  }).format(at)
  return `${written} ${BEFORE_CLOCK[writtenIn(language)]} ${clock(at, language, timeZone)} ${zoneName(at, timeZone)}`
}

const BEFORE_CLOCK = { en: 'at', sl: 'ob' } as const satisfies Record<OfferedLanguage, string>

/** The clock alone when it is the same day, else with its day. */
export function clockNear(at: Date, now: Date, language: Language, timeZone?: string): string {
  if (day(at, language, timeZone) === day(now, language, timeZone)) return clock(at, language, timeZone)
  return new Intl.DateTimeFormat(LOCALES[writtenIn(language)], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at)
}

/** “one, two or three” */
export const anyOf = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[writtenIn(language)], { type: 'disjunction' }).format(items)
