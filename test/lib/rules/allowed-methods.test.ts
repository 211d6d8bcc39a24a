import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allowedMethods, isFile } from '#lib/rules/allowed-methods.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** `app/[language]/status/open/route.ts` → `/status/open`; a parameter is anything. */
const addressOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((part) => part !== '[language]')
    .map((part) => (part.startsWith('[') ? 'x' : part))
    .join('/')}`

describe('a route answers to what it exports, and to nothing else', () => {
  const routes = globSync('app/**/route.ts', { cwd: ROOT }).toSorted()
  test('there are routes to look at', () => expect(routes.length).toBeGreaterThan(10))
  for (const file of routes) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const exported = [...text.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)].map(
      ([, name = '']) => name,
    )
    const methods = exported.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]))
    test(`${addressOf(file)}: ${methods.join(', ')}`, () => {
      expect(methods.length).toBeGreaterThan(0)
      expect([...allowedMethods(addressOf(file))].toSorted()).toEqual(methods.toSorted())
    })
  }
})

const SPECIFICATION: readonly [path: string, methods: string][] = [
  ['/', 'GET, HEAD, POST'],
  ['/verify', 'GET, HEAD, POST'],
  ['/admin/requests/1', 'GET, HEAD, POST'],
  ['/codes/find', 'GET, HEAD, POST'],
  ['/apiary', 'GET, HEAD, POST'],
  ['/codes', 'GET, HEAD'],
  ['/codes/AADSTS50053', 'GET, HEAD'],
  ['/_next', 'GET, HEAD'],
  ['/_next/static/chunks/a.js', 'GET, HEAD'],
  ['/_next/anything/at/all', 'GET, HEAD'],
  ['/icon.svg', 'GET, HEAD'],
  ['/robots.txt', 'GET, HEAD'],
  ['/sitemap.xml', 'GET, HEAD'],
  ['/api/no-such-route', 'GET, HEAD'],
]
for (const [path, methods] of SPECIFICATION)
  test(`${path} answers to ${methods}`, () => expect(allowedMethods(path).join(', ')).toBe(methods))

test('what only looks like a file is none', () => {
  for (const path of ['/my-icon.svg', '/icon.svg/x', '/robots.txt.html', '/_nextstatic/a.js', '/a/_next/static/a.js'])
    expect(isFile(path)).toBe(false)
})
