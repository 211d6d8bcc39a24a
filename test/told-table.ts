/** The table of what is told, in docs/told.md, printed from lib/rules/request/told.ts: `node test/told-table.ts` writes it there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { AUDIENCES, cellOf, EVENTS, TOLD } from '../lib/rules/request/told.ts'

const PAGE = new URL('../docs/told.md', import.meta.url)
const BLOCK = /<!-- told -->[\s\S]*<!-- \/told -->/
const inWords = (id: string): string => id.replaceAll('-', ' ')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const facts = (): readonly string[] => [
  row(['event', 'letter', 'by whom', 'changes', 'taken back', 'whose turn then']),
  row(Array.from({ length: 6 }, () => '---')),
  ...EVENTS.map((event) => {
    const { notice, by, changed, takenBack, next } = TOLD[event]
    return row([inWords(event), notice ? `\`${notice}\`` : 'none', ...[by, changed, takenBack, next].map(inWords)])
  }),
]

const cells = (): readonly string[] => [
  row(['event', ...AUDIENCES.map(inWords)]),
  row(Array.from({ length: AUDIENCES.length + 1 }, () => '---')),
  ...EVENTS.map((event) =>
    row([
      inWords(event),
      ...AUDIENCES.map((audience) => {
        const cell = cellOf(event, audience)
        if (cell.kind === 'not-told') return `– (${inWords(cell.why)})`
        return cell.links.length > 0 ? `told; link: ${cell.links.join(', ')}` : 'told'
      }),
    ]),
  ),
]

export const toldOnPage = (): string | null => BLOCK.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? null
export const toldBlock = (): string =>
  ['<!-- told -->', '', ...facts(), '', ...cells(), '', '<!-- /told -->'].join('\n')

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    PAGE,
    readFileSync(PAGE, 'utf8').replace(BLOCK, () => toldBlock()),
  )
