/** What the port Throttle promises: exact counts, whoever counts at once. */
import { describe, expect, test } from 'vitest'
import { LIMITS, pauseAfterInSeconds, PAUSES } from '#lib/rules/throttle.ts'
import type { Opened } from './store/opened.ts'

export function throttleContract(opened: () => Opened): void {
  describe('a pause', () => {
    test('begins after the third try in a row and grows, tried by twenty at once (N16)', async () => {
      const subject = crypto.randomUUID()
      const answers = await Promise.all(Array.from({ length: 20 }, () => opened().throttle.pace(subject)))
      expect(answers.filter(({ allowed }) => allowed)).toHaveLength(PAUSES.afterTries)
      for (const { retryAt } of answers.filter(({ allowed }) => !allowed))
        expect(secondsTo(retryAt)).toBeCloseTo(30, -1)
    })
    for (const tries of [1, 2, 3, 4, 5, 9, 10, 11, 60])
      test(`after ${tries} tries in a row is ${pauseAfterInSeconds(tries)} seconds`, async () => {
        const subject = crypto.randomUUID()
        let last = await opened().throttle.pace(subject)
        for (let made = 1; made < tries; made++) {
          await opened().query('UPDATE latchkey.paces SET next_at = $1 WHERE subject = $2', [Date.now(), subject])
          last = await opened().throttle.pace(subject)
        }
        expect(last.allowed).toBe(true)
        expect(Math.abs(secondsTo(last.retryAt) - pauseAfterInSeconds(tries))).toBeLessThan(5)
      })
    test('has ended once it is settled', async () => {
      const subject = crypto.randomUUID()
      for (let made = 0; made < 4; made++) await opened().throttle.pace(subject)
      await opened().throttle.settle(subject)
      expect((await opened().throttle.pace(subject)).allowed).toBe(true)
    })
  })

  describe('a limit', () => {
    test('lets exactly its points through, taken by fifty at once', async () => {
      const subject = crypto.randomUUID()
      const before = Date.now()
      const taken = await Promise.all(
        Array.from({ length: 50 }, () => opened().throttle.take('send:account:hour', subject)),
      )
      expect(taken.filter(({ allowed }) => allowed)).toHaveLength(LIMITS['send:account:hour'].points)
      for (const { retryAt } of taken.filter(({ allowed }) => !allowed)) {
        expect(retryAt.getTime()).toBeGreaterThan(before + 3_500_000)
        expect(retryAt.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000)
      }
      expect(await opened().throttle.left('send:account:hour', subject)).toBe(0)
    })

    test('says when it opens without being taken, and nothing while it is open', async () => {
      const subject = crypto.randomUUID()
      const { throttle } = opened()
      for (let index = 0; index < 2; index++) await throttle.take('send:account:hour', subject)
      expect(await throttle.opensAt('send:account:hour', subject)).toBeNull()
      const { retryAt } = await lastOf(4, () => throttle.take('send:account:hour', subject))
      const opensAt = await throttle.opensAt('send:account:hour', subject)
      expect(Math.abs((opensAt?.getTime() ?? 0) - retryAt.getTime())).toBeLessThan(2000)
      expect(await throttle.opensAt('send:account:hour', crypto.randomUUID())).toBeNull()
    })

    test('can be closed for longer than its window, and a shorter word afterwards opens it no sooner', async () => {
      const subject = crypto.randomUUID()
      const { throttle } = opened()
      const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)
      await throttle.close('azure:mail:closed', subject, inSeconds(900))
      await throttle.close('azure:mail:closed', subject, inSeconds(5))
      await throttle.close('azure:mail:closed', subject, inSeconds(-5))
      const opensAt = await throttle.opensAt('azure:mail:closed', subject)
      expect(secondsTo(opensAt ?? new Date(0))).toBeGreaterThan(895)
      expect(await throttle.opensAt('azure:mail:closed', crypto.randomUUID())).toBeNull()
      expect((await throttle.take('azure:mail:closed', subject)).allowed).toBe(false)
    })

    test('of one subject is not spent by another, nor by another limit', async () => {
      const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
      for (let index = 0; index < 4; index++) await opened().throttle.take('send:account:hour', one)
      expect(await opened().throttle.left('send:account:hour', other)).toBe(3)
      expect(await opened().throttle.left('send:account:day', one)).toBe(LIMITS['send:account:day'].points)
      expect((await opened().throttle.take('send:account:hour', other)).allowed).toBe(true)
      expect(await opened().throttle.left('send:account:hour', other)).toBe(2)
    })

    describe('given back', () => {
      const HOUR = 'send:account:hour'
      const taken = async (times: number) => {
        const subject = crypto.randomUUID()
        for (let index = 0; index < times; index++) await opened().throttle.take(HOUR, subject)
        return { subject, takenAt: new Date() }
      }
      const over = ({ subject }: { subject: string }) =>
        opened().query('UPDATE latchkey.throttle SET expire = $1 WHERE key = $2', [
          Date.now() - 1,
          `${HOUR}:${subject}`,
        ])

      const SPECIFICATION: readonly [takes: number, returns: number, left: number][] = [
        [1, 1, 3],
        [3, 1, 1],
        [3, 3, 3],
        [1, 5, 3],
        [0, 1, 3],
        // What was refused was never counted.
        [5, 1, 1],
        [50, 2, 2],
      ]
      for (const [takes, returns, left] of SPECIFICATION)
        test(`${returns} of ${takes}: ${left} of three are left`, async () => {
          const { subject, takenAt } = await taken(takes)
          await Promise.all(Array.from({ length: returns }, () => opened().throttle.giveBack(HOUR, subject, takenAt)))
          expect(await opened().throttle.left(HOUR, subject)).toBe(left)
          const answers = await Promise.all(Array.from({ length: 6 }, () => opened().throttle.take(HOUR, subject)))
          expect(answers.filter(({ allowed }) => allowed)).toHaveLength(left)
        })
      test('does not make the window end later', async () => {
        const { subject, takenAt } = await taken(3)
        const before = await opened().throttle.opensAt(HOUR, subject)
        await opened().throttle.giveBack(HOUR, subject, takenAt)
        await opened().throttle.take(HOUR, subject)
        const after = await opened().throttle.opensAt(HOUR, subject)
        expect(Math.abs((after?.getTime() ?? 0) - (before?.getTime() ?? 0))).toBeLessThan(50)
      })
      test('after its window, makes no room in the next', async () => {
        const spent = await taken(1)
        await over(spent)
        await opened().throttle.giveBack(HOUR, spent.subject, spent.takenAt)
        expect(await opened().throttle.left(HOUR, spent.subject)).toBe(3)
        const anHourAgo = new Date(Date.now() - 3_600_000)
        await opened().throttle.take(HOUR, spent.subject)
        await opened().throttle.giveBack(HOUR, spent.subject, anHourAgo)
        expect(await opened().throttle.left(HOUR, spent.subject)).toBe(2)
      })
    })

    test('opens again when its window has passed', async () => {
      const subject = crypto.randomUUID()
      for (let index = 0; index < 4; index++) await opened().throttle.take('send:account:hour', subject)
      await opened().query('UPDATE latchkey.throttle SET expire = $1 WHERE key = $2', [
        Date.now() - 1,
        `send:account:hour:${subject}`,
      ])
      expect(await opened().throttle.left('send:account:hour', subject)).toBe(3)
      expect((await opened().throttle.take('send:account:hour', subject)).allowed).toBe(true)
    })
  })
}

async function lastOf<T>(times: number, act: () => Promise<T>): Promise<T> {
  for (let index = 1; index < times; index++) await act()
  return act()
}

const secondsTo = (at: Date): number => (at.getTime() - Date.now()) / 1000
