/** Pages are written from right to left as well, so what stands beside something stands at its start or end, not left or right. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** Classes and declarations that name a side of the screen. `rtl:` says itself that it is for one direction. */
const PHYSICAL =
  /(?<![\w:-])(?:[a-z-]+:|\S+\]:)*-?(?:m[lr]-|p[lr]-|(?:left|right)-[\d[]|text-(?:left|right)\b|border-[lr](?=[-\s'"`])|rounded-(?:[lr]|[tb][lr])(?=[-\s'"`])|float-(?:left|right)\b|scroll-[mp][lr]-)/
const DECLARED =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|left|right|float)\s*:|text-align:\s*(?:left|right)/

const files = (pattern: string) => globSync(pattern, { cwd: ROOT })

test('no class of a page names a side of the screen', () => {
  const named = [...files('{app,pages}/**/*.{ts,tsx}'), 'app/globals.css'].flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .filter((line) => PHYSICAL.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(named).toEqual([])
})

test('no declaration of the style sheet does', () => {
  const lines = readFileSync(join(ROOT, 'app/globals.css'), 'utf8').split('\n')
  expect(lines.filter((line) => DECLARED.test(line))).toEqual([])
})

test('every root says which way its language is written', () => {
  for (const path of ['app/[language]/layout.tsx', 'app/admin/layout.tsx', 'pages/_document.tsx'])
    expect(readFileSync(join(ROOT, path), 'utf8')).toMatch(/<html lang=\{language\} dir=\{directionOf\(language\)\}/i)
})
