/** The table of docs/causes.md and the causes themselves say the same. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { causeOf, causes } from '#lib/rules/diagnosis/causes/index.ts'
import { HARMLESS_CODES } from '#lib/rules/diagnosis/sign-in-codes.ts'

const page = readFileSync(new URL('../../../../../docs/causes.md', import.meta.url), 'utf8')
const table = page.split('<!-- causes -->')[1]?.split('<!-- /causes -->')[0] ?? ''
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/[|`]/g, '').trim()))

/** "80001 to 80014" names what lies between. */
const isNamed = (code: number, cell: string): boolean =>
  cell.includes(String(code)) ||
  [...cell.matchAll(/(\d{5,6}) to (\d{5,6})/g)].some(([, from, to]) => code >= Number(from) && code <= Number(to))

test('every cause stands in the table, in the order of telling', () =>
  expect(rows.map(([id]) => id)).toEqual(causes.map(({ id }) => id)))

for (const [id, seenBy = '', , toldFrom] of rows)
  test(`${id} is told from ${toldFrom} on, and by the codes that the table names`, () => {
    const cause = causes.find((one) => one.id === id)
    if (!cause) throw new Error(`${id} is no cause`)
    expect(causeOf(cause.id).toldAt).toBe(toldFrom)
    // The service's own codes are too many to name, and account-disabled is seen by its state.
    if (['service-trouble', 'account-disabled'].includes(cause.id)) return
    for (const code of causeOf(cause.id).codes ?? []) expect(isNamed(code, seenBy), `AADSTS${code}`).toBe(true)
  })

test('every harmless code is named as one', () => {
  const named = page.split('## What is never a cause')[1]?.split('\n\n')[1] ?? ''
  for (const code of HARMLESS_CODES) expect(named).toContain(String(code))
})
