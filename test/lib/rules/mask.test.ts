import { expect, test } from 'vitest'
import { mask } from '#lib/rules/mask.ts'

const SPECIFICATION: readonly [string, string][] = [
  ['adele.vance@example.org', 'a•••@example.org'],
  ['a@example.org', 'a•••@example.org'],
  ['"odd@name"@example.org', '"•••@example.org'],
  ['+38640555010', '+386 ••• 010'],
]
for (const [address, masked] of SPECIFICATION)
  test(`${address} is shown as ${masked}`, () => expect(mask(address)).toBe(masked))
