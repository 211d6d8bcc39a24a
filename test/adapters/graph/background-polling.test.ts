/** What is read all the time, and how soon it is tried again where a reading failed. */
import { describe, expect, test } from 'vitest'
import { pollInBackground } from '#lib/adapters/graph/background-polling.ts'
import type { Fresh } from '#lib/adapters/shared-sources/shared-source.ts'
import type { Unseen } from '#lib/rules/source-reading.ts'

const AN_HOUR = 3_600_000
const SECOND = 1000
const QUIET = { info: () => {}, warn: () => {}, error: () => {} }

type Reading = Unseen | 'read' | 'thrown'

/** The pauses between those readings, in seconds, on a clock that moves by them alone. */
async function pausesAfter(readings: readonly Reading[], everyMs = AN_HOUR): Promise<number[]> {
  let at = Date.UTC(2026, 10, 30, 9)
  const pauses: number[] = []
  const left = [...readings]
  await new Promise<void>((done) => {
    const stop = pollInBackground(
      {
        freshen: async (): Promise<Fresh> => {
          const next = left.shift()
          if (next === 'thrown') throw new Error('the database is away')
          const why = next === undefined || next === 'read' ? null : next
          return { source: { kept: null, readAt: null, off: null }, why }
        },
      },
      { everyMs, freshForMs: SECOND },
      { name: 'a source', log: QUIET, now: () => new Date(at) },
      async (milliseconds) => {
        at += milliseconds
        pauses.push(milliseconds / SECOND)
        if (left.length > 0) return
        stop()
        done()
      },
    )
  })
  return pauses
}

describe('a source that is read once an hour', () => {
  const SPECIFICATION: readonly [title: string, readings: readonly Reading[], seconds: readonly number[]][] = [
    ['is read again in an hour where it was read', ['read', 'read'], [3600, 3600]],
    ['is tried again in ten seconds where the first reading failed', ['failed', 'read'], [10, 3600]],
    ['and where the store was away', ['thrown', 'read'], [10, 3600]],
    ['and where there was no room for it', ['budget', 'read'], [10, 3600]],
    ['twice as late after each failure', ['failed', 'budget', 'thrown', 'failed'], [10, 20, 40, 80]],
    ['at its own pace again once it was read', ['failed', 'failed', 'read', 'failed'], [10, 20, 3600, 10]],
    ['not sooner where the tenant refuses it', ['not-permitted', 'not-licensed'], [3600, 3600]],
  ]
  for (const [title, readings, seconds] of SPECIFICATION)
    test(title, async () => expect(await pausesAfter(readings)).toEqual(seconds))

  test('never waits longer than its pace, however often it failed', async () => {
    const pauses = await pausesAfter(Array.from({ length: 30 }, () => 'failed' as const))
    expect(Math.max(...pauses)).toBe(3600)
  })
})

test('a source that is read every five seconds is not tried less often for having failed', async () => {
  expect(await pausesAfter(['failed', 'failed', 'read'], 5 * SECOND)).toEqual([5, 5, 5])
})
