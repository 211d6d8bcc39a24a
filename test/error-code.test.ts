import { expect, test } from 'vitest'
import { readErrorCode } from '#lib/error-code.ts'

const SPECIFICATION: readonly [typed: string, read: string | null][] = [
  ['AADSTS50053', '50053'],
  ['aadsts 50053', '50053'],
  ['50126', '50126'],
  ['Error Code: 50057', '50057'],
  ['AADSTS50053: The account is locked. Trace ID: 0f5c8b1a-1111', '50053'],
  ['Request Id: 4f2 … AADSTS700016: not found', '700016'],
  ['', null],
  ['my password is wrong', null],
  ['1234', null],
  ['00000000000000', null],
]

for (const [typed, read] of SPECIFICATION)
  test(`“${typed}” is read as ${read ?? 'no code'}`, () => expect(readErrorCode(typed)).toBe(read))
