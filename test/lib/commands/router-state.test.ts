/** What is asked of Next beside an address: what it could not read never reaches it. */
import fc from 'fast-check'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { isRouterState } from '#lib/commands/router-state.ts'

/** Next's own reading, which throws where it cannot. */
const { parseAndValidateFlightRouterState: readByNext } = createRequire(import.meta.url)(
  'next/dist/server/app-render/parse-and-validate-flight-router-state.js',
) as { parseAndValidateFlightRouterState: (header: string) => unknown }

const header = (tree: unknown): string => encodeURIComponent(JSON.stringify(tree))
const LANGUAGE = ['language', 'sl', 'd', null]
const PAGE = ['__PAGE__', {}, null, null]
const OURS: readonly [what: string, tree: unknown][] = [
  ['a page of claimants', ['', { children: [LANGUAGE, { children: ['verify', { children: PAGE }] }] }, null, null, 16]],
  ['a page of the desk', ['', { children: ['admin', { children: [['id', 'a-b', 'd', null], { children: PAGE }] }] }]],
  ['what nobody has', ['', { children: [LANGUAGE, { children: [['rest', 'a/b', 'c', null], { children: PAGE }] }] }]],
  ['one to be fetched anew', ['', { children: [LANGUAGE, {}, ['/verify', ''], 'refetch', 3] }, null, null, 0, 'x']],
]

describe('what our own pages say they show already is believed, and Next reads it', () => {
  for (const [what, tree] of OURS)
    test(what, () => {
      expect(readByNext(header(tree))).toEqual(tree)
      expect(isRouterState(header(tree))).toBe(true)
    })
})

test('what is believed is read by Next, whatever is sent', () => {
  const text = fc.constantFrom('', 'a', '__PAGE__', 'd', 'refetch', 'children')
  const leaf = fc.oneof(text, fc.constantFrom(null, 3, true))
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      leaf,
      fc.constant(PAGE),
      fc.tuple(fc.oneof(text, fc.constant(LANGUAGE), tie('list')), fc.dictionary(text, tie('tree'), { maxKeys: 2 })),
      tie('list'),
    ),
    list: fc.array(fc.oneof(leaf, tie('tree')), { maxLength: 7 }),
  }))
  let believed = 0
  fc.assert(
    fc.property(tree, (sent) => {
      if (!isRouterState(header(sent))) return
      believed += 1
      expect(() => readByNext(header(sent))).not.toThrow()
    }),
    { numRuns: 2_000, seed: 20_261_130 },
  )
  expect(believed).toBeGreaterThan(50)
})

describe('what Next could not read is none', () => {
  const NONE: readonly [what: string, sent: string][] = [
    ['nothing', ''],
    ['a word', 'x'],
    ['half an encoded letter', '%e0%a4'],
    ['a tree without branches', header([''])],
    ['branches that are a list', header(['', ['a']])],
    ['a segment that is an object', header([{}, {}])],
    ['a parameter of no kind', header([['a', 'b', 'x', null], {}])],
    ['more than a tree has', header(['', {}, null, null, 1, 'a', 'b'])],
    ['two at once', `${header(PAGE)}, ${header(PAGE)}`],
    ['a letter too many', header(['', { a: ['x'.repeat(40_000), {}] }])],
  ]
  for (const [what, sent] of NONE)
    test(what, () => {
      expect(isRouterState(sent)).toBe(false)
      expect(() => readByNext(sent)).toThrow('router state header')
    })
  test('nor is a tree that is deeper than any of ours, though Next might read it', () => {
    const deep = (levels: number) => `${'["",{"a":'.repeat(levels)}["",{}]${'}]'.repeat(levels)}`
    expect([isRouterState(deep(8)), isRouterState(deep(1_400))]).toEqual([true, false])
  })
})
