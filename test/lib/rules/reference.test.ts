import { expect, test } from 'vitest'
import { makeReference, readReference } from '#lib/rules/reference.ts'

const counting = () => {
  let next = 0
  return (limit: number) => next++ % limit
}

const SPECIFICATION: readonly [typed: string, read: string | null][] = [
  ['BC7K-92QX', 'BC7K-92QX'],
  ['bc7k92qx', 'BC7K-92QX'],
  [' bc7k 92qx ', 'BC7K-92QX'],
  ['BC7K–92QX', 'BC7K-92QX'],
  ['BC7K-92Q', null],
  ['BC7K-92QXX', null],
  ['BC7K-92QI', null],
  ['BC7K-92Q0', null],
  ['', null],
  ["BC7K' OR 1", null],
]
for (const [typed, read] of SPECIFICATION)
  test(`"${typed}" is ${read ?? 'no reference'}`, () => expect(readReference(typed)).toBe(read))

test('what is made can be read back', () => {
  const made = makeReference(counting())
  expect(readReference(made)).toBe(made)
  expect(made).toMatch(/^.{4}-.{4}$/)
})
test('every sign is drawn by itself, from more than two to the power of thirty-eight references', () => {
  const limits: number[] = []
  makeReference((limit) => {
    limits.push(limit)
    return 0
  })
  expect(limits.reduce((product, limit) => product * limit, 1)).toBeGreaterThan(2 ** 38)
})
