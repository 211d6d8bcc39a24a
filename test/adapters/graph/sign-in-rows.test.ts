/** Rows of the sign-in log as public material shows them: each is read, and none takes others along. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { feedShape } from '#lib/adapters/graph/log-shapes.ts'
import { signInFrom } from '#lib/adapters/graph/user-sign-ins.ts'

interface Cases {
  readonly base: object
  readonly rows: readonly { readonly from: string; readonly row: Readonly<Record<string, unknown>> }[]
}
const { base, rows } = JSON.parse(
  readFileSync(new URL('../../cases/sign-in-rows.json', import.meta.url), 'utf8'),
) as Cases
const BEFORE = { id: 'one', createdDateTime: '2026-11-22T09:00:00.1234567Z' }

rows.forEach(({ from, row }, place) => {
  const whole = { ...BEFORE, ...base, ...row }
  const saysNothing = row.status === null || String(row.createdDateTime).startsWith('0001')
  test(`${place + 1}, ${from}: read, and ${saysNothing ? 'says nothing' : 'told'}`, () => {
    expect(signInFrom(feedShape.parse(whole))).toHaveLength(saysNothing ? 0 : 1)
  })
})
