/** What the port Sessions promises: one row a session, and every instance reads the same. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type Session, SESSIONS_AT_MOST } from '#lib/rules/organisation/session.ts'
import { NOW } from '#test/example.ts'
import type { Opened } from './store/opened.ts'

const minutesAfter = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const sessionOf = (accountId: string, more: Partial<Session> = {}): Session => ({
  id: crypto.randomUUID(),
  kind: 'desk',
  accountId: accountId as AccountId,
  name: 'Lynne Robbins',
  generation: 1,
  startedAt: NOW,
  confirmedAt: NOW,
  expiresAt: minutesAfter(30),
  endedAt: null,
  ...more,
})
const newAccount = () => crypto.randomUUID() as AccountId
const event = {
  at: minutesAfter(1),
  requestId: null,
  kind: 'sessions-ended',
  by: { kind: 'latchkey' },
  facts: { because: 'asked' },
} as const

export function sessionContract(opened: () => Pick<Opened, 'sessions' | 'store'>): void {
  const started = async (session: Session) => {
    await opened().sessions.start(session)
    return session
  }
  const isOver = async ({ id }: Session) => (await opened().sessions.find(id))?.session.endedAt !== null

  describe('signed-in sessions', () => {
    test('come back as they were written down, with what the tenant said of the account', async () => {
      const session = await started(sessionOf(newAccount()))
      expect(await opened().sessions.find(session.id)).toStrictEqual({ session, reading: null })
      const reading = { enabled: true, readAt: minutesAfter(2) }
      await opened().sessions.keepReading(session.accountId, reading)
      await opened().sessions.keepReading(session.accountId, { enabled: false, readAt: minutesAfter(1) })
      expect(await opened().sessions.find(session.id)).toStrictEqual({ session, reading })
      expect(await opened().sessions.find('no such session')).toBeNull()
    })

    test('those who come back at once with one cookie get one new generation between them', async () => {
      const session = await started(sessionOf(newAccount()))
      const by = { name: 'Lynne Robbins', confirmedAt: minutesAfter(8), expiresAt: minutesAfter(38) }
      const renew = () => opened().sessions.renew(session.id, { generation: 1 }, by)
      expect(await Promise.all([renew(), renew(), renew()])).toEqual([2, 2, 2])
      expect((await opened().sessions.find(session.id))?.session).toStrictEqual({ ...session, ...by, generation: 2 })
    })

    test('one that has ended is not renewed, and its end does not move', async () => {
      const session = await started(sessionOf(newAccount()))
      await opened().sessions.end(session.id, minutesAfter(1))
      await opened().sessions.end(session.id, minutesAfter(2))
      const by = { name: 'Lynne Robbins', confirmedAt: minutesAfter(8), expiresAt: minutesAfter(38) }
      expect(await opened().sessions.renew(session.id, { generation: 1 }, by)).toBeNull()
      expect((await opened().sessions.find(session.id))?.session.endedAt).toEqual(minutesAfter(1))
    })

    test('all of an account end together, of both kinds, with one event; nobody else’s do', async () => {
      const account = newAccount()
      const [desk, other, work] = [
        await started(sessionOf(account)),
        await started(sessionOf(account)),
        await started(sessionOf(account, { kind: 'employee' })),
      ]
      const stranger = await started(sessionOf(newAccount()))
      const { links } = await opened().store.verifyChain()
      expect(await opened().sessions.endAll({ accountId: account }, event)).toBe(3)
      expect(await Promise.all([desk, other, work, stranger].map(isOver))).toEqual([true, true, true, false])
      expect(await opened().sessions.endAll({ accountId: account }, event)).toBe(0)
      expect((await opened().store.verifyChain()).links).toBe(links + 1)
    })

    test('and of one kind, where that is meant', async () => {
      const account = newAccount()
      const [desk, work] = [await started(sessionOf(account)), await started(sessionOf(account, { kind: 'employee' }))]
      expect(await opened().sessions.endAll({ accountId: account, kind: 'desk' }, event)).toBe(1)
      expect(await Promise.all([desk, work].map(isOver))).toEqual([true, false])
    })

    test('only those that live are listed, the newest first', async () => {
      const account = newAccount()
      const mine = async () =>
        (await opened().sessions.living('desk', minutesAfter(29))).filter(({ accountId }) => accountId === account)
      const earlier = await started(sessionOf(account))
      const later = await started(sessionOf(account, { startedAt: minutesAfter(5) }))
      await started(sessionOf(account, { kind: 'employee' }))
      await started(sessionOf(account, { expiresAt: minutesAfter(10) }))
      await started(sessionOf(account, { endedAt: minutesAfter(1) }))
      expect((await mine()).map(({ id }) => id)).toEqual([later.id, earlier.id])
    })

    test('one person has ten of a kind at most: what has ended gives way first, then the oldest', async () => {
      const account = newAccount()
      const ended = await started(sessionOf(account, { startedAt: minutesAfter(50), endedAt: minutesAfter(51) }))
      const sessions = []
      for (let i = 0; i <= SESSIONS_AT_MOST; i++)
        sessions.push(await started(sessionOf(account, { startedAt: minutesAfter(i) })))
      expect(await opened().sessions.find(ended.id)).toBeNull()
      const left = await Promise.all(sessions.map(({ id }) => opened().sessions.find(id)))
      expect(left.map((found) => found !== null)).toEqual([false, ...Array.from({ length: 10 }, () => true)])
    })

    test('what has ended is forgotten after its time, and readings with it; what lives stays', async () => {
      const account = newAccount()
      const dead = await started(sessionOf(account, { endedAt: minutesAfter(-100) }))
      const expired = await started(sessionOf(account, { expiresAt: minutesAfter(-100) }))
      const living = await started(sessionOf(account))
      await opened().sessions.keepReading(account, { enabled: true, readAt: minutesAfter(-100) })
      await opened().sessions.forget(minutesAfter(-50))
      expect(await opened().sessions.find(dead.id)).toBeNull()
      expect(await opened().sessions.find(expired.id)).toBeNull()
      expect(await opened().sessions.find(living.id)).toStrictEqual({ session: living, reading: null })
    })
  })
}
