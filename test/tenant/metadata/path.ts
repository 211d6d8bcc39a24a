/** Where a path of Graph leads, by the metadata: segment by segment from an entity set or a singleton. */
import {
  FACTS,
  isDerivedFrom,
  navigationOf,
  type Operation,
  operationOn,
  propertyOf,
  shortName,
  type TypeOf,
  typeOf,
} from './facts.ts'

export interface Target {
  readonly type: TypeOf
  readonly kind: 'entity' | 'property' | 'action' | 'function' | 'count' | 'reference'
  readonly operation?: Operation
  /** All navigations on the way contain what they lead to, so that it can be written through this path. */
  readonly isContained: boolean
}

/** A sentence where a segment is not there. */
export function targetOf(path: string): Target | string {
  const [first = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  const root = FACTS.roots[first]
  if (!root) return `${path}: there is no entity set or singleton ${first}.`
  let target: Target = { type: typeOf(root), kind: 'entity', isContained: true }
  for (const segment of rest) {
    const next = stepFrom(target, segment)
    if (!next) return `${path}: ${describe(target)} has no segment ${segment}.`
    target = next
  }
  return target
}

const describe = ({ type }: Target): string => (type.many ? `a collection of ${type.name}` : type.name)

function stepFrom(target: Target, segment: string): Target | null {
  const { type, kind } = target
  if (kind === 'count' || kind === 'reference' || kind === 'action') return null
  if (segment === '$ref') return { ...target, kind: 'reference', isContained: true }
  if (segment === '$count') return type.many ? { ...target, type: typeOf('Int32!'), kind: 'count' } : null
  if (segment.startsWith('$')) return null
  const known = castOf(target, segment) ?? operationOf(target, segment)
  if (known || !type.many) return known ?? member(target, segment)
  return shortName(segment) === segment && !segment.endsWith(')') ? keyed(target) : null
}

/** `microsoft.graph.group` behind a collection or an object of a type it is derived from. */
function castOf(target: Target, segment: string): Target | null {
  const name = shortName(segment)
  if (name === segment || !FACTS.types[name] || !isDerivedFrom(name, target.type.name)) return null
  return { ...target, type: { ...target.type, name } }
}

function operationOf(target: Target, segment: string): Target | null {
  const { type } = target
  const [, name = '', given] = /^(\w[\w.]*?)(?:\((.*)\))?$/.exec(segment) ?? []
  const operation = operationOn(type.name, type.many, shortName(name))
  if (!operation) return null
  const named = (given ?? '').split(',').flatMap((pair) => pair.split('=')[0]?.trim() || [])
  const isAsked = operation.kind === 'action' || named.every((one) => operation.parameters[one] !== undefined)
  const returns = typeOf(operation.returns ?? '')
  return isAsked ? { type: returns, kind: operation.kind, operation, isContained: true } : null
}

/** Any value but a type's name or a call names a member: ids, sign-in names and well-known names look alike. */
const keyed = (target: Target): Target => ({ ...target, type: { ...target.type, many: false } })

function member(target: Target, segment: string): Target | null {
  const property = propertyOf(target.type.name, segment)
  if (property) return { ...target, type: typeOf(property), kind: 'property' }
  const navigation = navigationOf(target.type.name, segment)
  if (!navigation) return null
  const type = typeOf(navigation)
  return { type, kind: 'entity', isContained: target.isContained && type.contained }
}
