/** Whether the options of a query name what the type has. */
import { navigationOf, shortName, typeAtPath, typeOf } from './facts.ts'
import { faultsOfFilter } from './filter.ts'

const PLAIN = ['top', 'skip', 'count', 'search', 'skiptoken', 'deltatoken', 'format']

export function faultsOfQuery(query: URLSearchParams, type: string): readonly string[] {
  return [...query].flatMap(([name, value]) => faultsOfOption(name.replace(/^\$/, ''), value, type))
}

/** Names of `$select`; null where nothing in particular is asked for. */
export const selectedIn = (query: URLSearchParams): readonly string[] | null => {
  const asked = query.get('$select') ?? query.get('select')
  return asked === null || asked.includes('*') ? null : listed(asked)
}

const listed = (text: string): string[] => text.split(',').map((name) => name.trim())

function faultsOfOption(option: string, value: string, type: string): readonly string[] {
  if (option === 'select') return listed(value).flatMap((name) => (name === '*' ? [] : faultOf('$select', name, type)))
  if (option === 'orderby')
    return listed(value).flatMap((each) => {
      const [name = '', direction = 'asc'] = each.split(/\s+/)
      const wrong = direction === 'asc' || direction === 'desc' ? [] : [`$orderby: ${direction} is no direction.`]
      return [...wrong, ...faultOf('$orderby', name, type)]
    })
  if (option === 'filter') return faultsOfFilter(value, type)
  if (option === 'expand') return expansionsOf(value).flatMap((each) => faultsOfExpansion(each, type))
  return PLAIN.includes(option) ? [] : [`$${option}: OData has no such option.`]
}

function faultOf(option: string, path: string, type: string): readonly string[] {
  return typeAtPath(path, type) ? [] : [`${option}: ${type} has no property ${path}.`]
}

/** Commas inside of brackets belong to what is expanded. */
function expansionsOf(text: string): string[] {
  return text.match(/(?:[^,(]|\([^)]*\))+/g) ?? []
}

function faultsOfExpansion(text: string, type: string): readonly string[] {
  const [, name = '', options = ''] = /^\s*([\w.]+)(?:\((.*)\))?\s*$/.exec(text) ?? []
  const target = navigationOf(type, shortName(name))
  if (!target) return [`$expand: ${type} has no navigation ${text}.`]
  return faultsOfQuery(new URLSearchParams(options.replaceAll(';', '&')), typeOf(target).name)
}
