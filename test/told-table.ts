/** The table of what is told, in docs/told.md, printed from lib/rules/request/event-notices.ts: `node test/told-table.ts` writes it there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { whenTold } from '../lib/rules/organisation/other-recipients.ts'
import {
  type Audience,
  AUDIENCES,
  cellOf,
  EVENTS,
  EVENT_NOTICES,
  type NoticeEvent,
} from '../lib/rules/request/event-notices.ts'
import { DESK_NOTICE_KINDS, DESK_NOTICES } from '../lib/rules/request/desk-notice-kinds.ts'

const PAGE = new URL('../docs/told.md', import.meta.url)
const BLOCK = /<!-- told -->[\s\S]*<!-- \/told -->/
const inWords = (id: string): string => id.replaceAll('-', ' ')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const facts = (): readonly string[] => [
  row(['event', 'letter', 'by whom', 'changes', 'taken back', 'whose turn then']),
  row(Array.from({ length: 6 }, () => '---')),
  ...EVENTS.map((event) => {
    const { notice, by, changed, takenBack, next } = EVENT_NOTICES[event]
    return row([inWords(event), notice ? `\`${notice}\`` : 'none', ...[by, changed, takenBack, next].map(inWords)])
  }),
]

/** When manager and desk are told of an event, where that is not always. */
function whenIn(event: NoticeEvent, audience: Audience): string {
  const { notice } = EVENT_NOTICES[event]
  const recipient = audience === 'manager' ? 'manager' : audience === 'desk-mailbox' ? 'desk' : null
  const when = notice && recipient ? whenTold(notice, recipient) : 'always'
  return when === 'always' ? '' : ` (${inWords(when)})`
}

const cells = (): readonly string[] => [
  row(['event', ...AUDIENCES.map(inWords)]),
  row(Array.from({ length: AUDIENCES.length + 1 }, () => '---')),
  ...EVENTS.map((event) =>
    row([
      inWords(event),
      ...AUDIENCES.map((audience) => {
        const cell = cellOf(event, audience)
        if (cell.kind === 'not-told') return `– (${inWords(cell.why)})`
        const when = whenIn(event, audience)
        return cell.links.length > 0 ? `told${when}; link: ${cell.links.join(', ')}` : `told${when}`
      }),
    ]),
  ),
]

/** What approvers and administrators are told, by their own choice of how. */
const desk = (): readonly string[] => [
  row(['notice to the desk', 'who hears it', "the desk's mailbox"]),
  row(Array.from({ length: 3 }, () => '---')),
  ...DESK_NOTICE_KINDS.map((notice) => {
    const { to, mailbox } = DESK_NOTICES[notice]
    return row([inWords(notice), inWords(to), mailbox ? 'told' : '–'])
  }),
]

export const toldOnPage = (): string | null => BLOCK.exec(readFileSync(PAGE, 'utf8'))?.[0] ?? null
export const toldBlock = (): string =>
  ['<!-- told -->', '', ...facts(), '', ...cells(), '', ...desk(), '', '<!-- /told -->'].join('\n')

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    PAGE,
    readFileSync(PAGE, 'utf8').replace(BLOCK, () => toldBlock()),
  )
