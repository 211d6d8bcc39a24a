import { describe, expect, test } from 'vitest'
import { readCompact } from '#lib/rules/compact-link.ts'
import { compactKeyedLink, isCompactOf, keyedLink, readKeyedLink } from '#lib/rules/keyed-link.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

const NAMES = ['0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001', 'added'] as const

describe('a link in a letter', () => {
  test('says what it is about, and is read for its own purpose and number of names alone', async () => {
    const { keys } = (await newWorld()).context
    const link = keyedLink(keys, 'stop-link', NAMES)
    expect(readKeyedLink(keys, 'stop-link', link, 2)).toEqual(NAMES)
    expect(readKeyedLink(keys, 'wait-link', link, 2)).toBeNull()
    for (const count of [0, 1, 3]) expect(readKeyedLink(keys, 'stop-link', link, count)).toBeNull()
  })
  test('with anything altered, added or left out it is nobody’s', async () => {
    const { keys } = (await newWorld()).context
    const link = keyedLink(keys, 'stop-link', NAMES)
    const altered = [
      link.replace('added', 'removed'),
      `${link}~more`,
      `${link}x`,
      link.slice(0, -1),
      '',
      '~',
      '~~',
      'a~b~c',
    ]
    for (const one of altered)
      for (const count of [1, 2, 3]) expect(readKeyedLink(keys, 'stop-link', one, count), one).toBeNull()
  })
})

test('a link in a text carries a short hash of the same names, and of no others', async () => {
  const { keys } = (await newWorld()).context
  const packed = ['A'.repeat(22), 'B'.repeat(22)]
  const link = readCompact(compactKeyedLink(keys, 'cancel-link', NAMES, { packed, mark: 'a' }))
  expect(link).toMatchObject({ mark: 'a', parts: [...packed, expect.stringMatching(/^[\w-]{22}$/)] })
  if (!link) return
  expect(isCompactOf(keys, 'cancel-link', link, NAMES)).toBe(true)
  expect(isCompactOf(keys, 'stop-link', link, NAMES)).toBe(false)
  expect(isCompactOf(keys, 'cancel-link', link, [NAMES[0], 'removed'])).toBe(false)
  expect(isCompactOf(keys, 'cancel-link', { ...link, parts: [] }, NAMES)).toBe(false)
})
