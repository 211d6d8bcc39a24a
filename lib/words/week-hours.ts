/** The hours of a week as people write them: "Monday to Friday, 08:00–18:00". */
import { type Language, type OfferedLanguage, writtenIn } from '../rules/language.ts'
import type { Weekday, WorkingHours } from '../rules/working-hours.ts'

const ORDER: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

interface Names {
  readonly span: (first: Weekday, last: Weekday) => string
  readonly list: (days: readonly Weekday[]) => string
  readonly every: string
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

const EN: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
/** From and to take the genitive, on takes the accusative. */
const SL: Readonly<Record<Weekday, readonly [genitive: string, accusative: string]>> = {
  mon: ['ponedeljka', 'ponedeljek'],
  tue: ['torka', 'torek'],
  wed: ['srede', 'sredo'],
  thu: ['četrtka', 'četrtek'],
  fri: ['petka', 'petek'],
  sat: ['sobote', 'soboto'],
  sun: ['nedelje', 'nedeljo'],
}

const NAMES: Readonly<Record<OfferedLanguage, Names>> = {
  en: {
    span: (first, last) => `${EN[first]} to ${EN[last]}`,
    list: (days) =>
      listed(
        days.map((day) => EN[day]),
        'and',
      ),
    every: 'every day',
  },
  sl: {
    span: (first, last) => `od ${SL[first][0]} do ${SL[last][0]}`,
    list: (days) =>
      `v ${listed(
        days.map((day) => SL[day][1]),
        'in',
      )}`,
    every: 'vsak dan',
  },
}

/** Days in the order of the week, from Monday; three or more in a row as a span. */
export function weekHours({ days, from, to }: Pick<WorkingHours, 'days' | 'from' | 'to'>, language: Language): string {
  const names = NAMES[writtenIn(language)]
  const worked = ORDER.filter((day) => days.includes(day))
  const [first, last] = [worked[0], worked.at(-1)]
  const isRow = first && last && ORDER.indexOf(last) - ORDER.indexOf(first) === worked.length - 1
  const said =
    worked.length === ORDER.length
      ? names.every
      : isRow && worked.length > 2
        ? names.span(first, last)
        : names.list(worked)
  return `${said}, ${from}–${to}`
}
