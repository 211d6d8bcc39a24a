/**
 * Every page as 375 and 1280 px show it, by day and by night, in each language and in the pseudo-language: one sheet a
 * page in .data/sheets, to be looked at, and all that the pages say in one file a language, to be read. What does not
 * fit is said, and whether a phone's first screen holds the one thing to do.
 *
 * `--only=stop,vouch` walks these only, `--language=en,sl` in these languages, and what was there before stays;
 * `--table` draws nothing, and `--write` puts the table of first screens into docs/measurements.md.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { writeTable } from '#test/bench/tables.ts'
import { type Language, LANGUAGES, PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import type { Place } from './place.ts'
import { CLAIMANT_WALKS } from './sheets/claimant-pages.ts'
import { DESK_WALKS } from './sheets/desk-pages.ts'
import { ENROLMENT_WALKS } from './sheets/enrolment-pages.ts'
import { firstScreensTable } from './sheets/first-screens-table.ts'
import { LINKED_WALKS } from './sheets/linked-pages.ts'
import { POLICY_WALKS } from './sheets/policy-pages.ts'
import { drawSheet } from './sheets/sheet.ts'
import { STANDING_WALKS } from './sheets/standing-pages.ts'
import { Studio, type Taken, type Walk } from './sheets/studio.ts'
import { WAITING_WALKS } from './sheets/waiting-pages.ts'

const DIRECTORY = '.data/sheets'
const SHOWN: readonly Language[] = [...LANGUAGES, PSEUDO_LANGUAGE]
/** The policy of the place they are walked in: what has no page under the usual one has one here. */
export const SHEETS_POLICY = { coolingOff: { hours: 12 } } as const

/** In the order in which people come across the pages; the last starts the site anew with another policy. */
const WALKS: Readonly<Record<string, Walk>> = {
  ...STANDING_WALKS,
  ...CLAIMANT_WALKS,
  ...WAITING_WALKS,
  ...LINKED_WALKS,
  ...ENROLMENT_WALKS,
  ...DESK_WALKS,
  ...POLICY_WALKS,
}

/** Walks in every language; answers how many walks could not be finished, each of which is said. */
export async function contactSheets(browser: Browser, place: Place, options: readonly string[]): Promise<number> {
  const only = listedIn(options, '--only=')
  const languages = listedIn(options, '--language=')
  const draws = !options.includes('--table')
  if (draws && !only && !languages) rmSync(DIRECTORY, { recursive: true, force: true })
  mkdirSync(DIRECTORY, { recursive: true })
  const taken: Taken[] = []
  let failed = 0
  for (const [name, walk] of Object.entries(WALKS))
    for (const language of SHOWN) {
      if ((only && !only.includes(name)) || (languages && !languages.includes(language))) continue
      const studio = new Studio(browser, place, language, draws)
      try {
        await walk(studio)
      } catch (fault) {
        failed++
        console.log(`${name}, ${language}: not finished. ${String(fault)}`)
      }
      taken.push(...studio.taken)
      for (const context of browser.contexts()) await context.close()
    }
  for (const { name, language, overflows } of taken)
    for (const one of overflows) console.log(`${name}, ${language}, ${one}`)
  await writeSheets(browser, taken)
  const table = firstScreensTable(taken)
  console.log(table)
  if (options.includes('--write')) writeTable('first-screens', table)
  return failed
}

async function writeSheets(browser: Browser, taken: readonly Taken[]): Promise<void> {
  const sheets = Map.groupBy(taken, ({ name }) => name)
  for (const [name, all] of sheets) {
    const pictures = all.flatMap((one) => one.pictures)
    if (pictures.length === 0) continue
    writeFileSync(join(DIRECTORY, `${name}.png`), await drawSheet(browser, pictures))
  }
  for (const [language, all] of Map.groupBy(taken, (one) => one.language)) {
    const pages = all.map(({ name, text }) => `## ${name}\n\n${text}\n`)
    writeFileSync(join(DIRECTORY, `${language}.md`), pages.join('\n'))
  }
  console.log(`${DIRECTORY}: ${sheets.size} sheets`)
}

const listedIn = (options: readonly string[], option: string): readonly string[] | null =>
  options
    .find((one) => one.startsWith(option))
    ?.slice(option.length)
    .split(',') ?? null
