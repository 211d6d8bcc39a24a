import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { changed, counting, type Enrolled, handleOf, inDoubtSince } from '#lib/rules/proofs/enrolment.ts'
import { daysBefore, NOW } from '#test/example.ts'

const passkey = (more: Partial<Extract<Enrolled, { kind: 'passkey' }>> = {}): Enrolled => ({
  id: 'one',
  accountId: 'adele' as AccountId,
  version: 1,
  addedAt: daysBefore(30),
  lastUsedAt: null,
  ended: null,
  kind: 'passkey',
  name: 'Phone',
  credentialId: 'credential',
  publicKey: 'key',
  counter: 0,
  ...more,
})

describe('what counts as proof (R6)', () => {
  const ROWS: readonly [title: string, one: Enrolled, troubleSince: Date | null, counts: boolean][] = [
    ['held, and older than the window', passkey(), null, true],
    ['exactly as old as the window', passkey({ addedAt: daysBefore(7) }), null, true],
    ['younger than the window', passkey({ addedAt: daysBefore(6) }), null, false],
    ['older than the window, younger than the trouble', passkey({ addedAt: daysBefore(9) }), daysBefore(10), false],
    ['older than the trouble', passkey({ addedAt: daysBefore(11) }), daysBefore(10), true],
    ['suspended', passkey({ ended: { at: NOW, why: 'suspended' } }), null, false],
    ['removed', passkey({ ended: { at: NOW, why: 'removed' } }), null, false],
  ]
  for (const [title, one, troubleSince, counts] of ROWS)
    test(`${title}: ${counts ? 'yes' : 'no'}`, () =>
      expect(counting([one], 'passkey', { now: NOW, windowInDays: 7, troubleSince })).toHaveLength(counts ? 1 : 0))
  test('of the kind that was asked for', () =>
    expect(counting([passkey()], 'saved-code', { now: NOW, windowInDays: 7, troubleSince: null })).toEqual([]))
})

test('every change has a version of its own', () => {
  const one = passkey()
  expect(changed(one, { lastUsedAt: NOW })).toEqual({ ...one, lastUsedAt: NOW, version: 2 })
})
test('a passkey is known by its credential', () => expect(handleOf(passkey())).toBe('credential'))

describe('what is in doubt since trouble began, and goes out of use (R6, R12)', () => {
  const SINCE = daysBefore(2)
  const code = (id: string, more: Partial<Extract<Enrolled, { kind: 'saved-code' }>> = {}): Enrolled => ({
    id,
    accountId: 'adele' as AccountId,
    version: 1,
    addedAt: daysBefore(30),
    lastUsedAt: null,
    ended: null,
    kind: 'saved-code',
    sheet: 'sheet',
    selector: id,
    hash: 'slow',
    ...more,
  })
  const used = (id: string, days: number, sheet = 'sheet') =>
    code(id, { sheet, lastUsedAt: daysBefore(days), ended: { at: daysBefore(days), why: 'replaced' } })
  const ROWS: readonly [title: string, enrolled: readonly Enrolled[], ids: readonly string[]][] = [
    ['a passkey of before', [passkey()], []],
    ['a passkey of since', [passkey({ addedAt: daysBefore(1) })], ['one']],
    ['one of since that ended already', [passkey({ addedAt: NOW, ended: { at: NOW, why: 'removed' } })], []],
    ['a sheet of before, untouched', [code('a'), code('b')], []],
    ['a sheet of which a code was used before', [used('a', 5), code('b')], []],
    ['a sheet of which a code was used since, with what took its place', [used('a', 1), code('b')], ['b']],
    ['another sheet than the one that was used', [used('a', 1, 'other'), code('b')], []],
  ]
  for (const [title, enrolled, ids] of ROWS)
    test(`${title}: ${ids.length > 0 ? 'yes' : 'no'}`, () =>
      expect(inDoubtSince(enrolled, SINCE).map(({ id }) => id)).toEqual(ids))
})
