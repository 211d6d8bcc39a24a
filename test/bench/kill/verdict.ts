/** What the tenant counted, held against what each person needed: the tenant survives and has no reason to lie. */
import type { Counts } from '#test/tenant/counts.ts'
import { PASS_DELETED, PASS_MADE, remediesOf, SECOND_PASS, type Trouble } from './troubles.ts'

export interface Ended {
  readonly signInName: string
  readonly trouble: Trouble
  /** What the last page told the claimant of where their request stands. */
  readonly stands: string
  /** Times they had to begin. */
  readonly begun: number
  /** Pages that broke while the site was up. */
  readonly broken: readonly string[]
  readonly counted: Counts
}

/** What is wrong with how it ended for somebody; empty where nothing is. */
export function faultsOf({ trouble, stands, counted }: Ended): readonly string[] {
  const { counts } = counted
  const isDone = stands === 'done'
  const faults = trouble.takes.flatMap((write) => {
    const done = write === PASS_MADE ? passesKept(counts) : (counts[write] ?? 0)
    if (done > 1) return [`done ${done} times: ${write}`]
    return isDone && done === 0 ? [`said to be done, and is not: ${write}`] : []
  })
  const strays = Object.keys(counts).filter((write) => isWrite(write) && !expected(trouble).has(write))
  return [
    ...faults,
    ...strays.map((write) => `nobody asked for: ${write}`),
    ...(counts[SECOND_PASS] ? ['two usable passes'] : []),
    ...(isDone ? [] : [`not done: ${stands}`]),
  ]
}

/** One that nobody saw is deleted before the next is made. */
const passesKept = (counts: Counts['counts']): number => (counts[PASS_MADE] ?? 0) - (counts[PASS_DELETED] ?? 0)

const expected = ({ takes }: Trouble): ReadonlySet<string> =>
  new Set([...takes, ...(takes.includes(PASS_MADE) ? [PASS_DELETED, SECOND_PASS] : [])])

/** A change counts under the property that it changes as well. */
const isWrite = (write: string): boolean =>
  !write.startsWith('GET ') &&
  !write.includes('InvokeCommand Get-') &&
  write !== 'PATCH /users/{id}' &&
  !/ruleId\} /.test(write)

export interface Sum {
  readonly called: string
  readonly people: number
  readonly remedies: number
  readonly done: number
  readonly lost: number
  readonly doubled: number
  readonly secondPasses: number
  readonly askedAgain: number
  readonly begunAgain: number
}

export function sumOf(called: string, ended: readonly Ended[]): Sum {
  const faults = ended.map(faultsOf)
  const having = (pattern: RegExp) => faults.filter((one) => one.some((fault) => pattern.test(fault))).length
  const asked = (one: Ended) => one.trouble.takes.reduce((sum, write) => sum + (one.counted.requests[write] ?? 0), 0)
  const added = (of: (one: Ended) => number) => ended.reduce((sum, one) => sum + of(one), 0)
  return {
    called,
    people: ended.length,
    remedies: added(({ trouble }) => remediesOf(trouble)),
    done: ended.filter(({ stands }) => stands === 'done').length,
    lost: having(/^not done|^said to be done/),
    doubled: having(/^done \d+ times|^nobody asked/),
    secondPasses: having(/^two usable/),
    askedAgain: added((one) => Math.max(0, asked(one) - one.trouble.takes.length)),
    begunAgain: added(({ begun }) => Math.max(0, begun - 1)),
  }
}
