import { expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import {
  type Aged,
  FRESHNESS_WINDOW_IN_DAYS,
  isKnownFresh,
  isOldEnough,
  type MethodChanges,
  PROFILE_ADDRESS,
  type Touched,
} from '#lib/rules/proofs/freshness.ts'
import { daysBefore, NOW } from '#test/example.ts'

const quiet: MethodChanges = answered([])
const changed = (...days: number[]): MethodChanges =>
  answered(days.map((day) => ({ at: daysBefore(day), touched: 'anything' })))
const waived: MethodChanges = { kind: 'waived', risk: 'the audit log is not read' }

const SPECIFICATION: readonly [
  title: string,
  createdAt: Date | null,
  changes: MethodChanges,
  troubleSince: Date | null,
  oldEnough: boolean,
][] = [
  ['registered a year ago', daysBefore(365), quiet, null, true],
  ['registered exactly at the edge of the window', daysBefore(7), quiet, null, true],
  ['registered one millisecond inside the window', new Date(daysBefore(7).getTime() + 1), quiet, null, false],
  ['registered today', NOW, quiet, null, false],
  ['dated in the future', daysBefore(-1), quiet, null, false],
  ['with a date that cannot be read', new Date(Number.NaN), quiet, null, false],
  ['registered a year ago, the audit log unread', daysBefore(365), failed('throttled'), null, true],
  ['registered today, the audit log quiet', daysBefore(0), quiet, null, false],
  ['registered 10 days ago, the trouble 12 days old', daysBefore(10), quiet, daysBefore(12), false],
  ['registered 14 days ago, the trouble 12 days old', daysBefore(14), quiet, daysBefore(12), true],
  ['registered 3 days ago, the trouble one day old', daysBefore(3), quiet, daysBefore(1), false],
  ['of unknown age, no change in a completely read audit window', null, quiet, null, true],
  ['of unknown age, a change today', null, changed(0), null, false],
  ['of unknown age, a change long ago', null, changed(30), null, true],
  ['of unknown age, a change exactly at the edge', null, changed(7), null, true],
  ['of unknown age, changes long ago and today', null, changed(30, 0), null, false],
  ['of unknown age, the audit log read in part', null, failed('page 3 did not answer'), null, false],
  ['of unknown age, the audit log waived', null, waived, null, false],
  ['of unknown age, the trouble younger than the window', null, quiet, daysBefore(2), true],
  ['of unknown age, the trouble older than the window that was read', null, quiet, daysBefore(12), false],
]

for (const [title, createdAt, changes, troubleSince, oldEnough] of SPECIFICATION)
  test(`a method ${title} is ${oldEnough ? 'old enough to prove' : 'no proof'} (R6)`, () => {
    expect(isOldEnough({ createdAt }, changes, NOW, FRESHNESS_WINDOW_IN_DAYS, troubleSince)).toBe(oldEnough)
  })

test('the window is seven days unless the organisation says otherwise', () => expect(FRESHNESS_WINDOW_IN_DAYS).toBe(7))

const KNOWN_FRESH: readonly [title: string, createdAt: Date | null, changes: MethodChanges, fresh: boolean][] = [
  ['registered yesterday', daysBefore(1), quiet, true],
  ['registered exactly at the edge of the window', daysBefore(7), quiet, false],
  ['registered a year ago, though something changed today', daysBefore(365), changed(0), false],
  ['of unknown age, a change today and one long ago', null, changed(0, 30), true],
  ['of unknown age, a change exactly at the edge', null, changed(7), false],
  ['of unknown age, changes long ago', null, changed(30), false],
  ['of unknown age, no change', null, quiet, false],
  ['of unknown age, the audit log unread', null, failed('503'), false],
]
for (const [title, createdAt, changes, fresh] of KNOWN_FRESH)
  test(`an address ${title} ${fresh ? 'takes nothing back' : 'may say "this wasn’t me"'} (R12)`, () =>
    expect(isKnownFresh({ createdAt }, changes, NOW, FRESHNESS_WINDOW_IN_DAYS)).toBe(fresh))

const UNDATED: Aged = { createdAt: null }
const touched = (what: Touched): MethodChanges => answered([{ at: daysBefore(1), touched: what }])
const CONCERNED: readonly [title: string, method: Aged, changes: MethodChanges, young: boolean][] = [
  ['an undated method, a registration yesterday', UNDATED, touched('methods'), true],
  ['an undated method, another address in the profile yesterday', UNDATED, touched('profile'), false],
  ['an undated method, a change yesterday that nobody can name', UNDATED, touched('anything'), true],
  ['an address of the profile, a registration yesterday', PROFILE_ADDRESS, touched('methods'), false],
  ['an address of the profile, another one yesterday', PROFILE_ADDRESS, touched('profile'), true],
  ['an address of the profile, a change yesterday that nobody can name', PROFILE_ADDRESS, touched('anything'), true],
]
for (const [title, method, changes, young] of CONCERNED)
  test(`${title}: ${young ? 'young' : 'as old as before'} (R6)`, () => {
    expect(isKnownFresh(method, changes, NOW, FRESHNESS_WINDOW_IN_DAYS)).toBe(young)
    expect(isOldEnough(method, changes, NOW, FRESHNESS_WINDOW_IN_DAYS)).toBe(!young)
  })
test('an address of the profile is of unknown age where the log could not be read (R6)', () =>
  expect(isOldEnough(PROFILE_ADDRESS, failed('503'), NOW, FRESHNESS_WINDOW_IN_DAYS)).toBe(false))
