/** What the port Store promises of what was said against an account's requests. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { Denial } from '#lib/rules/request/parts/objections.ts'
import { daysBefore, NOW } from '#test/example.ts'
import { begin, eventOf, next, type Opened } from './store/opened.ts'

const CONTACT = { kind: 'not-vouched', by: 'contact', at: daysBefore(29) } as const satisfies Denial
const STOPPED = { kind: 'stopped', by: null, at: daysBefore(2) } as const satisfies Denial
const LONG_AGO = { kind: 'wait-cancelled', by: null, at: daysBefore(31) } as const satisfies Denial

export function denialContract(opened: () => Opened): void {
  describe('what was said against a request (R12)', () => {
    const accountOf = (id: string) => ({ id: id as AccountId, displayName: 'Adele Vance', signInName: 'a@contoso.com' })
    const said = async (account: ReturnType<typeof accountOf> | null, denials: readonly Denial[]) => {
      const request = await begin(opened(), { account })
      const to = next(request, { denials })
      return { request, to, kept: await opened().store.commit({ from: request, to, event: eventOf(request) }) }
    }

    test('is kept for the account by the same write, and once, whatever is written to the request later', async () => {
      const account = accountOf('denied')
      const { to } = await said(account, [LONG_AGO, CONTACT])
      const later = next(to, { denials: [LONG_AGO, CONTACT, STOPPED] })
      expect(await opened().store.commit({ from: to, to: later, event: eventOf(to) })).toBe(true)
      expect(await opened().store.commit({ from: later, to: next(later), event: eventOf(to) })).toBe(true)
      await said(accountOf('another'), [STOPPED])
      expect(await opened().store.denialsOf(account.id, daysBefore(30))).toStrictEqual([
        { ...CONTACT, requestId: to.id },
        { ...STOPPED, requestId: to.id },
      ])
    })
    test('is not kept by a write that came too late', async () => {
      const account = accountOf('too late')
      const { request } = await said(account, [])
      const to = next(request, { denials: [STOPPED] })
      expect(await opened().store.commit({ from: request, to, event: eventOf(request) })).toBe(false)
      expect(await opened().store.denialsOf(account.id, daysBefore(30))).toEqual([])
    })
    test('of a name that nobody has is kept for nobody', async () => {
      expect((await said(null, [STOPPED])).kept).toBe(true)
    })
    test('outlives its request, and is forgotten after a year (R20)', async () => {
      const account = accountOf('forgotten')
      const { to } = await said(account, [{ ...STOPPED, at: daysBefore(366) }, STOPPED])
      await opened().query('DELETE FROM latchkey.requests WHERE id = $1', [to.id])
      await opened().store.forget({ requests: daysBefore(365), networks: daysBefore(365), signIns: NOW })
      expect((await opened().store.denialsOf(account.id, new Date(0))).map(({ at }) => at)).toEqual([STOPPED.at])
    })
  })
}
