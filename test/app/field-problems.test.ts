/** A call that cannot be read is told which field is wrong, and why; no parameter is passed over in silence. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fieldProblems } from '#app/api/requests/field-problems.ts'
import { readQuery } from '#app/api/requests/query.ts'
import { writeQueuePlace } from '#lib/rules/request/queue-place.ts'
import { queryOf, readQueueView } from '#app/admin/queue-view.ts'
import { wordsFor } from '#lib/words/index.ts'

const says = wordsFor('en').desk.fieldProblem
const CURSOR = writeQueuePlace({ sort: 'due', at: new Date('2026-11-23T08:12:00Z'), id: 'a1' })

describe('a query of the queue', () => {
  test('is read as it was written', () =>
    expect(
      readQuery(new URLSearchParams(`state=queued&state=handed-over&search=adele&after=${CURSOR}&limit=20`)),
    ).toEqual({
      success: true,
      data: { states: ['queued', 'handed-over'], search: 'adele', after: CURSOR, sort: 'due', limit: 20 },
    }))
  test('is narrowed and sorted as the desk’s own lists are', () =>
    expect(
      readQuery(
        new URLSearchParams(
          'filter=ended&cause=leaver&cause=account-disabled&class=guest&risk=compromised&sort=oldest&search=x',
        ),
      ).data,
    ).toEqual({
      filter: 'ended',
      states: [],
      causes: ['leaver', 'account-disabled'],
      classes: ['guest'],
      compromised: true,
      sort: 'oldest',
      search: 'x',
    }))
  test('may say nothing', () =>
    expect(readQuery(new URLSearchParams())).toEqual({ success: true, data: { states: [] } }))

  const REFUSED: readonly [query: string, parameter: string, detail: string][] = [
    ['sate=queued', 'sate', says({ problem: 'unknown' })],
    ['state=waiting-for-godot', 'state', says({ problem: 'listed' })],
    ['after=page2', 'after', says({ problem: 'other' })],
    [`after=${CURSOR.slice(2)}`, 'after', says({ problem: 'other' })],
    ['after=', 'after', says({ problem: 'other' })],
    ['filter=everything', 'filter', says({ problem: 'listed' })],
    ['filter=mine&state=queued', 'filter', says({ problem: 'other' })],
    ['filter=open&assigned=me', 'assigned', says({ problem: 'other' })],
    ['cause=bad-luck', 'cause', says({ problem: 'listed' })],
    ['class=vip', 'class', says({ problem: 'listed' })],
    ['risk=all', 'risk', says({ problem: 'listed' })],
    ['sort=up', 'sort', says({ problem: 'listed' })],
    [`sort=newest&after=${CURSOR}`, 'after', says({ problem: 'other' })],
    ['limit=0', 'limit', says({ problem: 'other' })],
    ['limit=many', 'limit', says({ problem: 'other' })],
    ['limit=10&limit=20', 'limit', says({ problem: 'other' })],
    [`search=${'a'.repeat(201)}`, 'search', says({ problem: 'long' })],
    ['__proto__=1', '__proto__', says({ problem: 'unknown' })],
  ]
  test.each(REFUSED)('%s is refused, and %s is named', (query, parameter, detail) => {
    const read = readQuery(new URLSearchParams(query))
    expect(read.error && fieldProblems(read.error, 'query', says)).toMatchObject([{ at: { parameter }, detail }])
  })
  test('that has two faults is told both', () => {
    const { error } = readQuery(new URLSearchParams('limit=0&sate=queued'))
    expect(error && fieldProblems(error, 'query', says)).toHaveLength(2)
  })
  test('of an unknown state is told which there are', () => {
    const { error } = readQuery(new URLSearchParams('state=x'))
    expect(error && fieldProblems(error, 'query', says)[0]?.allowed).toContain('queued')
  })
})

describe('a body', () => {
  const shape = z.strictObject({
    reason: z.string().max(5),
    saw: z.enum(['lifted']),
    deep: z.strictObject({ n: z.int() }),
  })
  const RIGHT = { reason: 'why', saw: 'lifted', deep: { n: 1 } }
  const REFUSED: readonly [body: unknown, pointer: string, detail: string][] = [
    [{ ...RIGHT, reason: undefined }, '#/reason', says({ problem: 'missing' })],
    [{ ...RIGHT, reason: 'because' }, '#/reason', says({ problem: 'long' })],
    [{ ...RIGHT, reason: 7 }, '#/reason', says({ problem: 'other' })],
    [{ ...RIGHT, saw: 'nothing' }, '#/saw', says({ problem: 'listed' })],
    [{ ...RIGHT, deep: { n: 'one' } }, '#/deep/n', says({ problem: 'other' })],
    [{ ...RIGHT, deep: { n: 1, 'a/b~c': 2 } }, '#/deep/a~1b~0c', says({ problem: 'unknown' })],
    [null, '#', says({ problem: 'other' })],
  ]
  test.each(REFUSED)('%j is refused at %s', (body, pointer, detail) => {
    const { error } = shape.safeParse(body, { reportInput: true })
    expect(error && fieldProblems(error, 'body', says)).toMatchObject([{ at: { pointer }, detail }])
  })
})

test('the desk leads from an address with a cursor that we did not write to the first page', () => {
  expect(queryOf(readQueueView({ after: 'page2' })).after).toBeUndefined()
  expect(queryOf(readQueueView({ after: CURSOR })).after).toBe(CURSOR)
})
