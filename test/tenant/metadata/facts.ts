/**
 * Facts of Microsoft Graph's public metadata, in a short form of our own.
 *
 * A type is written `String`, `riskLevel`, `[signIn]` for a collection; `!` behind
 * it says that it is never null (of a collection: that none of its members is),
 * `+` that a navigation contains what it leads to. Capitals are OData's own types.
 */
import { readFileSync } from 'node:fs'

export interface StructuredType {
  readonly base?: string
  readonly abstract?: true
  /** Microsoft may add properties that the metadata does not name. */
  readonly open?: true
  readonly key?: string
  readonly properties: Readonly<Record<string, string>>
  readonly navigation: Readonly<Record<string, string>>
}

export interface Operation {
  readonly name: string
  readonly kind: 'action' | 'function'
  readonly on: string
  readonly parameters: Readonly<Record<string, string>>
  readonly returns?: string
}

export interface Facts {
  readonly source: string
  /** Entity sets, as collections, and singletons. */
  readonly roots: Readonly<Record<string, string>>
  readonly types: Readonly<Record<string, StructuredType>>
  /** Members between spaces. */
  readonly enums: Readonly<Record<string, string>>
  /** Those of which a value may have several members, between commas. */
  readonly flags: Readonly<Record<string, string>>
  readonly operations: readonly Operation[]
}

export interface TypeOf {
  readonly name: string
  readonly many: boolean
  readonly nullable: boolean
  readonly contained: boolean
}

const read = new Map<string, TypeOf>()

/** Each way of writing a type is read once: it is asked for with every property of every answer. */
export function typeOf(text: string): TypeOf {
  const known = read.get(text)
  if (known) return known
  const [, open, name = '', mark] = /^(\[?)([\w.]+)\]?([!+]?)$/.exec(text) ?? []
  const type = { name, many: open === '[', nullable: mark !== '!', contained: mark === '+' }
  read.set(text, type)
  return type
}

const FILE = new URL('graph-v1.0.json', import.meta.url)
export const FACTS = JSON.parse(readFileSync(FILE, 'utf8')) as Facts

/** The type itself and what it is derived from, nearest first. */
export function lineageOf(name: string): readonly StructuredType[] {
  const type = FACTS.types[name]
  if (!type) return []
  return type.base ? [type, ...lineageOf(type.base)] : [type]
}

export const isDerivedFrom = (name: string, base: string): boolean => {
  if (name === base) return true
  const above = FACTS.types[name]?.base
  return above !== undefined && isDerivedFrom(above, base)
}

const derivedFrom = (base: string): readonly string[] =>
  Object.keys(FACTS.types).filter((name) => name !== base && isDerivedFrom(name, base))

const flattened = new Map<string, Pick<StructuredType, 'key' | 'properties' | 'navigation'>>()

/** A type with the properties that it inherits. */
function wholeOf(name: string): Pick<StructuredType, 'key' | 'properties' | 'navigation'> {
  const known = flattened.get(name)
  if (known) return known
  const whole = { properties: {}, navigation: {} }
  for (const { key, properties, navigation } of lineageOf(name).toReversed()) {
    Object.assign(whole.properties, properties)
    Object.assign(whole.navigation, navigation)
    if (key) Object.assign(whole, { key })
  }
  flattened.set(name, whole)
  return whole
}

export const propertyOf = (type: string, name: string): string | undefined => own(wholeOf(type).properties, name)
export const navigationOf = (type: string, name: string): string | undefined => own(wholeOf(type).navigation, name)
export const keyOf = (type: string): string | undefined => wholeOf(type).key

/** A property called `constructor` is nobody's. */
const own = (record: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** Of the type or of one derived from it: Graph lets both be selected from a collection of the base. */
const propertyWithin = (type: string, name: string): string | undefined =>
  propertyOf(type, name) ?? derivedFrom(type).flatMap((derived) => propertyOf(derived, name) ?? [])[0]

/** `status/errorCode`; the first step may be of a derived type. Null where a step is not there. */
export function typeAtPath(path: string, type: string): string | null {
  const [first = '', ...rest] = path.split('/')
  let written = propertyWithin(type, first) ?? navigationOf(type, first)
  for (const step of rest) {
    const owner = written && typeOf(written).name
    written = owner ? (propertyOf(owner, step) ?? navigationOf(owner, step)) : undefined
  }
  return written ?? null
}

export const operationOn = (on: string, many: boolean, name: string): Operation | undefined =>
  FACTS.operations.find((one) => {
    const bound = typeOf(one.on)
    return one.name === name && bound.many === many && isDerivedFrom(on, bound.name)
  })

/** `graph.` and `microsoft.graph.` are two names of one namespace. */
export const shortName = (name: string): string => name.replace(/^#?(?:microsoft\.)?graph\./, '')
