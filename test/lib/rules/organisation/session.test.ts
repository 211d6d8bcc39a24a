import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import {
  confirmedAt,
  isDueToRead,
  isLiving,
  isRecentEnough,
  readSince,
  type Session,
} from '#lib/rules/organisation/session.ts'
import { NOW } from '../../../example.ts'

const secondsAfter = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const session = (more: Partial<Session> = {}): Session => ({
  id: 'hash',
  kind: 'desk',
  accountId: 'lynne' as AccountId,
  name: 'Lynne Robbins',
  generation: 3,
  startedAt: NOW,
  confirmedAt: NOW,
  expiresAt: secondsAfter(1800),
  endedAt: null,
  ...more,
})

const LIVING: readonly [string, Partial<Session>, generation: number, afterSeconds: number, boolean][] = [
  ['the newest cookie of a living session', {}, 3, 60, true],
  ['a session that was ended', { endedAt: NOW }, 3, 60, false],
  ['a session that has run out', {}, 3, 1800, false],
  ['the cookie before the newest, while two tabs cross', {}, 2, 30, true],
  ['the cookie before the newest, a little later', {}, 2, 31, false],
  ['an older cookie', {}, 1, 1, false],
  ['a cookie that was never given', {}, 4, 1, false],
]
describe('Which cookie still opens anything', () => {
  for (const [what, more, generation, after, lives] of LIVING)
    test(`${what}: ${lives ? 'yes' : 'no'}`, () =>
      expect(isLiving(session(more), generation, secondsAfter(after))).toBe(lives))
})

describe('What was said of the account last', () => {
  test('a reading from before the sign-in says nothing: Entra ID has signed the account in since', () => {
    const before = { enabled: false, readAt: secondsAfter(-1) }
    expect(readSince(session(), before, NOW)).toBeNull()
    expect(confirmedAt(session(), before, NOW)).toEqual(NOW)
  })
  test('a later reading counts', () => {
    const later = { enabled: true, readAt: secondsAfter(90) }
    expect(confirmedAt(session(), later, secondsAfter(90))).toEqual(secondsAfter(90))
  })
  test('one from 2099 is none, and a sign-in from 2099 shows nothing: neither lasts for ever (R19)', () => {
    const forged = new Date('2099-01-01')
    expect(readSince(session(), { enabled: true, readAt: forged }, NOW)).toBeNull()
    expect(confirmedAt(session(), { enabled: true, readAt: forged }, NOW)).toEqual(NOW)
    expect(isDueToRead(forged, NOW)).toBe(true)
    expect(isRecentEnough(forged, NOW)).toBe(false)
    expect(isLiving(session({ confirmedAt: forged }), 2, NOW)).toBe(false)
  })
  test('one by a clock that goes half a minute ahead counts', () =>
    expect(readSince(session(), { enabled: true, readAt: secondsAfter(30) }, NOW)).not.toBeNull())
  const AGES: readonly [seconds: number, due: boolean, enough: boolean][] = [
    [44, false, true],
    [45, true, true],
    [15 * 60, true, true],
    [15 * 60 + 1, true, false],
  ]
  for (const [seconds, due, enough] of AGES)
    test(`${seconds} seconds old: ${due ? 'the tenant is asked' : 'nobody is asked'}, and without an answer ${enough ? 'the session goes on' : 'nothing is shown'}`, () => {
      expect(isDueToRead(NOW, secondsAfter(seconds))).toBe(due)
      expect(isRecentEnough(NOW, secondsAfter(seconds))).toBe(enough)
    })
})
