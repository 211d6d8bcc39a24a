import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLAIMANT, LATCHKEY } from '#lib/rules/audit.ts'
import { DENIAL_KINDS } from '#lib/rules/request/parts/objections.ts'
import { leastApprovers } from '#lib/rules/request/least-approvers.ts'
import { type MoveKind, MOVES } from '#lib/rules/request/moves.ts'
import { type Move, move } from '#lib/rules/request/move-request.ts'
import { ENDED, IN_QUEUE, type RequestState, STATES } from '#lib/rules/request/request.ts'
import { exampleRequest, NOW } from '#test/example.ts'
import { onPage, printed } from '#test/state-diagram.ts'

const KINDS = Object.keys(MOVES) as MoveKind[]
const arrowsOf = (kind: MoveKind): readonly (readonly [RequestState, RequestState])[] => MOVES[kind]

/** Without what it is to set, or with more: the table of arrows and the events are looked at by themselves. */
const bare = (one: Pick<Move, 'kind' | 'by' | 'denial' | 'facts'> & { readonly set?: object }) => one as Move

describe('every move that is legal', () => {
  for (const kind of KINDS)
    for (const [from, to] of arrowsOf(kind))
      test(`${kind}: ${from} → ${to}, one version on, with its event`, () => {
        const request = exampleRequest({ state: from, version: 7 })
        const moved = move(request, bare({ kind, by: CLAIMANT, facts: { remedy: 'wait' } }), NOW)
        expect(moved).toEqual({
          ok: true,
          value: {
            next: { ...request, state: to, version: 8, snapshotVersion: from === to ? 7 : 8, movedAt: NOW },
            event: { at: NOW, requestId: request.id, kind, by: CLAIMANT, facts: { from, to, remedy: 'wait' } },
          },
        })
      })
})

describe('every move that is not', () => {
  for (const kind of KINDS) {
    const starts = arrowsOf(kind).map(([from]) => from)
    test(`${kind} is refused anywhere but from ${starts.join(', ')}`, () => {
      for (const state of STATES.filter((one) => !starts.includes(one)))
        expect(move(exampleRequest({ state }), bare({ kind, by: LATCHKEY }), NOW), state).toEqual({
          ok: false,
          refusal: 'request-moved-on',
          retryAt: undefined,
        })
    })
  }
})

describe('the table itself', () => {
  test('one move leads from one state to one other', () => {
    for (const kind of KINDS) {
      const starts = arrowsOf(kind).map(([from]) => from)
      expect(new Set(starts).size, kind).toBe(starts.length)
    }
  })
  test('every state can be reached', () => {
    const reached = new Set<RequestState>(['verifying'])
    for (let round = 0; round < STATES.length; round++)
      for (const kind of KINDS) for (const [from, to] of arrowsOf(kind)) if (reached.has(from)) reached.add(to)
    expect([...reached].toSorted()).toEqual(STATES.toSorted())
  })
  test('what has ended moves no more, but for "this wasn\'t me" (R12) and "it still does not work" after a recovery', () => {
    const leaving = KINDS.flatMap((kind) => arrowsOf(kind).map(([from, to]) => ({ kind, from, to }))).filter(
      ({ from }) => ENDED.includes(from),
    )
    // What gave something before it ended is taken back all the same: see `canStop`.
    const STOPPABLE = ['done', 'declined', 'withdrawn', 'lapsed'] as const
    expect(leaving).toEqual([
      // What was seen after it, of a risk or of a new method, is kept, and goes nowhere.
      { kind: 'looked-at-risk', from: 'done', to: 'done' },
      { kind: 'looked-at-methods', from: 'done', to: 'done' },
      { kind: 'still-shut', from: 'done', to: 'findings' },
      // Noted, for what is begun next: it goes nowhere (R17).
      ...(['withdrawn', 'lapsed', 'declined'] as const).map((from) => ({ kind: 'wait-cancelled', from, to: from })),
      // By its own claimant, soon after, and with every proof anew.
      { kind: 'reconsidered', from: 'withdrawn', to: 'verifying' },
      // By an approver, within a day: it grants nothing.
      { kind: 'reopened', from: 'declined', to: 'queued' },
      ...STOPPABLE.map((from) => ({ kind: 'frozen', from, to: 'frozen' })),
      ...STOPPABLE.map((from) => ({ kind: 'stopped-again', from, to: 'queued' })),
      ...STOPPABLE.map((from) => ({ kind: 'stopped-for-desk', from, to: 'queued' })),
      // Of what is stopped and perhaps ended, another address says so too: kept, and it goes nowhere.
      ...(['done', 'declined', 'lapsed', 'frozen'] as const).map((from) => ({ kind: 'also-stopped', from, to: from })),
      // The request stays stopped; the link that stopped it stops no later one.
      { kind: 'aside-proposed', from: 'frozen', to: 'frozen' },
      { kind: 'link-set-aside', from: 'frozen', to: 'frozen' },
      // What came of it is written down, and it goes nowhere.
      { kind: 'stop-closed', from: 'frozen', to: 'frozen' },
    ])
  })
  test('"this wasn\'t me" is heard wherever a request is under way', () => {
    const starts: readonly RequestState[] = arrowsOf('frozen').map(([from]) => from)
    expect(STATES.filter((state) => !ENDED.includes(state) && !starts.includes(state))).toEqual([])
  })
  test('nothing is acted on but from an intent, and an intent follows policy or an approval only', () => {
    const into = KINDS.filter((kind) => arrowsOf(kind).some(([from, to]) => to === 'acting' && from !== 'acting'))
    // What is found late was intended before, and its write was sent then.
    expect(into).toEqual(['intended', 'found-late', 'approved-to-act'])
    expect(arrowsOf('intended')).toEqual([['remedy', 'acting']])
    expect(arrowsOf('approved-to-act')).toEqual([['queued', 'acting']])
    const toRemedy = KINDS.filter((kind) => arrowsOf(kind).some(([from, to]) => to === 'remedy' && from !== 'remedy'))
    expect(toRemedy).toEqual(['chose', 'collected', 'refused', 'found-undone'])
  })
  test('a request that proved nothing enters the queue only when an approver opens it', () => {
    const ways = KINDS.flatMap((kind) => arrowsOf(kind).map(([from, to]) => ({ kind, from, to })))
    expect(ways.filter(({ from, to }) => from === 'verifying' && IN_QUEUE.includes(to))).toEqual([])
    expect(ways.filter(({ from, to }) => from === 'referred' && IN_QUEUE.includes(to))).toEqual([
      { kind: 'opened', from: 'referred', to: 'queued' },
    ])
  })
})

