/** What the port Throttle promises: exact counts, whoever counts at once. */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#lib/throttle.ts'
import type { Opened } from './store/opened.ts'

export function throttleContract(opened: () => Opened): void {
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

    test('of one subject is not spent by another, nor by another limit', async () => {
      const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
      for (let index = 0; index < 4; index++) await opened().throttle.take('send:account:hour', one)
      expect(await opened().throttle.left('send:account:hour', other)).toBe(3)
      expect(await opened().throttle.left('send:account:day', one)).toBe(6)
      expect((await opened().throttle.take('send:account:hour', other)).allowed).toBe(true)
      expect(await opened().throttle.left('send:account:hour', other)).toBe(2)
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
