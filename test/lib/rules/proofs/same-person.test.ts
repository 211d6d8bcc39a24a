/** Who is one person, who is two, and of whom nobody can tell (rule R10). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { distinctApprovers } from '#lib/rules/organisation/distinct-approvers.ts'
import { orderRows, rowsOfPairs } from '#lib/rules/organisation/people-rows.ts'
import { type Person, personOf, type SamePerson, sameAsAny, samePerson } from '#lib/rules/proofs/same-person.ts'
import type { PersonRow } from '#lib/rules/proofs/same-person.ts'
import { exampleAccount } from '#test/example.ts'

const one = (id: string, more: { number?: string | null; phone?: string | null; unread?: true } = {}): Person =>
  personOf(
    exampleAccount({
      id: id as AccountId,
      signInName: `${id}@contoso.com`,
      mail: null,
      otherMails: [],
      mobilePhone: more.phone ?? null,
      employeeId: more.number ?? null,
    }),
    more.unread ? null : [],
  )
const rows = (...accounts: (readonly string[])[]): readonly PersonRow[] => accounts.map((row) => ({ accounts: row }))

const SPECIFICATION: readonly [
  title: string,
  Person,
  Person,
  people: readonly PersonRow[],
  SamePerson,
  two: string | null,
][] = [
  ['one account', one('a'), one('a'), [], 'same', 'second-approver-needed'],
  ['nothing is known of either', one('a'), one('b'), [], 'undeterminable', 'approvers-not-told-apart'],
  ['employee numbers that differ', one('a', { number: '1' }), one('b', { number: '2' }), [], 'different', null],
  [
    'employee numbers that agree, written otherwise',
    one('a', { number: 'C1 ' }),
    one('b', { number: 'c1' }),
    [],
    'same',
    'second-approver-needed',
  ],
  [
    'one employee number, and none',
    one('a', { number: '1' }),
    one('b'),
    [],
    'undeterminable',
    'approvers-not-told-apart',
  ],
  ['one row', one('a'), one('b'), rows(['a', 'b']), 'same', 'second-approver-needed'],
  ['two rows', one('a'), one('b'), rows(['a'], ['b', 'c']), 'different', null],
  ['a row, and none', one('a'), one('b'), rows(['a', 'c']), 'undeterminable', 'approvers-not-told-apart'],
  ['no row, and one', one('a'), one('b'), rows(['b', 'c']), 'undeterminable', 'approvers-not-told-apart'],
  ['ids written large in the file', one('a'), one('b'), rows(['A', 'B']), 'same', 'second-approver-needed'],
  [
    'two rows, and one employee number',
    one('a', { number: '1' }),
    one('b', { number: '1' }),
    rows(['a'], ['b']),
    'same',
    'second-approver-needed',
  ],
  [
    'two rows, and one telephone',
    one('a', { phone: '+386 40 555 010' }),
    one('b', { phone: '+38640555010' }),
    rows(['a'], ['b']),
    'same',
    'second-approver-needed',
  ],
  [
    'two rows, and methods that could not be read',
    one('a', { unread: true }),
    one('b'),
    rows(['a'], ['b']),
    'undeterminable',
    'tenant-unavailable',
  ],
]

describe('two approvers are two people only where rows of people or employee numbers say so (R10)', () => {
  for (const [title, first, second, people, verdict, refusal] of SPECIFICATION)
    test(`${title}: ${verdict}, ${refusal ? `and as two approvers refused: ${refusal}` : 'and two approvers'}`, () => {
      for (const [x, y] of [
        [first, second],
        [second, first],
      ] as const) {
        expect(samePerson(x, y, people)).toBe(verdict)
        const two = distinctApprovers(x, y, people)
        expect(two.ok ? null : two.refusal).toBe(refusal)
      }
    })

  const id = fc.constantFrom('a', 'b', 'c', 'd')
  const anybody = fc
    .record({ id, number: fc.constantFrom(null, '1', '2'), phone: fc.constantFrom(null, '+38640555010') })
    .map(({ id: of, ...more }) => one(of, more))
  const anyRows = fc
    .uniqueArray(id)
    .chain((ids) => fc.nat(ids.length).map((cut) => rows(ids.slice(0, cut), ids.slice(cut))))
  test('whichever of the two is asked about the other, the answer is the same', () => {
    fc.assert(
      fc.property(anybody, anybody, anyRows, (x, y, people) => {
        expect(samePerson(x, y, people)).toBe(samePerson(y, x, people))
      }),
    )
  })
})

describe('one beside several', () => {
  const [a, b] = [one('a', { number: '1' }), one('b', { number: '2' })]
  const ROWS: readonly [title: string, others: readonly (Person | null)[], SamePerson][] = [
    ['nobody', [], 'different'],
    ['somebody else', [b], 'different'],
    ['somebody else and themselves', [b, a], 'same'],
    ['somebody of whom nothing is known', [b, one('c')], 'undeterminable'],
    ['somebody whose account is gone', [b, null], 'undeterminable'],
    ['themselves and an account that is gone', [null, a], 'same'],
  ]
  for (const [title, others, verdict] of ROWS)
    test(`${title}: ${verdict}`, () => expect(sameAsAny(a, others, [])).toBe(verdict))
})

describe('rows of the policy file', () => {
  test('pairs of an earlier file are rows of two, and those that share an account are one person’s', () =>
    expect(
      rowsOfPairs([
        ['b', 'a'],
        ['d', 'c'],
        ['E', 'b'],
      ]),
    ).toEqual([{ accounts: ['a', 'b', 'e'] }, { accounts: ['c', 'd'] }]))
  test('in another order they are the same rows', () => {
    const order = (people: readonly PersonRow[]) => orderRows(people)
    expect(order([{ accounts: ['b', 'a'] }, { name: 'C', accounts: ['C'] }])).toEqual(
      order([{ name: 'C', accounts: ['c'] }, { accounts: ['a', 'b'] }]),
    )
  })
})
