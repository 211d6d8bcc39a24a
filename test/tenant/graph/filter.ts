/**
 * `$filter`, as far as the directory and the logs understand it: comparisons
 * joined by `and` and `or`, one level of `any`, `startsWith`.
 *
 * Each resource says which properties it can compare and how; anything else is
 * refused, as Microsoft refuses it.
 */
import { unsupported } from './errors.ts'

type Operator = 'eq' | 'ge' | 'le' | 'startsWith'
/** Property path → what it can be compared with. `any` stands between a collection and its members' property. */
export type Filterable = Readonly<Record<string, readonly Operator[]>>
type Literal = string | number | boolean | null

interface Clause {
  readonly path: string
  readonly operator: Operator
  readonly value: Literal
}

const COMPARISON = /^([\w/]+) (eq|ge|le) (.+)$/
const ANY = /^([\w/]+)\/any\((\w+):(.+)\)$/
const STARTS_WITH = /^startsWith\(([\w/]+),\s*(.+)\)$/i

export function filterFrom(text: string, filterable: Filterable): (row: object) => boolean {
  const either = splitAt('or', text).map((part) => splitAt('and', part).map(clauseFrom))
  for (const { path, operator } of either.flat())
    if (!filterable[path]?.includes(operator))
      throw unsupported(`Filtering '${path}' with '${operator}' is not supported.`)
  const meets = (row: object) => (clause: Clause) =>
    valuesAt(row, clause.path.split('/')).some((value) => holds(clause, value))
  return (row) => either.some((clauses) => clauses.every(meets(row)))
}

/** Splits where the word stands outside quotes and brackets. */
function splitAt(word: 'and' | 'or', text: string): string[] {
  const between = ` ${word} `
  const parts: string[] = []
  let [start, depth, quoted] = [0, 0, false]
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "'") quoted = !quoted
    else if (quoted) continue
    else if (text[i] === '(') depth += 1
    else if (text[i] === ')') depth -= 1
    else if (depth === 0 && text.slice(i, i + between.length).toLowerCase() === between) {
      parts.push(text.slice(start, i))
      start = i + between.length
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim())
}

function clauseFrom(text: string): Clause {
  const any = ANY.exec(text)
  if (any) {
    const [, collection, variable, inner] = any as unknown as [string, string, string, string]
    const clause = clauseFrom(inner)
    const member = clause.path === variable ? '' : clause.path.slice(variable.length)
    return { ...clause, path: `${collection}/any${member}` }
  }
  const starts = STARTS_WITH.exec(text)
  if (starts) return { path: starts[1] ?? '', operator: 'startsWith', value: literalFrom(starts[2] ?? '') }
  const comparison = COMPARISON.exec(text)
  if (!comparison) throw unsupported(`Invalid filter clause: ${text}`)
  return {
    path: comparison[1] ?? '',
    operator: comparison[2] as Operator,
    value: literalFrom(comparison[3] ?? ''),
  }
}

function literalFrom(text: string): Literal {
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)
  if (quoted) return (quoted[1] ?? '').replaceAll("''", "'")
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  if (/^-?\d+$/.test(text)) return Number(text)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) || /^[0-9a-f-]{36}$/i.test(text)) return text
  throw unsupported(`Invalid literal: ${text}`)
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [first, ...rest] = path
  if (first === undefined) return [value]
  if (first === 'any') return Array.isArray(value) ? value.flatMap((member) => valuesAt(member, rest)) : []
  if (typeof value !== 'object' || value === null) return [null]
  return valuesAt((value as Record<string, unknown>)[first] ?? null, rest)
}

function holds({ operator, value: wanted }: Clause, value: unknown): boolean {
  const [one, other] = [comparable(value), comparable(wanted)]
  if (operator === 'eq') return one === other
  if (one === null || other === null) return false
  if (operator === 'startsWith') return String(one).startsWith(String(other))
  return operator === 'ge' ? one >= other : one <= other
}

/** Text is compared without regard to case, moments as moments. */
function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  return /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).getTime() : value.toLowerCase()
}
