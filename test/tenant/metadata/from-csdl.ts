/**
 * Reads the facts out of a CSDL file: `node test/tenant/metadata/from-csdl.ts FILE DATE`.
 *
 * FILE is schemas/v1.0-Prod.csdl of the public repository microsoftgraph/msgraph-metadata,
 * DATE the day of its version.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Facts, type Operation, shortName, type StructuredType } from './facts.ts'
import { KEPT_ENTITIES, KEPT_OPERATIONS } from './kept.ts'

interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

const TAG = /<(\/?)(?:\w+:)?(\w+)((?:\s+[\w:.]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** What stands between elements is annotation, and no fact of a type. */
function elementsOf(text: string): Element {
  const top: Element = { tag: '', attributes: {}, children: [] }
  const open = [top]
  for (const [, closes, tag = '', attributes = '', isEmpty] of text.matchAll(TAG)) {
    if (closes) {
      open.pop()
      continue
    }
    const pairs = [...attributes.matchAll(/([\w:.]+)\s*=\s*["']([^"']*)["']/g)]
    const element = { tag, attributes: Object.fromEntries(pairs.map(([, name, value]) => [name, value])), children: [] }
    open.at(-1)?.children.push(element)
    if (!isEmpty) open.push(element)
  }
  return top
}

const childrenOf = ({ children }: Element, tag: string): Element[] => children.filter((child) => child.tag === tag)

/** Recursive: schemas lie inside of the file's own wrapping. */
const within = (element: Element, tag: string): Element[] =>
  element.children.flatMap((child) => (child.tag === tag ? [child] : within(child, tag)))

const NAMESPACE = 'microsoft.graph'

function written(type = '', mark = ''): string {
  const [, member] = /^Collection\((.+)\)$/.exec(type) ?? []
  const name = shortName(member ?? type).replace(/^Edm\./, '')
  return `${member ? `[${name}]` : name}${mark}`
}

const mark = ({ attributes }: Element): string => (attributes.Nullable === 'false' ? '!' : '')

function structured(element: Element): StructuredType {
  const { BaseType, Abstract, OpenType } = element.attributes
  const key = childrenOf(element, 'Key')[0]?.children[0]?.attributes.Name
  const named = (tag: string, typed: (child: Element) => string) =>
    Object.fromEntries(childrenOf(element, tag).map((child) => [child.attributes.Name, typed(child)]))
  return {
    ...(BaseType ? { base: shortName(BaseType) } : {}),
    ...(Abstract === 'true' ? { abstract: true } : {}),
    ...(OpenType === 'true' ? { open: true } : {}),
    ...(key ? { key } : {}),
    properties: named('Property', (child) => written(child.attributes.Type, mark(child))),
    navigation: named('NavigationProperty', ({ attributes }) =>
      written(attributes.Type, attributes.ContainsTarget === 'true' ? '+' : ''),
    ),
  }
}

function operation(element: Element): Operation {
  const [binding, ...parameters] = childrenOf(element, 'Parameter')
  const returned = childrenOf(element, 'ReturnType')[0]
  return {
    name: element.attributes.Name ?? '',
    kind: element.tag === 'Action' ? 'action' : 'function',
    on: written(binding?.attributes.Type),
    parameters: Object.fromEntries(
      parameters.map((one) => [one.attributes.Name ?? '', written(one.attributes.Type, mark(one))]),
    ),
    ...(returned ? { returns: written(returned.attributes.Type, mark(returned)) } : {}),
  }
}

/** Everything that the kept names need, and nothing else. */
export function factsFrom(text: string, source: string): Facts {
  const schemas = within(elementsOf(text), 'Schema').filter(({ attributes }) => attributes.Namespace === NAMESPACE)
  const all = (tag: string) => schemas.flatMap((schema) => childrenOf(schema, tag))
  const found = new Map([...all('EntityType'), ...all('ComplexType')].map((one) => [one.attributes.Name ?? '', one]))
  const enumsFound = new Map(all('EnumType').map((one) => [one.attributes.Name ?? '', one]))

  const operations = [...all('Action'), ...all('Function')]
    .filter(({ attributes }) => attributes.IsBound === 'true' && KEPT_OPERATIONS.includes(attributes.Name ?? ''))
    .map(operation)
  const types: Record<string, StructuredType> = {}
  const enums: Record<string, string> = {}
  const flags: Record<string, string> = {}

  const keep = (kept: string): void => {
    const name = kept.replace(/[[\]!+]/g, '')
    const members = enumsFound.get(name)
    if (members) {
      const into = members.attributes.IsFlags === 'true' ? flags : enums
      into[name] = childrenOf(members, 'Member')
        .map(({ attributes }) => attributes.Name)
        .join(' ')
    }
    const element = found.get(name)
    if (!element || types[name]) return
    const type = structured(element)
    types[name] = type
    if (type.base) keep(type.base)
    for (const property of Object.values(type.properties)) keep(property)
    // A property of an abstract type holds one of those derived from it.
    if (element.tag === 'ComplexType' && type.abstract)
      for (const [derived, { attributes }] of found) if (shortName(attributes.BaseType ?? '') === name) keep(derived)
  }
  for (const name of KEPT_ENTITIES) keep(name)
  const bound = operations.filter(({ on }) => types[on.replace(/[[\]]/g, '')])
  for (const { parameters, returns } of bound)
    for (const type of [...Object.values(parameters), returns ?? '']) keep(type)

  const containers = all('EntityContainer')
  const rootsOf = (tag: string, typed: (child: Element) => string) =>
    containers
      .flatMap((container) => childrenOf(container, tag))
      .map((child): [string, string] => [child.attributes.Name ?? '', typed(child)])
      .filter(([, type]) => types[type.replace(/[[\]]/g, '')])
  return {
    source,
    roots: inOrder({
      ...Object.fromEntries(rootsOf('EntitySet', ({ attributes }) => `[${shortName(attributes.EntityType ?? '')}]`)),
      ...Object.fromEntries(rootsOf('Singleton', ({ attributes }) => shortName(attributes.Type ?? ''))),
    }),
    types: inOrder(types),
    enums: inOrder(enums),
    flags: inOrder(flags),
    operations: bound,
  }
}

const inOrder = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))

if (process.argv[1] === import.meta.filename) {
  const [file, date] = process.argv.slice(2)
  if (!file || !date) throw new Error('Say which file, and of which day it is.')
  const facts = factsFrom(
    readFileSync(file, 'utf8'),
    `microsoftgraph/msgraph-metadata, schemas/v1.0-Prod.csdl, ${date}`,
  )
  writeFileSync(new URL('graph-v1.0.json', import.meta.url), `${JSON.stringify(facts, null, 2)}\n`)
}
