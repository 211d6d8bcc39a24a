/** How much of what Microsoft publishes has a page, and what each code leads to: `node test/codes-table.ts` writes `docs/codes.md`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { BOUNCE_CODES } from '../lib/rules/diagnosis/error-text/bounce-codes.ts'
import { DIALOG_CODES } from '../lib/rules/diagnosis/error-text/dialog-codes.ts'
import { CODE_FAMILIES, PUBLISHED_CODES } from '../lib/rules/diagnosis/published-codes.ts'
import { EXPLAINED_CODES, familyOf, isFamilySense, toldSenseOf } from '../lib/rules/diagnosis/reported-code.ts'
import { wordsFor } from '../lib/words/index.ts'

const { senses, whose } = wordsFor('en').codes
const DOCUMENT = new URL('../docs/codes.md', import.meta.url)
const BLOCK = /<!-- codes -->[\s\S]*?<!-- \/codes -->/

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')

export interface Coverage {
  readonly published: number
  readonly ownSense: number
  readonly byFamily: number
  readonly unknown: number
}

const PUBLISHED: readonly string[] = Object.values(PUBLISHED_CODES).flat().map(String)

export function coverage(): Coverage {
  const toldSenses = PUBLISHED.map(toldSenseOf)
  const known = toldSenses.filter((sense) => sense !== null)
  const byFamily = known.filter(isFamilySense).length
  return {
    published: PUBLISHED.length,
    ownSense: known.length - byFamily,
    byFamily,
    unknown: toldSenses.length - known.length,
  }
}

function summary(): string {
  const { published, ownSense, byFamily, unknown } = coverage()
  return table(
    ['codes', 'how many'],
    [
      ['of the sign-in, published', String(published)],
      ['of these, with a sense of their own', String(ownSense)],
      ['of these, by family', String(byFamily)],
      ['of these, unknown', String(unknown)],
      ['of returned mail', String(Object.values(BOUNCE_CODES).flat().length)],
      ['of dialogs in Windows and Office', String(DIALOG_CODES.length)],
    ],
  )
}

function families(): string {
  const rows = CODE_FAMILIES.map((family) => {
    const all = PUBLISHED.filter((code) => {
      const sense = toldSenseOf(code)
      return sense !== null && familyOf(sense) === family
    })
    const own = all.filter((code) => toldSenseOf(code) !== `family-${family}`)
    return [whose[family], String(all.length), String(own.length), String(all.length - own.length)]
  })
  return table(['whose it is to fix', 'published codes', 'with a sense of their own', 'by family'], rows)
}

function everyCode(): string {
  const rows = [...EXPLAINED_CODES].map(([sense, codes]) => [
    `\`${sense}\``,
    senses[sense].event,
    whose[familyOf(sense)],
    codes.join(', '),
  ])
  return table(['sense', 'as the page names it', 'whose it is to fix', 'codes'], rows)
}

export const codesBlock = (): string =>
  [
    '<!-- codes -->',
    '',
    '## How much is covered',
    '',
    summary(),
    '',
    families(),
    '',
    '## Every code',
    '',
    everyCode(),
    '',
    '<!-- /codes -->',
  ].join('\n')

/** What stands between the marks; null when they are gone. */
export const codesInDocument = (): string | null => BLOCK.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? null

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(BLOCK, () => codesBlock()),
  )