describe('what was said against a request, and how many must approve it', () => {
  const step = fc.record({
    kind: fc.constantFrom(...KINDS),
    approvers: fc.option(fc.constantFrom(1 as const, 2 as const), { nil: null }),
    denial: fc.option(fc.record({ kind: fc.constantFrom(...DENIAL_KINDS), by: fc.constantFrom('one', 'other') }), {
      nil: undefined,
    }),
  })
  test('no move, in any order, lowers the number of approvers or forgets a denial (R10, R12)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.array(step, { maxLength: 12 }), (state, steps) => {
        let request = exampleRequest({ state })
        let [least, said] = [1, 0]
        for (const { kind, approvers, denial } of steps) {
          const escalation = approvers && { why: 'asked' as const, approvers }
          // What a caller puts there by mistake is as if it were not there.
          const set: object = { escalation, denials: [], approversAtLeast: undefined }
          const moved = move(request, bare({ kind, by: CLAIMANT, set, ...(denial && { denial }) }), NOW)
          if (!moved.ok) continue
          request = moved.value.next
          least = Math.max(least, approvers ?? 1, denial ? 2 : 1)
          said += denial ? 1 : 0
          expect(leastApprovers(request)).toBe(least)
          expect(request.escalation?.approvers ?? least).toBe(least)
          expect(request.denials ?? []).toHaveLength(said)
        }
      }),
    )
  })
  test('a request of an earlier version that two had to decide keeps its two, whatever moves it', () => {
    const earlier = exampleRequest({ state: 'acting', escalation: { why: 'not-vouched', approvers: 2 } })
    const moved = move(
      earlier,
      bare({ kind: 'escalated', by: LATCHKEY, set: { escalation: { why: 'failed', approvers: 1 } } }),
      NOW,
    )
    expect(moved.ok && moved.value.next.escalation).toEqual({ why: 'failed', approvers: 2 })
  })
})

describe('the record of a move', () => {
  test('where it came from and went to cannot be said otherwise by its facts', () => {
    const moved = move(exampleRequest(), { kind: 'referred', by: CLAIMANT, facts: { from: 'done', to: 'done' } }, NOW)
    expect(moved.ok && moved.value.event.facts).toEqual({ from: 'verifying', to: 'referred' })
  })
  test('what a move sets cannot reach version, state or identity', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...STATES), fc.uuid(), (version, state, id) => {
        const request = exampleRequest({ version })
        const set: object = { version: 0, state, movedAt: new Date(0) }
        const moved = move(request, { kind: 'referred', by: CLAIMANT, set }, NOW)
        expect(moved.ok && moved.value.next).toMatchObject({ version: version + 1, state: 'referred', movedAt: NOW })
        expect(moved.ok && moved.value.event.requestId).not.toBe(id)
      }),
    )
  })
})

test('the state diagram of docs/states.md is the one printed from the table of moves', () =>
  expect(onPage('states')).toBe(printed('states')))
