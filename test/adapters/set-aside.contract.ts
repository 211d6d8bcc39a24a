/** What the port Store promises of addresses whose link is set aside. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { SetAside } from '#lib/rules/request/set-aside.ts'
import { daysBefore, NOW } from '#test/example.ts'
import { begin, eventOf, next, type Opened } from './store/opened.ts'

export function setAsideContract(opened: () => Opened): void {
  describe('an address that was set aside (R12)', () => {
    const asideOf = (accountId: string, requestId: string, at = daysBefore(1)): SetAside => ({
      accountId: accountId as AccountId,
      requestId,
      address: 'v1:some-address',
      at,
      until: new Date(at.getTime() + 7 * 86_400_000),
      by: ['lynne', 'lee'],
      code: 'v1:code',
    })

    test('comes back exactly as it was written, by its account, and with the move or not at all', async () => {
      const request = await begin(opened())
      const one = asideOf('aside', request.id)
      const commit = { from: request, to: next(request), event: eventOf(request), setAside: one }
      expect(await opened().store.commit(commit)).toBe(true)
      expect(await opened().store.commit({ ...commit, setAside: { ...one, address: 'v1:another' } })).toBe(false)
      expect(await opened().store.setAsidesOf('aside' as AccountId, daysBefore(90))).toStrictEqual([one])
      expect(await opened().store.setAsidesOf('another' as AccountId, daysBefore(90))).toEqual([])
      expect(await opened().store.setAsidesOf('aside' as AccountId, NOW)).toEqual([])
    })
    test('is forgotten after a year (R20)', async () => {
      let request = await begin(opened())
      for (const at of [daysBefore(366), daysBefore(364)]) {
        const to = next(request)
        await opened().store.commit({
          from: request,
          to,
          event: eventOf(request),
          setAside: asideOf('old', request.id, at),
        })
        request = to
      }
      await opened().store.forget({ requests: daysBefore(365), networks: daysBefore(365), signIns: NOW })
      const left = await opened().store.setAsidesOf('old' as AccountId, new Date(0))
      expect(left.map(({ at }) => at)).toEqual([daysBefore(364)])
    })
  })
}
