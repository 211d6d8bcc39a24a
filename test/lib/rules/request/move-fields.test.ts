import { describe, expect, expectTypeOf, test } from 'vitest'
import { CLAIMANT, LATCHKEY } from '#lib/rules/audit.ts'
import { type Amendment, amend } from '#lib/rules/request/amendments.ts'
import { MOVE_FIELDS, type MoveSet } from '#lib/rules/request/move-fields.ts'
import type { Settable } from '#lib/rules/request/named-fields.ts'
import { type Move, move } from '#lib/rules/request/move-request.ts'
import type { MoveKind } from '#lib/rules/request/moves.ts'
import type { Assignment } from '#lib/rules/request/parts/assignment.ts'
import type { Authorization } from '#lib/rules/request/parts/authorization.ts'
import type { BrowserBinding } from '#lib/rules/request/parts/browser-binding.ts'
import type { Claim } from '#lib/rules/request/parts/claim.ts'
import type { Execution } from '#lib/rules/request/parts/execution.ts'
import type { Findings } from '#lib/rules/request/parts/findings.ts'
import type { Objections } from '#lib/rules/request/parts/objections.ts'
import type { Proving } from '#lib/rules/request/parts/proving.ts'
import type { Course, RecoveryRequest } from '#lib/rules/request/request.ts'
import { onPage, printed } from '#test/state-diagram.ts'
import { exampleRequest, NOW } from '#test/example.ts'

const escalation = { why: 'asked', approvers: 1 } as const
const queued = { remedy: 'reset-password', escalation, dueAt: NOW } as const

describe('a move names what it writes: what follows is held by the compiler', () => {
  test('a reset that was forgotten does not compile', () => {
    const whole: Move<'escalated'> = {
      kind: 'escalated',
      by: CLAIMANT,
      set: { ...queued, permission: null, approvals: [] },
    }
    // @ts-expect-error An approval of before would stand in front of the next approver.
    const forgotten: Move<'escalated'> = { kind: 'escalated', by: CLAIMANT, set: { ...queued, permission: null } }
    // @ts-expect-error The same of a move of any kind.
    const ofAny: Move = { kind: 'escalated', by: CLAIMANT, set: { ...queued, approvals: [] } }
    // @ts-expect-error Nothing of it at all.
    const nothing: Move = { kind: 'found-undone', by: LATCHKEY }
    expect([whole, forgotten, ofAny].map(({ kind }) => kind)).toEqual(Array(3).fill('escalated'))
    expect(nothing.set).toBeUndefined()
  })
  test('a reset to something that is not empty does not compile', () => {
    const approvals = [{ approverId: 'miriam', approverName: 'Miriam Graham', at: NOW }]
    // @ts-expect-error Approvals are emptied here.
    const kept: Move = { kind: 'escalated', by: CLAIMANT, set: { ...queued, permission: null, approvals } }
    // @ts-expect-error Proofs are given anew after an end that was taken back.
    expectTypeOf<{ readonly assurance: 'aal2' }>().toExtend<Pick<MoveSet<'reconsidered'>, 'assurance'>>()
    expect(kept.kind).toBe('escalated')
  })
  test('what a move does not name does not compile, however it comes there', () => {
    // @ts-expect-error No look for risk sets a permission.
    const written: Move = { kind: 'looked-again', by: LATCHKEY, set: { diagnosis: null, permission: null } }
    const more = { diagnosis: null, shownAt: NOW } as const
    // @ts-expect-error A value of a known type is looked at as well.
    const passedOn: Move = { kind: 'looked-again', by: LATCHKEY, set: more }
    // @ts-expect-error Nothing is written by it.
    const bare: Move = { kind: 'referred', by: CLAIMANT, set: { remedy: 'wait' } }
    expect([written, passedOn, bare]).toHaveLength(3)
  })
  test('what was perhaps given goes on with an intent that another takes the place of', () => {
    type Replacing = 'approved' | 'approved-to-act' | 'handed-over' | 'given-back' | 'still-shut'
    expectTypeOf<Replacing>().toExtend<
      { [Kind in MoveKind]: 'perhapsGiven' extends RequiredKeys<MoveSet<Kind>> ? Kind : never }[MoveKind]
    >()
    const without = { remedy: 'mend-elsewhere', intent: null, beyondReading: false } as const
    // @ts-expect-error `keepingGiven` says it.
    const forgotten: Move = { kind: 'handed-over', by: LATCHKEY, set: without }
    expect(forgotten.kind).toBe('handed-over')
  })
  test('who a request is, where it stands and what was said against it is no move’s to set', () => {
    const never = [
      'id',
      'reference',
      'version',
      'state',
      'movedAt',
      'claimedName',
      'denials',
      'approversAtLeast',
    ] as const
    expectTypeOf<Settable & (typeof never)[number]>().toBeNever()
    const named: readonly string[] = Object.values(MOVE_FIELDS).flatMap((row) => Object.values(row).flat())
    expect(never.filter((field) => named.includes(field))).toEqual([])
  })
})

