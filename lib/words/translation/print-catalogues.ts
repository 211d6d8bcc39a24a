/** The types of all sentences, and the list of their files, as TypeScript: `lib/words/catalogues.ts` is printed by it. */
import type { MessageTree } from '../catalogue.ts'
import type { Subjects } from './keyed-messages.ts'
import { argumentsOf, typeOf } from './message-arguments.ts'

const HEAD = `/**
 * Every catalogue of messages, and the type of what it becomes. Printed from the English files by
 * \`npm run words -- --write\`: a sentence or an argument that is missing does not compile where it is used, and a
 * language without one does not compile here.
 */
import { catalogueIn, type Sentence, type Sentences } from './catalogue.ts'
import type { OfferedLanguage } from '../rules/language.ts'
`

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)
const property = (name: string): string => (isIdentifier(name) ? name : `'${name.replaceAll(/['\\]/g, '\\$&')}'`)
const variable = (language: string, subject: string): string =>
  `${language}-${subject}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function leafType(leaf: string | readonly string[]): string {
  const taken = [...argumentsOf(leaf)].map(([name, argument]) => `readonly ${property(name)}: ${typeOf(argument)}`)
  const isOne = typeof leaf === 'string'
  if (taken.length === 0) return isOne ? 'string' : 'readonly string[]'
  return `${isOne ? 'Sentence' : 'Sentences'}<{ ${taken.join('; ')} }>`
}

function shape(value: MessageTree[string], indent: string): string {
  if (typeof value === 'string' || Array.isArray(value)) return leafType(value as string | readonly string[])
  const inside = Object.entries(value).map(
    ([name, inner]) => `${indent}  readonly ${property(name)}: ${shape(inner, `${indent}  `)}\n`,
  )
  return `{\n${inside.join('')}${indent}}`
}

/**
 * The text of the file. `languages`: of each, the subjects that it has; English is among them and gives the types. A
 * message that is not ICU MessageFormat throws.
 */
export function printCatalogues(languages: Readonly<Record<string, Subjects>>): string {
  const { en: english = {} } = languages
  const names = Object.keys(languages)
  const imports = names.flatMap((language) =>
    Object.keys(languages[language] ?? {}).map(
      (subject) => `import ${variable(language, subject)} from './${language}/${subject}.json' with { type: 'json' }\n`,
    ),
  )
  const tables = names.map((language) => {
    const rows = Object.keys(languages[language] ?? {}).map(
      (subject) => `  ${property(subject)}: ${variable(language, subject)},\n`,
    )
    return `const ${language}${language === 'en' ? '' : ': typeof en'} = {\n${rows.join('')}}\n`
  })
  const made = names.map(
    (language) => `  ${property(language)}: catalogueIn('${language}', ${language}) as Catalogues,\n`,
  )
  return [
    HEAD + imports.join(''),
    ...tables,
    `export interface Catalogues ${shape(english, '')}\n`,
    `export const catalogues: Readonly<Record<OfferedLanguage, Catalogues>> = {\n${made.join('')}}\n`,
  ].join('\n')
}
