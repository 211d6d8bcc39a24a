/**
 * Whether a value is what the metadata says of its type. Each disagreement is a
 * sentence that begins with where it is.
 */
import { FACTS, isDerivedFrom, keyOf, lineageOf, navigationOf, propertyOf, shortName, typeOf } from './facts.ts'

export interface Reading {
  /** What was asked for of the outermost objects; null: nothing in particular, so that the key has to be there. */
  readonly selected?: readonly string[] | null
  readonly isRequest?: boolean
}

const NUMBER = (value: unknown) => typeof value === 'number'
const INTEGER = (value: unknown) => Number.isInteger(value)
const text = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)

/** OData's own types in JSON. A number of 64 bits is a number unless a caller asks for text. */
const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: text(/^/),
  Boolean: (value) => typeof value === 'boolean',
  Int16: INTEGER,
  Int32: INTEGER,
  Int64: INTEGER,
  Double: NUMBER,
  Single: NUMBER,
  Decimal: NUMBER,
  DateTimeOffset: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)$/),
  Date: text(/^\d{4}-\d\d-\d\d$/),
  TimeOfDay: text(/^\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?$/),
  Duration: text(/^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
  Guid: text(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  Binary: text(/^[\w+/-]*={0,2}$/),
  Stream: text(/^/),
}

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'a collection'
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value)
}

/** Of a collection `nullable` speaks of its members: itself it is never null in OData, and neither is a member that has a key. */
export function faultsOfValue(value: unknown, written: string, at: string, reading: Reading = {}): readonly string[] {
  const { name, many, nullable } = typeOf(written)
  if (!many) return faultsOfOne(value, name, nullable, at, reading)
  if (!Array.isArray(value)) return [`${at}: the metadata says a collection of ${name}, and it is ${shown(value)}.`]
  return value.flatMap((one, i) => faultsOfOne(one, name, nullable && !keyOf(name), `${at}[${i}]`, reading))
}

function faultsOfOne(value: unknown, name: string, nullable: boolean, at: string, reading: Reading): readonly string[] {
  if (value === null) return nullable ? [] : [`${at}: null, and the metadata says that this ${name} is never null.`]
  const isPrimitive = PRIMITIVES[name]
  if (isPrimitive) return isPrimitive(value) ? [] : [`${at}: the metadata says ${name}, and it is ${shown(value)}.`]
  const members = FACTS.enums[name] ?? FACTS.flags[name]
  if (members !== undefined) {
    const given = typeof value === 'string' ? (name in FACTS.flags ? value.split(',') : [value]) : []
    return given.length > 0 && given.every((one) => members.split(' ').includes(one))
      ? []
      : [`${at}: ${shown(value)} is no member of ${name} (${members}).`]
  }
  if (!FACTS.types[name]) return [`${at}: the type ${name} is not among the metadata that is kept.`]
  if (typeof value !== 'object' || Array.isArray(value))
    return [`${at}: the metadata says an object of ${name}, and it is ${shown(value)}.`]
  return faultsOfObject(value as Readonly<Record<string, unknown>>, name, at, reading)
}

/** Annotations of OData's on an object and, after a name, on one of its properties. */
const ANNOTATIONS = [
  'context',
  'type',
  'id',
  'etag',
  'editLink',
  'nextLink',
  'count',
  'deltaLink',
  'bind',
  'navigationLink',
  'associationLink',
  'mediaContentType',
]

export function faultsOfObject(
  object: Readonly<Record<string, unknown>>,
  name: string,
  at: string,
  reading: Reading = {},
): readonly string[] {
  const said = object['@odata.type']
  const actual = typeof said === 'string' ? shortName(said) : name
  if (!FACTS.types[actual]) return [`${at}: the type ${actual} is not among the metadata that is kept.`]
  if (!isDerivedFrom(actual, name)) return [`${at}: it is ${actual}, which is not derived from ${name}.`]
  if (FACTS.types[actual].abstract) return [`${at}: ${actual} is abstract, and nothing says what it is here.`]
  const key = keyOf(actual)
  const { selected = null, isRequest = false } = reading
  const lacksKey = key && !isRequest && object[key] === undefined && (selected === null || selected.includes(key))
  return [
    ...(lacksKey ? [`${at}: ${actual} comes without its key ${key}.`] : []),
    ...Object.entries(object).flatMap(([property, value]) =>
      value === undefined ? [] : faultsOfProperty(property, value, actual, `${at}/${property}`, isRequest),
    ),
  ]
}

function faultsOfProperty(
  property: string,
  value: unknown,
  owner: string,
  at: string,
  isRequest: boolean,
): readonly string[] {
  const [, annotation] = /@odata\.(\w+)$/.exec(property) ?? []
  if (annotation) return ANNOTATIONS.includes(annotation) ? [] : [`${at}: OData has no annotation of this name.`]
  const written = propertyOf(owner, property)
  if (written) return faultsOfValue(value, written, at, { isRequest, selected: [] })
  const target = navigationOf(owner, property)
  if (target) return value === null ? [] : faultsOfValue(value, target, at, { isRequest })
  return isFreeForm(owner) ? [] : [`${at}: ${owner} has no property ${property}.`]
}

/** Open and without a property of its own: what it holds is for the caller to say. Other open types are held to what is documented. */
const isFreeForm = (name: string): boolean =>
  lineageOf(name).every(({ open, properties }) => open && Object.keys(properties).length === 0)
