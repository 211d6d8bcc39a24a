/** What Microsoft documents, printed from the simulated tenant: `node test/documented-table.ts` writes `docs/microsoft.md`. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Documented } from './tenant/documented/documented.ts'
import { DOCUMENTED } from './tenant/documented/index.ts'
import { DEFAULT_SWITCHES, KIND_SWITCHES } from './tenant/switches.ts'

const DOCUMENT = new URL('../docs/microsoft.md', import.meta.url)
const BLOCK = /<!-- documented -->[\s\S]*?<!-- \/documented -->/

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const HEAD = ['what Microsoft does', 'where it says so', 'switch', 'in the demo', 'test'] as const

function rowOf(one: Documented): string {
  const [file, title] = one.test
  const stands = one.switch === null ? 'always' : `\`${one.switch}\`: ${JSON.stringify(DEFAULT_SWITCHES[one.switch])}`
  const kind =
    one.switch !== null && one.switch in KIND_SWITCHES ? JSON.stringify(KIND_SWITCHES[one.switch]) : 'the same'
  return line([one.behaviour, one.source, stands, kind, `\`${file}\` “${title}”`])
}

export const documentedBlock = (): string =>
  [
    '<!-- documented -->',
    ...Object.entries(DOCUMENTED)
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([subject, rows]) => [
        '',
        `## ${subject}`,
        '',
        line(HEAD),
        line(HEAD.map(() => '---')),
        ...rows.map(rowOf),
      ]),
    '',
    '<!-- /documented -->',
  ].join('\n')

/** What stands between the marks; null when they are gone. */
export const documentedInDocument = (): string | null => BLOCK.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? null

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(BLOCK, () => documentedBlock()),
  )
