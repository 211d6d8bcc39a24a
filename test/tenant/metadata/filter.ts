/** Whether a `$filter` names properties that are there, and compares each with a value of its kind. */
import { FACTS, typeAtPath, typeOf } from './facts.ts'

const TOKEN = /'(?:[^']|'')*'|[A-Za-z_$][\w.]*(?:\/[A-Za-z_$][\w.]*)*|[\d-][\w:.+-]*|[(),:]|\S/g
const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'has', 'in']
const WORDS = [...COMPARISONS, 'and', 'or', 'not', 'null', 'true', 'false']
const FUNCTIONS = ['startswith', 'endswith', 'contains', 'tolower', 'toupper']

export function faultsOfFilter(text: string, type: string): readonly string[] {
  const tokens = text.match(TOKEN) ?? []
  /** Names that `any` and `all` give to a member, and its type. */
  const variables = new Map<string, string>()
  const typeNamed = (path: string): string | null => {
    const [first = '', ...rest] = path.split('/')
    const member = variables.get(first)
    if (!member) return typeAtPath(path, type)
    return rest.length > 0 ? typeAtPath(rest.join('/'), typeOf(member).name) : member
  }
  return tokens.flatMap((token, i) => {
    if (!/^[A-Za-z_]/.test(token) || isWord(token) || isGuid(token)) return []
    if (tokens[i + 1] === '(' && FUNCTIONS.includes(token.toLowerCase())) return []
    if (tokens[i + 1] === ':') return []
    const collection = tokens[i + 1] === '(' ? /^(.+)\/(?:any|all)$/.exec(token)?.[1] : undefined
    const written = typeNamed(collection ?? token)
    if (!written) return [`$filter: ${type} has no property ${collection ?? token}.`]
    if (collection && tokens[i + 3] === ':') variables.set(tokens[i + 2] ?? '', written.replace(/[[\]]/g, ''))
    const [operator = '', value = ''] = tokens.slice(i + 1)
    if (!COMPARISONS.includes(operator) || operator === 'in' || isOfKind(value, written)) return []
    return [`$filter: ${token} is ${typeOf(written).name}, and is compared with ${value}.`]
  })
}

const isWord = (token: string): boolean => WORDS.includes(token)
const isGuid = (token: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)

function isOfKind(value: string, written: string): boolean {
  const { name, many } = typeOf(written)
  if (many) return false
  if (value === 'null') return true
  const quoted = /^'(.*)'$/.exec(value)?.[1]
  const members = FACTS.enums[name] ?? FACTS.flags[name]
  if (members) return quoted !== undefined && members.split(' ').includes(quoted)
  if (name === 'String') return quoted !== undefined
  if (name === 'Boolean') return value === 'true' || value === 'false'
  if (name === 'DateTimeOffset') return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value)
  if (name === 'Guid') return isGuid(value)
  return /^-?\d+(?:\.\d+)?$/.test(value)
}
