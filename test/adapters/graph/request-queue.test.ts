/** Room in the limits, over arbitrary arrivals: never more than published, writes never starved, everybody in turn. */
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FOR_OTHERS, openRequestQueue, type Ticking } from '#lib/adapters/graph/transport/request-queue.ts'
import { BUDGETS } from '#lib/adapters/shared-sources/shared-evidence.ts'

const { requests, inSeconds } = BUDGETS.reports
const WINDOW_MS = inSeconds * 1000
const DAY_MS = 86_400_000

/** A clock that moves on only while everybody waits. */
function virtualTime() {
  let at = 0
  let sleeping: { readonly until: number; readonly wake: () => void }[] = []
  const ticking: Ticking = {
    now: () => at,
    sleep: (milliseconds) =>
      new Promise<void>((wake) => {
        sleeping.push({ until: at + milliseconds, wake })
      }),
  }
  async function runUntilQuiet(): Promise<void> {
    for (;;) {
      await setImmediate()
      const [next] = sleeping.toSorted((one, other) => one.until - other.until)
      if (!next) return
      sleeping = sleeping.filter((one) => one !== next)
      at = Math.max(at, next.until)
      next.wake()
    }
  }
  return { ticking, runUntilQuiet }
}

/** What all instances share: as the database counts it. */
function sharedBudget({ now }: Ticking) {
  const taken: number[] = []
  const take = (leaving: number) => async () => {
    const inWindow = taken.filter((one) => one > now() - WINDOW_MS).length
    if (inWindow >= requests - leaving) return false
    taken.push(now())
    return true
  }
  return { taken, take }
}

type Whom = keyof typeof FOR_OTHERS
interface Comer {
  readonly whom: Whom
  readonly instance: number
  readonly atMs: number
}
const COMERS: fc.Arbitrary<readonly Comer[]> = fc.array(
  fc.record({
    whom: fc.constantFrom<Whom>('write', 'list', 'claimant'),
    instance: fc.nat({ max: 1 }),
    atMs: fc.nat({ max: 40_000 }),
  }),
  { minLength: 1, maxLength: 30 },
)

/** More requests than the limits have room for at any moment. */
const FLOOD: readonly Comer[] = Array.from({ length: 60 }, (_, i) => ({
  whom: i % 4 === 0 ? 'list' : 'claimant',
  instance: i % 2,
  atMs: i * 600,
}))

interface Served extends Comer {
  readonly servedAt: number
}

/** Everybody comes, and waits as long as it takes. */
async function played(comers: readonly Comer[]) {
  const { ticking, runUntilQuiet } = virtualTime()
  const { taken, take } = sharedBudget(ticking)
  const roomsOf = (whom: Whom) =>
    [0, 1].map(() => openRequestQueue(take(FOR_OTHERS[whom].reports), () => new Date(ticking.now()), ticking))
  const rooms = { write: roomsOf('write'), list: roomsOf('list'), claimant: roomsOf('claimant') }
  const served: Served[] = []
  const all = comers.map(async (comer) => {
    await ticking.sleep(comer.atMs)
    const isRoom = await rooms[comer.whom][comer.instance]?.enter('reports', { waitsForInMs: DAY_MS })
    if (isRoom) served.push({ ...comer, servedAt: ticking.now() })
  })
  await runUntilQuiet()
  await Promise.all(all)
  return { taken, served }
}

describe('room in the limit of the reports, whoever comes when, on two instances', () => {
  test('is never given more often than published, in any window', () =>
    fc.assert(
      fc.asyncProperty(COMERS, async (comers) => {
        const { taken } = await played(comers)
        for (const from of taken)
          expect(taken.filter((at) => at >= from && at < from + WINDOW_MS).length).toBeLessThanOrEqual(requests)
      }),
      { numRuns: 40 },
    ))

  test('is had by everybody, and by those of one line in the order in which they came', () =>
    fc.assert(
      fc.asyncProperty(COMERS, async (comers) => {
        const { served } = await played(comers)
        expect(served).toHaveLength(comers.length)
        for (const one of served)
          for (const other of served)
            if (one.whom === other.whom && one.instance === other.instance && one.atMs < other.atMs)
              expect(one.servedAt).toBeLessThanOrEqual(other.servedAt)
      }),
      { numRuns: 40 },
    ))

  test('is kept for writes: the first in a window has it at once, and each other one a window later at most', () =>
    fc.assert(
      fc.asyncProperty(COMERS, async (comers) => {
        const { served } = await played([...comers, ...FLOOD])
        const writes = served.filter(({ whom }) => whom === 'write')
        for (const one of writes) {
          const before = writes.filter((other) => other !== one && other.servedAt <= one.servedAt)
          const inWindow = before.filter(({ servedAt }) => servedAt > one.atMs - WINDOW_MS)
          expect(one.servedAt - one.atMs).toBeLessThanOrEqual(inWindow.length * WINDOW_MS + 500)
        }
      }),
      { numRuns: 40 },
    ))
})

describe('whoever was told to come back', () => {
  test('stands where they stood, before those who came meanwhile', async () => {
    const { ticking, runUntilQuiet } = virtualTime()
    let queue = 0
    const served: string[] = []
    const line = openRequestQueue(
      async () => queue-- > 0,
      () => new Date(ticking.now()),
      ticking,
    )
    const come = async (who: string, waitsForInMs: number) => {
      if (await line.enter('reports', { who, waitsForInMs })) served.push(who)
    }
    void come('Adele', 1_000)
    await runUntilQuiet()
    expect(served).toEqual([])
    expect(line.turnOf('reports', 'Adele').getTime()).toBe(ticking.now() + WINDOW_MS)
    void come('Lynne', 60_000)
    await setImmediate()
    void come('Adele', 60_000)
    await setImmediate()
    queue = 1
    await runUntilQuiet()
    expect(served).toEqual(['Adele'])
  })

  test('what serves everybody goes before them all', async () => {
    const { ticking, runUntilQuiet } = virtualTime()
    let queue = 0
    const served: string[] = []
    const line = openRequestQueue(
      async () => queue-- > 0,
      () => new Date(ticking.now()),
      ticking,
    )
    void line
      .enter('identity-protection', { who: 'Adele', waitsForInMs: 5_000 })
      .then((is) => is && served.push('Adele'))
    await setImmediate()
    void line
      .enter('identity-protection', { isForAll: true, waitsForInMs: 5_000 })
      .then((is) => is && served.push('all'))
    await setImmediate()
    queue = 1
    await runUntilQuiet()
    expect(served).toEqual(['all'])
  })

  test('nobody waits for ever where nothing can be counted', async () => {
    const broken = openRequestQueue(
      () => Promise.reject(new Error('the database is out')),
      () => new Date(0),
    )
    expect(await broken.enter('reports', { waitsForInMs: 60_000 })).toBe(false)
  })
})
