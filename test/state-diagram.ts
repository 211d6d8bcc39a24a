/** What docs/states.md says of the moves, printed from their two tables: `node test/state-diagram.ts` writes it there. */
import { readFileSync, writeFileSync } from 'node:fs'
import { MOVE_FIELDS } from '../lib/rules/request/move-fields.ts'
import { MOVES } from '../lib/rules/request/moves.ts'
import { ENDED, STATES } from '../lib/rules/request/request.ts'

/** Open from nearly everywhere: an arrow each would hide the walk, so they are told as notes, beside the state they lead to. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  frozen: 'frozen',
  'stopped-again': 'queued',
  'stopped-for-desk': 'queued',
}

const idOf = (state: string): string => state.replaceAll('-', '_')
const inWords = (id: string): string => id.replaceAll('-', ' ')

/** Mermaid. Arrows that stay where they are stand in the code; a reader wants the ways onward. */
function stateDiagram(): string {
  const moves = Object.entries(MOVES).flatMap(([kind, arrows]) => arrows.map(([from, to]) => ({ kind, from, to })))
  const onward = moves.filter(({ kind, from, to }) => from !== to && !(kind in WAYS_OUT))
  const pairs = [...new Set(onward.map(({ from, to }) => `${idOf(from)} --> ${idOf(to)}`))]
  const labels = (pair: string) =>
    onward.filter(({ from, to }) => `${idOf(from)} --> ${idOf(to)}` === pair).map(({ kind }) => inWords(kind))
  const startsOf = (way: string) => moves.filter(({ kind }) => kind === way).map(({ from }) => inWords(from))
  return [
    'stateDiagram-v2',
    ...STATES.filter((state) => state.includes('-')).map((state) => `  state "${inWords(state)}" as ${idOf(state)}`),
    `  [*] --> ${STATES[0]}`,
    ...pairs.map((pair) => `  ${pair}: ${labels(pair).join(', ')}`),
    ...ENDED.map((state) => `  ${idOf(state)} --> [*]`),
    ...Object.entries(WAYS_OUT).flatMap(([way, to]) => [
      `  note right of ${to}`,
      `    ${way === to ? '' : `${inWords(way)}: `}from ${startsOf(way).join(', ')}`,
      '  end note',
    ]),
  ].join('\n')
}

/** A row a move: what whoever makes it gives, empties, and may add. */
function fieldTable(): string {
  const rows = Object.entries(MOVE_FIELDS).map(([kind, row]) => {
    const {
      sets = [],
      resets = [],
      may = [],
    }: { readonly [Column in 'sets' | 'resets' | 'may']?: readonly string[] } = row
    const more = may.filter((field) => !sets.includes(field))
    return `| ${[inWords(kind), ...[sets, resets, more].map((names) => names.map((name) => `\`${name}\``).join(' '))].join(' | ')} |`
  })
  return ['| move | sets | empties | may set |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

const PAGE = new URL('../docs/states.md', import.meta.url)
const PRINTED = {
  states: () => `\`\`\`mermaid\n${stateDiagram()}\n\`\`\``,
  moves: fieldTable,
} as const
type Block = keyof typeof PRINTED
const marked = (block: Block): RegExp => new RegExp(`<!-- ${block} -->[\\s\\S]*?<!-- /${block} -->`)

/** What stands between the marks of a block on that page; null when the marks are gone. */
export const onPage = (block: Block): string | null => marked(block).exec(readFileSync(PAGE, 'utf8'))?.[0] ?? null

/** The block as it is printed from the tables. */
export const printed = (block: Block): string => `<!-- ${block} -->\n\n${PRINTED[block]()}\n\n<!-- /${block} -->`

if (process.argv[1] === import.meta.filename)
  for (const block of Object.keys(PRINTED) as Block[])
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(marked(block), () => printed(block)),
    )
