/** What is wrong with a call, field by field, in a form that programs read (RFC 9457 §3, the extension `errors`). */
import type { z } from 'zod'
import type { Words } from '#lib/words/index.ts'

export interface FieldProblem {
  /** Of a body: a JSON pointer (RFC 6901), `#` for the whole of it. Of a query: the parameter's name. */
  readonly at: { readonly pointer: string } | { readonly parameter: string }
  readonly detail: string
  /** The values that it can have, where they are listed. */
  readonly allowed?: readonly unknown[]
}

type Where = 'body' | 'query'
type Says = Words['desk']['fieldProblem']

/** One for each field; `where` says how fields are named. */
export const fieldProblems = ({ issues }: z.ZodError, where: Where, words: Says): readonly FieldProblem[] =>
  issues.flatMap((issue) => problemsOf(issue, where, words))

function problemsOf(issue: z.core.$ZodIssue, where: Where, words: Says): FieldProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      at: placeOf([...issue.path, key], where),
      detail: words({ problem: 'unknown' }),
    }))
  const at = placeOf(issue.path, where)
  if (issue.code === 'invalid_value') return [{ at, detail: words({ problem: 'listed' }), allowed: issue.values }]
  return [{ at, detail: words({ problem: kindOf(issue, where) }) }]
}

function kindOf(issue: z.core.$ZodIssue, where: Where): 'missing' | 'long' | 'other' {
  if (issue.code === 'too_big' && issue.origin === 'string') return 'long'
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined && issue.path.length > 0
  return isMissing && where === 'body' ? 'missing' : 'other'
}

const placeOf = (path: readonly PropertyKey[], where: Where): FieldProblem['at'] =>
  where === 'query' ? { parameter: String(path[0] ?? '') } : { pointer: ['#', ...path.map(escaped)].join('/') }

const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1')
