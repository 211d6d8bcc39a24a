import { describe, expect, test } from 'vitest'
import { decidedBy, effectsOf, type Fate, fatesOf, fatesSaid, followsIn } from '#lib/rules/request/effects.ts'
import type { Intent } from '#lib/rules/request/intent.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { NOW } from '#test/example.ts'

const BEFORE = { passwordChangedAt: null, sessionsValidFrom: null, enabled: true }
const intentOf = (remedy: RemedyId, actedAt: Date | null = NOW): Intent => ({
  attempt: 'one',
  remedy,
  target: null,
  committedAt: NOW,
  before: BEFORE,
  actedAt,
  alsoEndSessions: false,
})
const achieved = (remedy: RemedyId) => ({ remedy, committedAt: NOW, before: BEFORE, shownAt: NOW, swept: [] })
const EMPTY = {
  state: 'findings',
  remedy: null,
  intent: null,
  shownAt: null,
  attested: null,
  permission: null,
  approvals: [],
  diagnosis: null,
} as const
type Part = Parameters<typeof effectsOf>[0] & Parameters<typeof decidedBy>[0] & Parameters<typeof followsIn>[0]
const standing = (set: Partial<RecoveryRequest>): Part => ({ ...EMPTY, ...set })

describe('what a request changed', () => {
  const SPECIFICATION: readonly [what: string, Partial<RecoveryRequest>, readonly RemedyId[], readonly Fate[]][] = [
    ['nothing was begun', {}, [], []],
    ['a wait changes nothing', { state: 'done', remedy: 'wait', shownAt: NOW }, [], []],
    [
      'a new password is taken back',
      { state: 'done', intent: intentOf('reset-password'), shownAt: NOW },
      ['reset-password'],
      ['taken-back'],
    ],
    [
      'sign-in stays on: one mailbox shuts nobody out',
      { state: 'done', intent: intentOf('enable-sign-in'), shownAt: NOW },
      ['enable-sign-in'],
      ['sign-in-stays'],
    ],
    [
      'sign-in that a person left on stays on',
      { state: 'declined', achieved: [achieved('enable-sign-in')] },
      ['enable-sign-in'],
      ['sign-in-left'],
    ],
    [
      'sign-in that was turned off again is no longer on',
      { state: 'done', achieved: [achieved('enable-sign-in')], intent: intentOf('disable-sign-in'), shownAt: NOW },
      ['enable-sign-in', 'disable-sign-in'],
      ['sign-in-off'],
    ],
    [
      'a removed method cannot come back',
      { state: 'done', intent: intentOf('remove-authenticator'), shownAt: NOW },
      ['remove-authenticator'],
      ['method-gone'],
    ],
    [
      'a password, and then the mailbox',
      { state: 'acting', achieved: [achieved('reset-password')], intent: intentOf('sweep-mailbox', null) },
      ['reset-password', 'sweep-mailbox'],
      ['taken-back', 'rules-off'],
    ],
    [
      'an administrator who found nothing to lift changed nothing',
      {
        state: 'done',
        remedy: 'lift-sending-restriction',
        intent: intentOf('lift-sending-restriction', null),
        attested: { approverId: 'lee', approverName: 'Lee Gu', at: NOW, saw: 'not-restricted' },
      },
      [],
      [],
    ],
  ]
  for (const [what, set, remedies, fates] of SPECIFICATION)
    test(what, () => {
      expect(effectsOf(standing(set)).map(({ remedy }) => remedy)).toEqual(remedies)
      expect(fatesOf(standing(set))).toEqual(fates)
    })
  test('what stays is told apart where something else does not', () => {
    expect(fatesSaid(['stays'])).toEqual(['stays'])
    expect(fatesSaid(['taken-back', 'stays'])).toEqual(['taken-back', 'rest-stays'])
    expect(fatesSaid(['method-gone', 'taken-back'])).toEqual(['method-gone', 'taken-back'])
  })
  test('once the password is replaced, none that was known lets anybody in, and no device signs in by itself', () => {
    expect(fatesSaid(['may-let-in'])).toEqual(['may-let-in'])
    expect(fatesSaid(['may-let-in', 'taken-back', 'stays', 'signed-out'])).toEqual(['rest-stays', 'taken-back'])
    expect(fatesSaid(['signed-out'])).toEqual(['signed-out'])
  })
  test('what nobody has seen is told without a moment, and with one once it was seen', () => {
    const perhaps = standing({ state: 'frozen', intent: intentOf('reset-password', null) })
    expect(effectsOf(perhaps)).toEqual([{ remedy: 'reset-password', at: null }])
    expect(effectsOf({ ...perhaps, shownAt: NOW })).toEqual([{ remedy: 'reset-password', at: NOW }])
  })
})

describe('whose decision a change was', () => {
  const approval = { approverId: 'lee', approverName: 'Lee Gu', at: NOW }
  const permission = { remedy: 'reset-password', assurance: 'aal2', proofsSince: NOW, lapsesAt: NOW } as const
  test('the owner’s alone, without an approval', () =>
    expect(decidedBy(standing({ state: 'acting', remedy: 'reset-password' }))).toBe('owner'))
  test('an approver’s, where one approved this very remedy', () => {
    const set = { state: 'acting', remedy: 'reset-password', permission, approvals: [approval] } as const
    expect(decidedBy(standing(set))).toBe('approver')
    expect(decidedBy(standing({ ...set, remedy: 'temporary-access-pass' }))).toBe('owner')
  })
  test('a person’s own hands, where it was handed over', () =>
    expect(decidedBy(standing({ state: 'handed-over', remedy: 'reset-password' }))).toBe('by-hand'))
  test('policy’s, where it follows a new password', () =>
    expect(
      decidedBy(standing({ state: 'acting', remedy: 'sweep-mailbox', achieved: [achieved('reset-password')] })),
    ).toBe('policy'))
})

describe('what is still to come after a change', () => {
  const telling = { count: null, app: null, device: null, place: null, since: NOW, until: { kind: 'no-end' } } as const
  const restricted = {
    at: NOW,
    findings: [{ cause: 'sending-restricted', ...telling }],
    unseen: [],
    latestSeenAt: null,
    timeline: [],
  } as const
  test('the mailbox, while it is being cleaned', () =>
    expect(followsIn(standing({ state: 'acting', intent: intentOf('sweep-mailbox', null) }))).toBe('mailbox'))
  test('an administrator, while one has it', () =>
    expect(followsIn(standing({ state: 'queued' }))).toBe('administrator'))
  test('the restriction on sending, for as long as it stands, so that nobody reads that nothing is left to do', () => {
    const set = { state: 'done', diagnosis: restricted, intent: intentOf('end-sessions'), shownAt: NOW } as const
    expect(followsIn(standing(set))).toBe('restriction')
    expect(followsIn(standing({ ...set, intent: intentOf('lift-sending-restriction') }))).toBeNull()
  })
  test('nothing, once nothing waits', () =>
    expect(followsIn(standing({ state: 'done', intent: intentOf('reset-password'), shownAt: NOW }))).toBeNull())
})
