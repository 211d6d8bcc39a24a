/** After a pass: a new method is said to be there, or missed, only where it was seen. */
import { describe, expect, test } from 'vitest'
import type { Authenticator } from '#lib/rules/proofs/factors/factor.ts'
import { type AfterPass, afterPass, looksAtMethods, lostPassOf } from '#lib/rules/request/method-after-pass.ts'
import { type MethodLook, sawOfMethods } from '#lib/rules/request/method-look.ts'
import { earlierOf } from '#lib/rules/request/earlier-requests.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { exampleRequest, NOW, phone } from '#test/example.ts'

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const BEFORE = { passwordChangedAt: null, sessionsValidFrom: null, enabled: true }
const INTENT = {
  attempt: 'a',
  remedy: 'temporary-access-pass',
  committedAt: minutes(-3),
  actedAt: minutes(-3),
  target: 'pass-1',
  before: BEFORE,
  alsoEndSessions: false,
  usableUntil: minutes(7),
} as const

/** A pass that was used at this moment. */
const used = (more: Partial<RecoveryRequest> = {}): RecoveryRequest =>
  exampleRequest({ state: 'done', remedy: 'temporary-access-pass', intent: INTENT, shownAt: NOW, ...more })
const unused = (more: Partial<RecoveryRequest> = {}) => used({ state: 'acting', shownAt: null, ...more })
const look = (at: number, saw: MethodLook['saw']): MethodLook => ({ at: minutes(at), saw })

describe('what the list of methods shows', () => {
  const old = phone('+38640555010')
  const method = (more: Partial<Authenticator>): Authenticator => ({
    ...old,
    id: 'new',
    createdAt: minutes(2),
    ...more,
  })
  const ROWS: readonly [string, readonly Authenticator[] | null, MethodLook['saw']][] = [
    ['only what was there before', [old], 'none'],
    ['nothing at all', [], 'none'],
    ['a method that is younger than the pass', [old, method({})], 'registered'],
    ['a method without a date, which may be the new one', [old, method({ createdAt: null })], 'unseen'],
    ['one without a date beside one that is new', [method({ createdAt: null }), method({ id: 'b' })], 'registered'],
    ['the password, which is no method to sign in with beside it', [method({ kind: 'password' })], 'none'],
    ['nobody could read it', null, 'unseen'],
  ]
  for (const [what, value, saw] of ROWS)
    test(`${what}: ${saw}`, () =>
      expect(sawOfMethods(value ? { kind: 'answered', value } : { kind: 'failed', why: 'down' }, minutes(-3))).toBe(
        saw,
      ))
})

describe('how it stands after a pass', () => {
  const ROWS: readonly [string, RecoveryRequest, number, AfterPass | null][] = [
    ['another remedy was done', used({ remedy: 'reset-password' }), 1, null],
    ['the pass is not used yet', unused(), 1, null],
    ['it was used a moment ago, and nobody has looked', used(), 1, 'open'],
    ['nothing was seen within the ten minutes', used({ methodLook: look(8, 'none') }), 9, 'open'],
    ['it was seen', used({ methodLook: look(4, 'registered') }), 5, 'registered'],
    ['it was seen, long ago', used({ methodLook: look(4, 'registered') }), 60 * 24 * 5, 'registered'],
    ['a look after the ten minutes saw none', used({ methodLook: look(12, 'none') }), 13, 'missed'],
    ['the last look comes late', used({ methodLook: look(8, 'none') }), 14, 'open'],
    ['no look after the ten minutes could see it', used({ methodLook: look(12, 'unseen') }), 16, 'unknown'],
    ['nobody looked at all', used(), 16, 'unknown'],
  ]
  for (const [what, request, at, stands] of ROWS)
    test(`${what}: ${stands}`, () => expect(afterPass(request, minutes(at))).toBe(stands))
  test('the last look is past Microsoft’s ten minutes, and other remedies are not looked after', () => {
    const at = looksAtMethods(used(), NOW).map(({ notBefore }) => notBefore?.getTime() ?? 0)
    expect(Math.max(...at)).toBeGreaterThan(minutes(10).getTime())
    expect(looksAtMethods(used({ remedy: 'reset-password' }), NOW)).toEqual([])
  })
})

describe('a pass that led to no new method explains the next request', () => {
  const missed = used({ methodLook: look(12, 'none') })
  const lost = (request: RecoveryRequest, at: number, lastSuccessAt: Date | null = NOW) =>
    lostPassOf(request, minutes(at), lastSuccessAt)
  test('used, and missed', () => expect(lost(missed, 20)).toEqual({ kind: 'missed', at: NOW }))
  for (const state of ['acting', 'queued', 'lapsed'] as const)
    test(`ended unused, with its request ${state}`, () =>
      expect(lost(unused({ state }), 20)).toEqual({ kind: 'expired', at: minutes(7) }))
  test('not while it can still be used, nor while the ten minutes run', () =>
    expect([lost(unused(), 5), lost(used(), 5)]).toEqual([null, null]))
  test('not where somebody signed in after the ten minutes: there is another way in', () =>
    expect(lost(missed, 60, minutes(30))).toBeNull())
  test('not where nobody could see whether a method was added', () =>
    expect(lost(used({ methodLook: look(12, 'unseen') }), 20)).toBeNull())
  test('not where it was stopped as not the owner’s, nor the day after', () =>
    expect([lost({ ...missed, stoppedAt: minutes(15) }, 20), lost(missed, 60 * 24 + 1)]).toEqual([null, null]))

  const next = exampleRequest({ id: 'next', state: 'findings' })
  const known = { undoneAt: null, passwordChangedAt: null, lastSuccessAt: NOW, now: minutes(20) }
  test('in place of “try again first”, which would be no advice', () =>
    expect(earlierOf(next, [missed], known)).toMatchObject({ pass: { kind: 'missed' }, done: null }))
  test('not where a newer pass led to one', () => {
    const newer = used({
      id: 'newer',
      shownAt: minutes(15),
      intent: { ...INTENT, committedAt: minutes(14), actedAt: minutes(14) },
      methodLook: look(17, 'registered'),
    })
    expect(earlierOf(next, [missed, newer], known)?.pass ?? null).toBeNull()
  })
  test('also in the very request, where its claimant says that it still does not work', () => {
    const reopened = {
      ...missed,
      state: 'findings',
      intent: null,
      remedy: null,
      shownAt: null,
      achieved: [
        { remedy: 'temporary-access-pass', committedAt: minutes(-3), before: BEFORE, shownAt: NOW, swept: [] },
      ],
    } as const
    expect(earlierOf(reopened, [], known)).toMatchObject({ pass: { kind: 'missed', at: NOW } })
  })
})
