/** Which notices follow a due time, when, and until when each is true. */
import { describe, expect, test } from 'vitest'
import { causeClassOf, deskNoticesAfter, digestAt, isStillTrue } from '#lib/rules/organisation/desk-notices.ts'
import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'
import type { DeskNotice } from '#lib/rules/request/desk-notice-kinds.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { WorkingHours } from '#lib/rules/working-hours.ts'

const WEEK: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '08:00',
  to: '18:00',
  holidays: ['2026-12-25'],
}
const SETTINGS = {
  decideWithinHours: 4,
  dueTimes: { causes: {}, classes: {}, remindBeforeHours: 1 },
  staffedHours: WEEK,
  workingHours: WEEK,
  timeZone: 'Europe/Ljubljana',
}
const at = (written: string): Date => new Date(`2026-12-${written}:00+01:00`)
const request = (more: Partial<RecoveryRequest>): RecoveryRequest =>
  ({ id: 'r1', version: 1, state: 'findings', dueAt: null, approvals: [], diagnosis: null, ...more }) as RecoveryRequest
const approval = { approverId: 'a', approverName: 'Lynne Robbins', at: at('02T09:00') }

describe('what is scheduled with a change', () => {
  const SPECIFICATION: readonly [
    title: string,
    from: Partial<RecoveryRequest>,
    to: Partial<RecoveryRequest>,
    now: string,
    told: readonly (readonly [DeskNotice, string | null])[],
  ][] = [
    [
      'it arrives in the morning',
      {},
      { state: 'queued', dueAt: at('02T13:00') },
      '02T09:00',
      [
        ['new', null],
        ['due-soon', '02T12:00'],
        ['overdue', '02T13:00'],
        ['escalated', '02T14:00'],
      ],
    ],
    [
      'it arrives in the evening: reminded in the morning, escalated within hours of work',
      {},
      { state: 'queued', dueAt: at('03T12:00') },
      '02T20:00',
      [
        ['new', null],
        ['due-soon', '03T11:00'],
        ['overdue', '03T12:00'],
        ['escalated', '03T13:00'],
      ],
    ],
    [
      'it is due as people go home: administrators hear the next morning',
      {},
      { state: 'queued', dueAt: at('02T17:30') },
      '02T13:30',
      [
        ['new', null],
        ['due-soon', '02T16:30'],
        ['overdue', '02T17:30'],
        ['escalated', '03T08:30'],
      ],
    ],
    [
      'it is stopped, and due within the hour: no reminder',
      { state: 'done' },
      { state: 'frozen', stoppedAt: at('02T09:00'), dueAt: at('02T10:00') },
      '02T09:00',
      [
        ['stopped', null],
        ['overdue', '02T10:00'],
        ['escalated', '02T11:00'],
      ],
    ],
    [
      'it is stopped while others are overdue: it stands before them, and is told as what it is',
      { state: 'done' },
      { state: 'queued', stoppedAt: at('02T09:00'), dueAt: at('02T08:30') },
      '02T09:00',
      [
        ['stopped', null],
        ['overdue', null],
        ['escalated', '02T10:00'],
      ],
    ],
    [
      'the first of two approves: the others hear of it once, and the times stay',
      { state: 'queued', dueAt: at('02T13:00') },
      { state: 'queued', dueAt: at('02T13:00'), approvals: [approval] },
      '02T10:00',
      [['second-needed', null]],
    ],
    [
      'something else changes',
      { state: 'queued', dueAt: at('02T13:00') },
      { state: 'queued', dueAt: at('02T13:00') },
      '02T10:00',
      [],
    ],
    ['it is decided', { state: 'queued', dueAt: at('02T13:00') }, { state: 'approved', dueAt: null }, '02T10:00', []],
  ]
  for (const [title, from, to, now, told] of SPECIFICATION)
    test(title, () => {
      const jobs = deskNoticesAfter(SETTINGS, request(from), request(to), at(now))
      expect(jobs.map(({ task, notBefore }) => [task.kind === 'tell-desk' && task.notice, notBefore ?? null])).toEqual(
        told.map(([notice, when]) => [notice, when && at(when)]),
      )
    })
})

describe('a notice is dropped once it is no longer true', () => {
  const due = at('02T13:00')
  const SPECIFICATION: readonly [title: string, now: Partial<RecoveryRequest>, notice: DeskNotice, isTrue: boolean][] =
    [
      ['it waits still', { state: 'queued', dueAt: due }, 'overdue', true],
      ['by hand, and nobody has done it', { state: 'handed-over', dueAt: due }, 'overdue', true],
      ['it has another due time', { state: 'queued', dueAt: at('02T15:00') }, 'overdue', false],
      ['it was approved', { state: 'approved', dueAt: null }, 'due-soon', false],
      ['a stop that nobody has closed', { state: 'frozen', dueAt: due }, 'overdue', true],
      ['a stop that was closed', { state: 'frozen', dueAt: due, stopClosed: {} as never }, 'overdue', false],
      ['one approval of two', { state: 'queued', dueAt: due, approvals: [approval] }, 'second-needed', true],
      ['the first approval counts no more', { state: 'queued', dueAt: due }, 'second-needed', false],
    ]
  for (const [title, now, notice, isTrue] of SPECIFICATION)
    test(title, () => expect(isStillTrue(request(now), notice, due)).toBe(isTrue))
})

describe('what it is about is a class and no finding', () => {
  const SPECIFICATION: readonly [causes: readonly CauseId[], stopped: boolean, about: string][] = [
    [[], false, 'not-checked'],
    [['not-visible'], false, 'not-checked'],
    [['sending-restricted'], false, 'mailbox'],
    [['password-expired', 'sending-restricted'], false, 'sign-in'],
    [['password-expired', 'account-at-risk'], false, 'compromise'],
    [['password-expired'], true, 'compromise'],
  ]
  for (const [causes, stopped, about] of SPECIFICATION)
    test(`${causes.join(', ') || 'nothing'}${stopped ? ', stopped' : ''}: ${about}`, () =>
      expect(
        causeClassOf(
          request({
            diagnosis: { findings: causes.map((cause) => ({ cause })) } as never,
            stoppedAt: stopped ? at('02T09:00') : null,
          }),
        ),
      ).toBe(about))
})

describe('the digest comes as the next day of work begins', () => {
  for (const [now, when] of [
    ['02T07:00', '02T08:00'],
    ['02T09:00', '03T08:00'],
    ['04T12:00', '07T08:00'],
    ['24T12:00', '28T08:00'],
  ] as const)
    test(`asked for at ${now}: ${when}`, () => expect(digestAt(SETTINGS, at(now))).toEqual(at(when)))
})
