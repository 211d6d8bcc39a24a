import type { DatabaseLocation as Database } from '#lib/adapters/store/engine/open-engine.ts'
import { tableOf } from '../tables.ts'
import type { Cut } from './lives.ts'
import { TROUBLES } from './troubles.ts'
import { type Ended, faultsOf, type Sum, sumOf } from './verdict.ts'

interface Played {
  readonly seed: number
  readonly kind: Database['kind']
  readonly minutes: number
  readonly cuts: readonly Cut[]
  readonly ended: readonly Ended[]
  readonly record: { readonly states: Readonly<Record<string, number>>; readonly broken: string | null }
  readonly reasons: ReadonlyMap<string, number>
}

const COLUMNS = [
  ['what was needed', ({ called }) => called],
  ['people', ({ people }) => people],
  ['remedies', ({ remedies }) => remedies],
  ['let in', ({ done }) => done],
  ['lost', ({ lost }) => lost],
  ['done twice', ({ doubled }) => doubled],
  ['two usable passes', ({ secondPasses }) => secondPasses],
  ['writes asked for once more', ({ askedAgain }) => askedAgain],
  ['had to begin again', ({ begunAgain }) => begunAgain],
] as const satisfies readonly (readonly [string, (sum: Sum) => string | number])[]

export function reportOf({ seed, kind, minutes, cuts, ended, record, reasons }: Played): string {
  const sums = [
    ...TROUBLES.map((trouble) =>
      sumOf(
        trouble.called,
        ended.filter((one) => one.trouble === trouble),
      ),
    ),
    sumOf('all', ended),
  ]
  const rows = sums.map((sum) => COLUMNS.map(([, of]) => String(of(sum))))
  const cut = (when: keyof Cut) => cuts.reduce((all, one) => all + one[when], 0)
  const broken = ended.flatMap((one) => one.broken)
  const wrong = ended.flatMap((one) => faultsOf(one).map((fault) => `- ${one.signInName}: ${fault}`))
  const listed = (all: Iterable<readonly [string, number]>) =>
    [...all].map(([name, times]) => `${name} ${times}`).join(', ')
  return [
    `Killed ${cuts.length} times in ${minutes.toFixed(1)} minutes, with ${cut('before')} writes on their way and ${cut('after')} done and not yet answered; ${kind === 'postgres' ? 'PostgreSQL' : 'the embedded database'}; seed ${seed}.`,
    tableOf(
      COLUMNS.map(([head]) => head),
      rows,
    ),
    `Why approvers were asked: ${listed(reasons)}. Requests at the end: ${listed(Object.entries(record.states))}. The record ${record.broken ? `is broken: ${record.broken}` : 'holds'}. Pages that broke: ${broken.length}.`,
    ...(wrong.length > 0 ? [wrong.join('\n')] : []),
    ...(broken.length > 0 ? [broken.map((page) => `- ${page}`).join('\n')] : []),
  ].join('\n\n')
}
