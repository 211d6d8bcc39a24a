/** What strangers leave behind is forgotten after a week, and nothing that anybody has to answer for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IN_MEMORY } from '#lib/adapters/store/engine/pglite.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { daysBefore, proof } from '#test/example.ts'
import { begin, challengeOf, eventOf, open, type Opened } from './opened.ts'

let one: Opened
beforeAll(async () => {
  one = await open({ kind: 'pglite', directory: IN_MEMORY })
})
afterAll(() => one.store.close())
const opened = () => one
const forget = () => opened().store.forgetUnproved(daysBefore(7))

describe('a request that proved nothing (R20)', () => {
  test('what strangers began is forgotten after a week, with its codes, words and way to another device; its events stay', async () => {
    const { store, query } = opened()
    const rowsOf = async (id: string) => {
      const tables = ['challenges', 'search_words', 'hand_overs'].map((table) => `latchkey.${table}`)
      const counts = await Promise.all(
        tables.map((table) => query(`SELECT count(*)::int AS n FROM ${table} WHERE request_id = $1`, [id])),
      )
      return counts.reduce((sum, { rows }) => sum + Number(rows[0]?.n), 0)
    }
    const old = await begin(opened(), { begunAt: daysBefore(8), state: 'lapsed' })
    const left = await begin(opened(), { begunAt: daysBefore(8), state: 'withdrawn' })
    const young = await begin(opened(), { begunAt: daysBefore(6), state: 'lapsed' })
    const going = await begin(opened(), { begunAt: daysBefore(8), state: 'verifying' })
    await store.addChallenge(challengeOf(old.id), eventOf(old), [])
    expect(await rowsOf(old.id)).toBeGreaterThan(1)
    expect(await forget()).toBe(2)
    for (const { id } of [old, left]) expect([await store.load(id), await rowsOf(id)]).toEqual([null, 0])
    expect(await store.events(old.id)).toHaveLength(2)
    for (const { id } of [young, going]) expect(await store.load(id)).not.toBeNull()
  })

  const PROVED: readonly [title: string, more: Partial<RecoveryRequest>][] = [
    ['gave a proof', { proofs: [proof()] }],
    ['was put before a person', { escalation: { why: 'asked', approvers: 1 } }],
    [
      'was approved',
      { approvals: [{ by: 'a', name: 'A', at: daysBefore(8) }] as unknown as RecoveryRequest['approvals'] },
    ],
    ['gave something', { achieved: [{ remedy: 'wait' }] as unknown as RecoveryRequest['achieved'] }],
    [
      'may have given something',
      {
        perhapsGiven: [],
        intent: { remedy: 'wait' } as unknown as RecoveryRequest['intent'],
      },
    ],
    ['was stopped by its owner', { stoppedAt: daysBefore(8) }],
    ['was denied', { denials: [{ kind: 'not-vouched' }] as unknown as RecoveryRequest['denials'] }],
    ['was declined with a reason', { declinedBecause: 'Not them.' }],
    ['was done', { state: 'done' }],
    ['was frozen', { state: 'frozen' }],
    ['waits in the queue', { state: 'queued' }],
  ]
  for (const [title, more] of PROVED)
    test(`one that ${title} is kept for its year`, async () => {
      const kept = await begin(opened(), { begunAt: daysBefore(8), state: 'lapsed', ...more })
      await forget()
      expect(await opened().store.load(kept.id)).toStrictEqual(kept)
    })

  test('a thousand of them are forgotten at one go', async () => {
    const first = await begin(opened(), { begunAt: daysBefore(9), state: 'lapsed' })
    await opened().query(
      `INSERT INTO latchkey.requests (id, reference, version, state, begun_at, listed_at, name_hash, whole)
        SELECT id || n, reference || n, version, state, begun_at, listed_at, name_hash, whole
        FROM latchkey.requests, generate_series(1, 1000) n WHERE id = $1`,
      [first.id],
    )
    expect(await forget()).toBe(1_001)
  })
})
