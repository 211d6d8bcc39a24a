/**
 * npm run words: what is missing, cannot be said, is longer than its room or the same as English, by language; ends
 * with 1 where a sentence is missing or cannot be said.
 *
 * `-- --write` prints `lib/words/catalogues.ts` from the English files. `-- --export FILE.po --language sl` writes the
 * file for a translator; `-- --import FILE.po` takes it back, whole or not at all.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isOffered, LANGUAGES, type OfferedLanguage } from '../rules/language.ts'
import { entriesFor, takeTranslations } from '../words/translation/take-translations.ts'
import { brokenIn, type Fault, overlong, untranslated } from '../words/translation/faults.ts'
import { printJson } from '../words/translation/json.ts'
import { keyedMessages, shapedAs, type Subjects } from '../words/translation/keyed-messages.ts'
import { printPo, readPo } from '../words/translation/po.ts'
import { printCatalogues } from '../words/translation/print-catalogues.ts'

const NOTES = 'notes'

try {
  const { values } = parseArgs({
    options: {
      write: { type: 'boolean' },
      export: { type: 'string' },
      import: { type: 'string' },
      language: { type: 'string' },
      /** Where the words stand, for a copy of them. */
      folder: { type: 'string', default: join(import.meta.dirname, '../words') },
    },
  })
  const { folder } = values
  if (values.write) writeCatalogues(folder)
  else if (values.export !== undefined) exportTo(values.export, named(values.language), folder)
  else if (values.import !== undefined) importFrom(values.import, values.language, folder)
  else report(folder)
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}

function subjectsIn(folder: string, language: string): Subjects {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    files
      .toSorted()
      .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, language, name), 'utf8'))]),
  )
}

function named(language: string | undefined | null): OfferedLanguage {
  if (language && isOffered(language) && language !== 'en') return language
  throw new Error(`--language should be one of ${LANGUAGES.filter((one) => one !== 'en').join(', ')}`)
}

function writeCatalogues(folder: string): void {
  const languages = Object.fromEntries(LANGUAGES.map((language) => [language, subjectsIn(folder, language)]))
  writeFileSync(join(folder, 'catalogues.ts'), printCatalogues(languages))
}

function exportTo(file: string, language: OfferedLanguage, folder: string): void {
  const [english, translated, notes] = ['en', language, NOTES].map((name) => keyedMessages(subjectsIn(folder, name)))
  if (!english || !translated || !notes) return
  writeFileSync(file, printPo(entriesFor(english, translated, notes), language))
  console.log(`${file}: ${english.size} sentences`)
}

function importFrom(file: string, asked: string | undefined, folder: string): void {
  const { language: told, entries } = readPo(readFileSync(file, 'utf8'))
  const language = named(asked ?? told)
  if (told !== null && told !== language)
    throw new Error(`${file} says that it is in “${told}”, and not in ${language}`)
  const english = subjectsIn(folder, 'en')
  const before = keyedMessages(subjectsIn(folder, language))
  const { messages, changed, refused } = takeTranslations(keyedMessages(english), before, entries, language)
  if (refused.length > 0) throw new Error(['Nothing was taken.', ...refused.map(line)].join('\n'))
  for (const [subject, tree] of Object.entries(shapedAs(english, messages)))
    writeFileSync(join(folder, language, `${subject}.json`), printJson(tree))
  console.log(`${changed} sentences changed in ${language}`)
}

function report(folder: string): void {
  const english = keyedMessages(subjectsIn(folder, 'en'))
  for (const language of LANGUAGES) {
    const messages = language === 'en' ? english : keyedMessages(subjectsIn(folder, language))
    const broken = brokenIn(english, messages, language)
    const worth = [...overlong(messages), ...(language === 'en' ? [] : untranslated(english, messages))]
    console.log([`${language}: ${messages.size} sentences`, ...[...broken, ...worth].map(line)].join('\n'))
    if (broken.length > 0) process.exitCode = 1
  }
}

function line({ key, says }: Fault): string {
  return `  ${key}: ${says}`
}