test('an amendment names what it writes as well, and adds a "no" to those that were said', () => {
  // @ts-expect-error A browser that is forgotten is forgotten by its mark too.
  const half: Amendment = { kind: 'forgotten', by: CLAIMANT, set: { browser: null } }
  // @ts-expect-error Nothing is permitted by it.
  const more: Amendment = { kind: 'opened', by: LATCHKEY, set: { keepsPlace: true, permission: null } }
  expect([half, more].map(({ kind }) => kind)).toEqual(['forgotten', 'opened'])
  const request = exampleRequest({ state: 'done' })
  const denial = { kind: 'not-vouched', by: 'miriam' } as const
  const once = amend(request, { kind: 'not-vouched', by: LATCHKEY, set: {}, denial }, NOW)
  expect(once.next).toEqual({
    ...request,
    version: request.version + 1,
    snapshotVersion: request.version + 1,
    denials: [{ ...denial, at: NOW }],
    approversAtLeast: 2,
  })
  expect(once.event).toMatchObject({ requestId: request.id, kind: 'not-vouched', at: NOW })
  const twice = amend(once.next, { kind: 'opened', by: LATCHKEY, set: { keepsPlace: true } }, NOW)
  expect(twice.next).toMatchObject({ keepsPlace: true, denials: [denial], approversAtLeast: 2, state: 'done' })
})

/** Those that have to be there, even where what they hold may be nothing. */
type RequiredKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? never : Key }[keyof T]

type Parts = [Course, Claim, BrowserBinding, Proving, Findings, Authorization, Execution, Objections, Assignment]
type Shared<All extends readonly unknown[]> = All extends [infer First, ...infer Rest]
  ? (keyof First & KeyOfAny<Rest[number]>) | Shared<Rest>
  : never
type KeyOfAny<Part> = Part extends unknown ? keyof Part : never

test('each field of a request stands in one part, and in no second one', () => {
  expectTypeOf<KeyOfAny<Parts[number]>>().toEqualTypeOf<keyof RecoveryRequest>()
  // The compiler lets nothing stand in it that two parts do not share.
  const shared: readonly Shared<Parts>[] = []
  expect(shared).toEqual([])
  expectTypeOf<Shared<Parts>>().toBeNever()
  // @ts-expect-error A part that says once more what another says would be found.
  expectTypeOf<Shared<[...Parts, { readonly remedy: null }]>>().toBeNever()
})

describe('the table', () => {
  test('no move both gives and empties a field', () => {
    const both = Object.entries(MOVE_FIELDS).flatMap(([kind, row]) => {
      const { sets = [], resets = [] }: { readonly [Column in 'sets' | 'resets' | 'may']?: readonly string[] } = row
      return sets.filter((field) => resets.includes(field)).map((field) => `${kind}: ${field}`)
    })
    expect(both).toEqual([])
  })
  test('a move in front of people leaves nothing standing that was permitted or approved before', () => {
    for (const kind of ['escalated', 'not-shown', 'not-vouched', 'stopped-again', 'stopped-for-desk'] as const)
      expect(MOVE_FIELDS[kind].resets, kind).toEqual(expect.arrayContaining(['permission', 'approvals']))
  })
  test('what it names is written, and nothing else of the request is', () => {
    const request = exampleRequest({ state: 'findings', errorCode: '50053' })
    const set = { ...queued, permission: null, approvals: [] } as const
    const moved = move(request, { kind: 'escalated', by: CLAIMANT, set }, NOW)
    const next = { ...request, ...set, state: 'queued', version: request.version + 1, movedAt: NOW }
    expect(moved).toMatchObject({ ok: true, value: { next } })
  })
  test('docs/states.md prints it', () => expect(onPage('moves')).toBe(printed('moves')))
})
