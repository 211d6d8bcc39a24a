/**
 * Whatever the order in which rows arrive: one that is in the log when it is read,
 * and not later than the overlap, is kept; one that is up to an hour late is kept
 * within ten minutes; and while a kept row refuses an account, nobody is told that
 * nothing is wrong.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLogSync } from '#lib/adapters/graph/sign-in-log/log-sync.ts'
import type { Reader } from '#lib/adapters/graph/transport/reader.ts'
import type { SignInShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'
import { signInLog } from '#lib/adapters/graph/sign-in-log/sign-in-log.ts'
import type { KeptSignIn, Lead, SharedEvidence, Source } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import { exampleEvidence } from '#lib/rules/diagnosis/causes/support/example.ts'
import { seen } from '#lib/rules/source-reading.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const START = Date.parse('2026-11-22T09:00:00Z')
const QUIET = { info: () => {}, warn: () => {}, error: () => {} }

/** Only rows with a moment are kept. */
type Dated = SignInShape & { readonly createdDateTime: Date }

interface Arriving {
  readonly row: Dated
  readonly visibleAt: number
}

/** A log that shows each row from its own moment on, a few rows a page, and sometimes breaks off. */
function logOf(rows: readonly Arriving[], pageSize: number, now: () => number, breaks: () => boolean): Reader {
  const page = (wanted: readonly Dated[], first: number) => ({
    kind: 'page' as const,
    items: wanted.slice(first, first + pageSize),
    isLast: first + pageSize >= wanted.length,
  })
  return {
    async *pagesOf(call, { since, until }) {
      const visible = rows.filter(({ visibleAt }) => visibleAt <= now()).map(({ row }) => row)
      const from = visible.filter(({ createdDateTime }) => createdDateTime >= new Date(since ?? 0))
      const wanted = until ? from.filter(({ createdDateTime }) => createdDateTime <= new Date(until)) : from
      const sign = call === 'sign-in-feed' ? 1 : -1
      const sorted = wanted.toSorted((one, other) => sign * (+one.createdDateTime - +other.createdDateTime))
      for (let first = 0; first === 0 || first < sorted.length; first += pageSize) {
        if (breaks()) return yield { kind: 'broken', reply: { kind: 'held-back' } }
        yield page(sorted, first) as never
      }
    },
  } satisfies Partial<Reader> as unknown as Reader
}

function keeping(now: () => number, reader: Reader) {
  const kept = new Map<string, KeptSignIn>()
  let source: Source = { kept: null, readAt: null, off: null }
  const shared = {
    keepSignIns: async (rows: readonly KeptSignIn[]) => rows.forEach((row) => kept.set(row.id, row)),
    forgetSignIns: async (before: Date) =>
      [...kept.values()].filter(({ at }) => at < before).forEach(({ id }) => kept.delete(id)),
  } as unknown as SharedEvidence
  const lead = {
    write: async (written: Pick<Source, 'kept' | 'readAt'>) => {
      source = { ...written, off: null }
      return true
    },
  } as unknown as Lead
  const clock = () => new Date(now())
  const pass = openLogSync(signInLog(shared), { readerLeaving: () => reader, log: QUIET, now: clock })
  return { kept, read: async () => (await pass(lead, source, clock())) === null }
}

const rowAt = (id: number, at: number): Dated => ({
  id: `row ${id}`,
  createdDateTime: new Date(at),
  appDisplayName: null,
  clientAppUsed: null,
  correlationId: null,
  ipAddress: null,
  status: { errorCode: 50053, failureReason: null },
  userId: 'adele',
})

/** Attempts over three hours: half of them a moment late, half up to an hour. */
const attempts = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 3 * HOUR }),
    late: fc.oneof(...[5 * MINUTE, HOUR - MINUTE].map((max) => fc.integer({ min: 0, max }))),
  }),
  { minLength: 1, maxLength: 60 },
)
/** Readings half a minute to four minutes apart. */
const gaps = fc.array(fc.integer({ min: 30 * SECOND, max: 4 * MINUTE }), { minLength: 60, maxLength: 90 })

async function play(
  made: readonly { readonly at: number; readonly late: number }[],
  between: readonly number[],
  pageSize: number,
  breaks: () => boolean,
) {
  const rows = made.map(({ at, late }, id) => ({ row: rowAt(id, START + at), visibleAt: START + at + late }))
  let clock = START
  const readings: { readonly at: number; readonly whole: boolean; readonly kept: ReadonlySet<string> }[] = []
  const { kept, read } = keeping(
    () => clock,
    logOf(rows, pageSize, () => clock, breaks),
  )
  for (const gap of between) {
    clock += gap
    readings.push({ at: clock, whole: await read(), kept: new Set(kept.keys()) })
  }
  return { rows, readings, kept }
}

test('a row in the log that is no later than the overlap is kept by the next whole reading', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, gaps, fc.integer({ min: 1, max: 9 }), async (made, between, pageSize) => {
      const { rows, readings } = await play(made, between, pageSize, () => false)
      for (const { row, visibleAt } of rows) {
        const late = visibleAt - row.createdDateTime.getTime()
        const next = readings.find(({ at }) => at >= visibleAt)
        if (next && late <= 5 * MINUTE) expect(next.kept.has(row.id)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('a row that is up to an hour late is kept within ten minutes and the reading after them', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, gaps, fc.integer({ min: 1, max: 9 }), async (made, between, pageSize) => {
      const { rows, readings } = await play(made, between, pageSize, () => false)
      for (const { row, visibleAt } of rows) {
        const due = readings.find(({ at }) => at >= visibleAt + 10 * MINUTE)
        if (due) expect(due.kept.has(row.id)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('readings that break off lose no row: the next whole ones make up for it', async () => {
  const broken = fc.infiniteStream(fc.integer({ min: 0, max: 3 }).map((die) => die === 0))
  await fc.assert(
    fc.asyncProperty(attempts, gaps, broken, async (made, between, dice) => {
      const isBroken = () => dice.next().value === true
      const punctual = made.map(({ at }) => ({ at, late: 0 }))
      const { rows, readings } = await play(punctual, between, 20, isBroken)
      for (const { row, visibleAt } of rows) {
        const whole = readings.find(({ at, whole: ended }) => ended && at >= visibleAt)
        if (whole) expect(whole.kept.has(row.id)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('while one kept row refuses the account, nobody is told that nothing is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(attempts, gaps, async (made, between) => {
      const { readings, kept } = await play(made, between, 5, () => false)
      const at = new Date(readings.at(-1)?.at ?? START)
      const newestFirst = [...kept.values()].toSorted((one, other) => +other.at - +one.at)
      const evidence = { ...exampleEvidence([]), gatheredAt: at, signIns: seen(newestFirst, at) }
      const told = diagnose(evidence).map(({ cause }) => cause)
      expect(told.includes('nothing-wrong')).toBe(newestFirst.length === 0)
    }),
    { numRuns: 60 },
  )
})
