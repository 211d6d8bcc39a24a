/**
 * Rows of the sign-in log as public material shows them (`test/cases/sign-in-rows.json`), and in the forms that exports
 * and gateways give them: each is read, and none takes others along.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { signInShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'
import { signInFrom } from '#lib/adapters/graph/sign-in-log/user-sign-ins.ts'

interface Cases {
  readonly base: object
  readonly cases: readonly {
    readonly id: string
    readonly what: string
    readonly rows: readonly Readonly<Record<string, unknown>>[]
  }[]
}
const { base, cases } = JSON.parse(
  readFileSync(new URL('../../cases/sign-in-rows.json', import.meta.url), 'utf8'),
) as Cases
const WRITTEN = '2026-11-22T09:00:00.1234567Z'
const read = (row: object) => signInFrom(signInShape.parse({ id: 'one', createdDateTime: WRITTEN, ...base, ...row }))

for (const { id, what, rows } of cases)
  rows.forEach((row, place) => {
    const saysNothing = row.status === null || String(row.createdDateTime).startsWith('0001') || row.userId === ''
    test(`${id}, ${what}, row ${place + 1}: read, and ${saysNothing ? 'says nothing' : 'told'}`, () => {
      expect(read(row)).toHaveLength(saysNothing ? 0 : 1)
    })
  })

const MOMENTS: readonly [written: string, meant: string][] = [
  ['2026-11-22T09:45:48Z', '2026-11-22T09:45:48.000Z'],
  ['2026-11-22T04:45:48.0729893-05:00', '2026-11-22T09:45:48.072Z'],
  ['2026-11-22T04:45:48-0500', '2026-11-22T09:45:48.000Z'],
  ['2026-11-22t09:45:48z', '2026-11-22T09:45:48.000Z'],
  ['2026-11-22 09:45:48Z', '2026-11-22T09:45:48.000Z'],
  ['2026-11-22 09:45:48', '2026-11-22T09:45:48.000Z'],
  ['2026-11-22 09:45:48 UTC', '2026-11-22T09:45:48.000Z'],
  ['2026-11-22T09:45:48,5Z', '2026-11-22T09:45:48.500Z'],
  ['2026-11-22T09:45+01', '2026-11-22T08:45:00.000Z'],
]
for (const [written, meant] of MOMENTS)
  test(`a row of ${written} is of ${meant}`, () =>
    expect(read({ createdDateTime: written, status: { errorCode: 0 } })[0]?.at.toISOString()).toBe(meant))
for (const written of ['yesterday', '11/12/2026 9:00', '2026-13-40T09:00:00Z', 1_700_000_000, null])
  test(`a row of ${written} cannot be read: a moment is never guessed`, () =>
    expect(signInShape.safeParse({ id: 'one', ...base, createdDateTime: written }).success).toBe(false))

const CODES: readonly [written: unknown, meant: number][] = [
  ['50126', 50126],
  ['AADSTS50126', 50126],
  [' 0 ', 0],
]
for (const [written, meant] of CODES)
  test(`a code that is written ${JSON.stringify(written)} is ${meant}`, () =>
    expect(read({ status: { errorCode: written } })[0]?.errorCode).toBe(meant))

test('what describes a row in a form of its own is left out, and the row told', () =>
  expect(
    read({ status: { errorCode: 50126 }, location: 'Ljubljana', deviceDetail: ['iPhone'], appDisplayName: 7 }),
  ).toMatchObject([{ errorCode: 50126, city: null, operatingSystem: null, app: null }]))
test('an application that signs in as itself is nobody’s attempt', () =>
  expect(read({ userId: '', servicePrincipalId: 'one', status: { errorCode: 7_000_215 } })).toEqual([]))
