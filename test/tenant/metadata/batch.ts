/** The wrapping of a `$batch`, whose items are exchanges of their own. */
import { fieldsOf } from '../wire.ts'

type Kind = 'text' | 'number' | 'object' | 'any'

const ITEM: Readonly<Record<string, Kind>> = {
  id: 'text',
  method: 'text',
  url: 'text',
  headers: 'object',
  body: 'any',
  dependsOn: 'object',
}
const ANSWER: Readonly<Record<string, Kind>> = { id: 'text', status: 'number', headers: 'object', body: 'any' }

export const faultsOfBatchRequest = (body: unknown): readonly string[] =>
  faultsOfWrapping(body, 'requests', ITEM, ['id', 'method', 'url'])

export const faultsOfBatchReply = (body: unknown): readonly string[] =>
  faultsOfWrapping(body, 'responses', ANSWER, ['id', 'status'])

function faultsOfWrapping(
  body: unknown,
  name: string,
  known: Readonly<Record<string, Kind>>,
  needed: readonly string[],
): readonly string[] {
  const { [name]: items, ...others } = fieldsOf(body)
  if (!Array.isArray(items)) return [`${name}: a batch holds a list of this name.`]
  return [
    ...Object.keys(others).map((other) => `${other}: a batch has no such property.`),
    ...items.flatMap((item: unknown, i) => {
      const given = Object.entries(fieldsOf(item)).filter(([, value]) => value !== undefined)
      const wrong = given.filter(([property, value]) => !isOf(known[property], value)).map(([property]) => property)
      const missing = needed.filter((property) => !given.some(([one]) => one === property))
      return [...wrong, ...missing].map((property) => `${name}[${i}]/${property}: is missing, or not what a batch has.`)
    }),
  ]
}

function isOf(kind: Kind | undefined, value: unknown): boolean {
  if (kind === 'any') return true
  return kind === 'text' ? typeof value === 'string' : typeof value === kind
}
