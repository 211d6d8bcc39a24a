import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type Department, readinessByDepartment, type ReadinessSnapshot } from '#lib/rules/preparation/departments.ts'
import type { Level } from '#lib/rules/preparation/readiness.ts'
import { daysBefore, NOW } from '#test/example.ts'

const people = (department: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${department}-${i}` as AccountId)
const department = (name: string | null, count: number): Department => ({
  name,
  accounts: people(name ?? 'none', count),
})
const stands = (id: string, level: Level, from: Date | null = null): ReadinessSnapshot => ({
  accountId: id as AccountId,
  level,
  from,
  at: NOW,
})
const shown = (departments: readonly Department[], readinessSnapshots: readonly ReadinessSnapshot[] = []) =>
  readinessByDepartment(departments, readinessSnapshots, NOW).map(({ name, people: count, prepared, ready }) => [
    name,
    count,
    prepared,
    ready,
  ])

describe('Readiness by department names no method and singles nobody out', () => {
  test('the largest first, with how many have prepared and how many are ready', () =>
    expect(
      shown(
        [department('HR', 5), department('Retail', 8)],
        [
          stands('Retail-0', 'ready'),
          stands('Retail-1', 'with-phone'),
          stands('Retail-2', 'one-proof'),
          stands('Retail-3', 'nothing'),
          stands('HR-0', 'soon', daysBefore(-3)),
          stands('HR-1', 'soon', daysBefore(1)),
        ],
      ),
    ).toEqual([
      ['Retail', 8, 3, 2],
      ['HR', 5, 2, 1],
    ]))

  const SPECIFICATION: readonly [string, readonly Department[], readonly (readonly (string | number | null)[])[]][] = [
    [
      'four people are not shown by themselves',
      [department('IT', 6), department('HR', 4), department('Law', 3)],
      [
        ['IT', 6, 0, 0],
        [null, 7, 0, 0],
      ],
    ],
    [
      'too few even together take the smallest of the others along',
      [department('IT', 6), department('Retail', 9), department('HR', 2)],
      [
        ['Retail', 9, 0, 0],
        [null, 8, 0, 0],
      ],
    ],
    [
      'people of no department are with the small ones',
      [department('IT', 6), department(null, 30)],
      [
        ['IT', 6, 0, 0],
        [null, 30, 0, 0],
      ],
    ],
    ['an organisation of four shows nothing', [department('IT', 4)], []],
    ['five are shown', [department('IT', 5)], [['IT', 5, 0, 0]]],
    ['nobody at all', [], []],
  ]
  for (const [what, departments, rows] of SPECIFICATION) test(what, () => expect(shown(departments)).toEqual(rows))

  test('somebody who has left is not counted', () =>
    expect(shown([department('IT', 5)], [stands('gone', 'ready')])).toEqual([['IT', 5, 0, 0]]))
})
