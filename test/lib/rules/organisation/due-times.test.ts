/** By when a request should be decided: by cause, by class and by what the claimant may know, in hours of work. */
import { describe, expect, test } from 'vitest'
import type { AccountClass } from '#lib/rules/account/account.ts'
import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'
import { decisionDueAt, type DueTimes, reminderAt, stoppedDueAt } from '#lib/rules/organisation/due-times.ts'
import type { Assurance } from '#lib/rules/proofs/assurance.ts'
import type { WorkingHours } from '#lib/rules/working-hours.ts'

const WEEK: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '08:00',
  to: '18:00',
  holidays: ['2026-12-25'],
}
const NONE: DueTimes = { causes: {}, classes: {}, remindBeforeHours: 1 }
const NAMED: DueTimes = {
  stoppedHours: 3,
  causes: { 'account-disabled': 8, 'password-expired': 1 },
  classes: { privileged: 2 },
  remindBeforeHours: 1,
}
const settings = (dueTimes: DueTimes, decideWithinHours = 4, staffedHours: WorkingHours | null = WEEK) => ({
  dueTimes,
  decideWithinHours,
  staffedHours,
  timeZone: 'Europe/Ljubljana',
})
const about = (causes: readonly CauseId[], accountClass: AccountClass | null, assurance: Assurance) =>
  ({
    diagnosis: { findings: causes.map((cause) => ({ cause })) },
    accountClass,
    assurance,
  }) as unknown as Parameters<typeof decisionDueAt>[1]

/** Wednesday, 2 December 2026, 9:00 in Ljubljana. */
const NOW = new Date('2026-12-02T08:00:00Z')

describe('the shortest time that the policy file names for a cause or a class that the claimant may know', () => {
  const SPECIFICATION: readonly [
    title: string,
    times: DueTimes,
    usual: number,
    causes: readonly CauseId[],
    accountClass: AccountClass | null,
    assurance: Assurance,
    due: string,
  ][] = [
    ['nothing is known yet: the usual time', NONE, 4, [], null, 'none', '13:00'],
    ['no time of its own: the usual time', NONE, 4, ['account-disabled'], 'member', 'aal2', '13:00'],
    ['signs of compromise: two hours', NONE, 4, ['account-at-risk'], 'member', 'aal2', '11:00'],
    ['signs of compromise: never later than usual', NONE, 1, ['mailbox-tampered'], 'member', 'aal2', '10:00'],
    ['one that is named may be later', NAMED, 4, ['account-disabled'], 'member', 'aal2', '17:00'],
    ['the shortest of two', NAMED, 4, ['account-disabled', 'password-expired'], 'member', 'aal2', '10:00'],
    ['a class', NAMED, 4, [], 'privileged', 'aal2', '11:00'],
    ['a class that one proof may not hear', NAMED, 4, [], 'privileged', 'aal1', '13:00'],
    ['a cause that no proof has earned', NAMED, 4, ['password-expired'], 'member', 'none', '13:00'],
  ]
  for (const [title, times, usual, causes, accountClass, assurance, due] of SPECIFICATION)
    test(title, () => {
      const at = decisionDueAt(settings(times, usual), about(causes, accountClass, assurance), NOW)
      expect(at).toEqual(new Date(`2026-12-02T${due}:00+01:00`))
    })
})

describe('what was stopped is due within an hour of work, or as the policy file says', () => {
  const SPECIFICATION: readonly [title: string, times: DueTimes, usual: number, now: string, due: string][] = [
    ['in the morning', NONE, 4, '2026-12-02T09:00', '2026-12-02T10:00'],
    ['in the evening: the next morning', NONE, 4, '2026-12-02T19:30', '2026-12-03T09:00'],
    ['the evening before a holiday and a weekend', NONE, 4, '2026-12-24T20:00', '2026-12-28T09:00'],
    ['named', NAMED, 4, '2026-12-02T09:00', '2026-12-02T12:00'],
    ['never later than usual', NONE, 0.5, '2026-12-02T09:00', '2026-12-02T09:30'],
  ]
  for (const [title, times, usual, now, due] of SPECIFICATION)
    test(title, () =>
      expect(stoppedDueAt(settings(times, usual), new Date(`${now}:00+01:00`))).toEqual(new Date(`${due}:00+01:00`)),
    )
})

describe('a reminder comes while people are there, before the time and after the asking', () => {
  const SPECIFICATION: readonly [
    title: string,
    week: WorkingHours | null,
    since: string,
    due: string,
    at: string | null,
  ][] = [
    ['an hour before', WEEK, '2026-12-02T09:00', '2026-12-02T13:00', '2026-12-02T12:00'],
    [
      'due early in the morning: as they leave the day before',
      WEEK,
      '2026-12-02T15:00',
      '2026-12-03T08:30',
      '2026-12-02T18:00',
    ],
    ['asked for less than an hour before: none', WEEK, '2026-12-02T09:00', '2026-12-02T10:00', null],
    ['without hours of work: by the clock', null, '2026-12-02T22:00', '2026-12-03T02:00', '2026-12-03T01:00'],
  ]
  for (const [title, week, since, due, at] of SPECIFICATION)
    test(title, () =>
      expect(reminderAt(settings(NONE, 4, week), new Date(`${due}:00+01:00`), new Date(`${since}:00+01:00`))).toEqual(
        at && new Date(`${at}:00+01:00`),
      ),
    )
})
