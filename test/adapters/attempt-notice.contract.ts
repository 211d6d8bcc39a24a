/** What the port Store promises of the one letter a day about attempts. */
import { describe, expect, test } from 'vitest'
import { daysBefore, NOW } from '#test/example.ts'
import { begin, challengeOf, eventOf, type Opened } from './store/opened.ts'

const hoursAfter = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

export function attemptNoticeContract(opened: () => Opened): void {
  describe('the letter about attempts (R5)', () => {
    const newName = () => crypto.randomUUID()
    test('finds the requests of a name in which something was asked for since then, the newest first', async () => {
      const nameHash = newName()
      const asked = async (...at: Date[]) => {
        const request = await begin(opened(), { nameHash })
        for (const askedAt of at)
          await opened().store.addChallenge(challengeOf(request.id, { askedAt }), eventOf(request), [])
        return request
      }
      const once = await asked(hoursAfter(1))
      const twice = await asked(daysBefore(9), hoursAfter(2))
      await asked(daysBefore(9))
      await asked()
      const found = await opened().store.askedRequests(nameHash, NOW)
      expect(found.map(({ request, askedAt }) => [request.id, askedAt])).toEqual([
        [twice.id, hoursAfter(2)],
        [once.id, hoursAfter(1)],
      ])
    })

    test('is claimed for a day by one of all who would send it', async () => {
      const nameHash = newName()
      const claim = (due: Date) => opened().store.claimAttemptNotice(nameHash, due, [])
      const claimed = await Promise.all([1, 2, 3, 4].map(() => claim(hoursAfter(24))))
      expect(claimed.filter(Boolean)).toHaveLength(1)
      expect(await claim(hoursAfter(0))).toBe(false)
      expect(await claim(hoursAfter(48))).toBe(true)
    })

    test('remembers until when it told; one that did not leave may be claimed again', async () => {
      const nameHash = newName()
      const { store } = opened()
      expect(await store.attemptsToldUntil(nameHash)).toBeNull()
      await store.claimAttemptNotice(nameHash, hoursAfter(24), [])
      await store.settleAttemptNotice(nameHash, hoursAfter(24), null)
      expect(await store.claimAttemptNotice(nameHash, hoursAfter(24), [])).toBe(true)
      await store.settleAttemptNotice(nameHash, hoursAfter(24), hoursAfter(20))
      expect(await store.attemptsToldUntil(nameHash)).toEqual(hoursAfter(20))
      expect(await store.claimAttemptNotice(nameHash, hoursAfter(24), [])).toBe(false)
    })

    test('is asked for once a day, however often somebody tries', async () => {
      const nameHash = newName()
      const request = await begin(opened(), { nameHash })
      const due = hoursAfter(24 * 365)
      const later = { task: { kind: 'tell-attempts', nameHash, due }, notBefore: due, once: nameHash } as const
      for (let tries = 0; tries < 3; tries++)
        await opened().store.addChallenge(challengeOf(request.id), eventOf(request), [later])
      const rows = await opened().query(
        `SELECT id FROM latchkey_tasks.job WHERE name = 'tell-attempts' AND data::text LIKE $1`,
        [`%${nameHash}%`],
      )
      expect(rows.rows).toHaveLength(1)
    })
  })
}
