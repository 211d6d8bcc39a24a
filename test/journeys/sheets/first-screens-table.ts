/** The table of what a phone's first screen holds of each claimant page. */
import { tableOf } from '#test/bench/tables.ts'
import { type Language, LANGUAGES, PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { type FirstScreen, holdsFirstScreen, PHONE } from './first-screen.ts'
import type { Taken } from './studio.ts'

const SHOWN: readonly Language[] = [...LANGUAGES, PSEUDO_LANGUAGE]
const HOLDS = { both: 'yes', field: 'the field', none: '**no**' } as const

/** A row a page: what there is to do, how far down it ends in each language, and whether that is on the first screen. */
export function firstScreensTable(taken: readonly Taken[]): string {
  const pages = Map.groupBy(
    taken.filter(({ first }) => first !== null),
    ({ name }) => name,
  )
  const rows = [...pages].map(([name, all]) => {
    const of = (language: Language) => all.find((one) => one.language === language)?.first ?? null
    const said = of('en') ?? all[0]?.first ?? null
    const offered = LANGUAGES.map(of).filter((one) => one !== null)
    return [
      `\`${name}\``,
      said?.press ? `“${said.press.says}”` : 'nothing to press',
      ...SHOWN.map((language) => endsIn(of(language))),
      said?.press ? HOLDS[worstOf(offered.length > 0 ? offered : said ? [said] : [])] : '–',
      String(said?.height ?? ''),
    ]
  })
  const languages = SHOWN.map((language) => `ends at px, ${language}`)
  return `Measured at ${PHONE.width} × ${PHONE.height} px, in the demo with its banner. “Field / button” where a field comes first.\n\n${tableOf(['page', 'the one thing to do', ...languages, 'on the first screen', 'page px, en'], rows)}`
}

function endsIn(first: FirstScreen | null): string {
  if (!first?.press) return '–'
  return first.field ? `${first.field.endsAt} / ${first.press.endsAt}` : String(first.press.endsAt)
}

const WORST_FIRST = ['none', 'field', 'both'] as const
const worstOf = (all: readonly FirstScreen[]): keyof typeof HOLDS =>
  WORST_FIRST.find((one) => all.some((first) => holdsFirstScreen(first) === one)) ?? 'both'
