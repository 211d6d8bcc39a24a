/** The table of what a phone's first screen holds of each claimant page. */
import { tableOf } from '#test/bench/tables.ts'
import { type Language, LANGUAGES, PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { type FirstScreen, holdsFirstScreen, PHONE } from './first-screen.ts'
import type { Taken } from './studio.ts'

const SHOWN: readonly Language[] = [...LANGUAGES, PSEUDO_LANGUAGE]
const HOLDS = { both: 'yes', field: 'the field', none: '**no**' } as const

/** Pages of colleagues and of employees who prepare; all others are claimants'. */
const isOfOthers = (name: string): boolean => /^(?:enrol|vouch|work)/.test(name)

/** Claimants' pages first, then those of others. */
export function firstScreensTable(taken: readonly Taken[]): string {
  const measured = taken.filter(({ first }) => first !== null)
  const lead = `Measured at ${PHONE.width} × ${PHONE.height} px, in the demo with its banner. “Field / button” where a field, or a picture to scan, comes first; “the field” where only that is on the first screen in English or Slovenian.`
  const claimants = tableFor(measured.filter(({ name }) => !isOfOthers(name)))
  const others = tableFor(measured.filter(({ name }) => isOfOthers(name)))
  return `${lead}\n\n${claimants}\n\nOf colleagues who vouch, and of employees who prepare:\n\n${others}`
}

/** A row a page: what there is to do, how far down it ends in each language, and whether that is on the first screen. */
function tableFor(taken: readonly Taken[]): string {
  const pages = Map.groupBy(taken, ({ name }) => name)
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
  return tableOf(['page', 'the one thing to do', ...languages, 'on the first screen', 'page px, en'], rows)
}

function endsIn(first: FirstScreen | null): string {
  if (!first?.press) return '–'
  return first.field ? `${first.field.endsAt} / ${first.press.endsAt}` : String(first.press.endsAt)
}

const WORST_FIRST = ['none', 'field', 'both'] as const
const worstOf = (all: readonly FirstScreen[]): keyof typeof HOLDS =>
  WORST_FIRST.find((one) => all.some((first) => holdsFirstScreen(first) === one)) ?? 'both'
