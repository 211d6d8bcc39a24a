/** One request to Graph and its answer, held against the metadata: nothing, or a sentence for each disagreement. */
import { fieldsOf } from '../wire.ts'
import { isInMime, isStream, unwrap } from './documented-forms.ts'
import { FACTS, typeOf } from './facts.ts'
import { type Target, targetOf } from './path.ts'
import { faultsOfQuery, selectedIn } from './query.ts'
import { faultsOfObject, faultsOfValue } from './values.ts'

export interface Exchange {
  readonly method: string
  /** The path below the version, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Undefined where no answer came. */
  readonly answer?: { readonly status: number; readonly body?: unknown } | undefined
}

export interface Disagreements {
  readonly request: readonly string[]
  readonly reply: readonly string[]
}

export function disagreementsOf(exchange: Exchange): Disagreements {
  // Of a stream only what it is a stream of is held against the metadata.
  if (isStream(exchange.path) && exchange.method === 'GET')
    return disagreementsOf({ ...exchange, path: exchange.path.replace(/\/\$value$/, ''), answer: undefined })
  const target = targetOf(exchange.path)
  const reply = exchange.answer ? answerFaults(exchange, exchange.answer, target) : []
  const asked = typeof target === 'string' ? [target] : requestFaults(exchange, target)
  const say = (fault: string) => `${exchange.method} ${exchange.path} ${fault}`
  return { request: asked.map(say), reply: reply.map(say) }
}

const METHODS: Readonly<Record<Target['kind'], readonly string[]>> = {
  entity: ['GET', 'POST', 'PATCH', 'DELETE'],
  property: ['GET', 'PATCH', 'PUT', 'DELETE'],
  action: ['POST'],
  function: ['GET'],
  count: ['GET'],
  reference: ['GET', 'POST', 'PUT', 'DELETE'],
}

function requestFaults({ method, path, query, body, headers }: Exchange, target: Target): readonly string[] {
  const { type, kind, isContained } = target
  const faults: string[] = []
  if (!METHODS[kind].includes(method) || (kind === 'entity' && method !== 'GET' && type.many !== (method === 'POST')))
    faults.push(`cannot be asked of ${type.many ? 'a collection' : 'this'}: it is ${kind} ${type.name}.`)
  else if (kind === 'entity' && method !== 'GET' && !isContained)
    faults.push(`writes through a navigation that only refers to ${type.name}.`)
  if (isInMime(path, headers?.['content-type'])) return [...faults, ...faultsOfQuery(query, type.name)]
  return [...faults, ...faultsOfQuery(query, type.name), ...bodyFaults(method, body, target)]
}

function bodyFaults(method: string, body: unknown, { type, kind, operation }: Target): readonly string[] {
  if (operation?.kind === 'action') return parameterFaults(fieldsOf(body), operation.parameters)
  if (method === 'GET' || method === 'DELETE') return body === undefined ? [] : ['has a body, and none is read.']
  if (kind !== 'entity') return []
  return faultsOfObject(fieldsOf(body), type.name, 'body', { isRequest: true })
}

function parameterFaults(
  given: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, string>>,
): readonly string[] {
  return [
    ...Object.entries(given).flatMap(([name, value]) => {
      const written = parameters[name]
      return written
        ? faultsOfValue(value, written, `body/${name}`, { isRequest: true })
        : [`body/${name}: the action has no such parameter.`]
    }),
    ...Object.entries(parameters).flatMap(([name, written]) =>
      given[name] === undefined && !typeOf(written).nullable ? [`body: the parameter ${name} is missing.`] : [],
    ),
  ]
}

function answerFaults(
  { method, path, query }: Exchange,
  { status, body }: NonNullable<Exchange['answer']>,
  target: Target | string,
): readonly string[] {
  if (status >= 400) return errorFaults(body)
  if (typeof target === 'string') return ['was answered, and is not there.']
  // An action that only takes something on: 202, and nothing in it.
  if (status === 202 && target.operation && !target.operation.returns)
    return body === undefined ? [] : ['answers 202 with a body.']
  if (status === 204) return body === undefined ? [] : ['answers 204 with a body.']
  if (method === 'DELETE' || (target.operation && !target.operation.returns)) return ['answers with more than 204.']
  if (typeof body !== 'object' || body === null) return ['answers without an object.']
  return bodyOfAnswer(unwrap(path, body), target, method === 'POST', selectedIn(query))
}

function bodyOfAnswer(
  body: Readonly<Record<string, unknown>>,
  { type, kind }: Target,
  isCreated: boolean,
  selected: readonly string[] | null,
): readonly string[] {
  const { name, nullable } = type
  const many = type.many && !(kind === 'entity' && isCreated)
  const isWrapped = many || !FACTS.types[name]
  if (!isWrapped) return faultsOfObject(body, name, 'reply', { selected })
  const { value, ...others } = body
  const strangers = Object.keys(others).filter(
    (key) => !/^@odata\.(?:context|nextLink|count|deltaLink|type)$/.test(key),
  )
  const written = `${many ? `[${name}]` : name}${nullable ? '' : '!'}`
  return [
    ...strangers.map((key) => `reply/${key}: a page or a value has no such property.`),
    ...(value === undefined
      ? ['reply: there is no value.']
      : faultsOfValue(value, written, 'reply/value', { selected })),
  ]
}

const ERROR_TYPES: Readonly<Record<string, string>> = {
  code: 'string',
  message: 'string',
  target: 'string',
  details: 'object',
  innerError: 'object',
}

/** `error` with a code and a message in words, as OData has it; Graph adds an inner error with ids and a date. */
function errorFaults(body: unknown): readonly string[] {
  const { error, ...others } = fieldsOf(body)
  const parts = Object.entries(fieldsOf(error))
  const wrong = parts.filter(([name, value]) => typeof value !== ERROR_TYPES[name]).map(([name]) => name)
  const missing = ['code', 'message'].filter((name) => !parts.some(([given]) => given === name))
  return [
    ...Object.keys(others).map((name) => `reply/${name}: an error holds nothing beside error.`),
    ...missing.map((name) => `reply/error: there is no ${name}.`),
    ...wrong.map((name) => `reply/error/${name}: an error of OData has none of this kind.`),
  ]
}
