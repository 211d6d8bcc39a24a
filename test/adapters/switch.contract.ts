/** What the port Store promises of the switch at the desk. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { ThreatSwitch } from '#lib/rules/organisation/threat-mode.ts'
import { daysBefore, NOW } from '#test/example.ts'
import type { Opened } from './store/opened.ts'

const event = (kind: string) => ({ at: NOW, requestId: null, kind, by: { kind: 'operator' }, facts: {} }) as const

export function switchContract(opened: () => Opened): void {
  const on = (from: ThreatSwitch): ThreatSwitch => ({
    version: from.version + 1,
    since: NOW,
    until: daysBefore(-1),
    reason: 'Calls with our employee numbers',
    by: { id: 'lynne', name: 'Lynne Robbins' },
    easing: null,
  })

  describe('the switch of threat mode (R16)', () => {
    test('comes back as it was thrown, with its event', async () => {
      const from = await opened().store.threatSwitch()
      const { links } = await opened().store.verifyChain()
      expect(await opened().store.switchThreat({ from, to: on(from), event: event('threat-on') })).toBe(true)
      expect(await opened().store.threatSwitch()).toStrictEqual(on(from))
      expect((await opened().store.verifyChain()).links).toBe(links + 1)
    })
    test('of two who throw it in one moment one wins, and nothing is written for the other', async () => {
      const from = await opened().store.threatSwitch()
      const { links } = await opened().store.verifyChain()
      const throws = () => opened().store.switchThreat({ from, to: on(from), event: event('threat-extended') })
      expect((await Promise.all([throws(), throws(), throws()])).filter(Boolean)).toHaveLength(1)
      expect((await opened().store.verifyChain()).links).toBe(links + 1)
      expect((await opened().store.threatSwitch()).version).toBe(from.version + 1)
    })
  })

  describe('who has signed in to the desk, and who of them cannot be told apart (R10)', () => {
    const lynne = {
      id: 'lynne' as AccountId,
      name: 'Lynne Robbins',
      roles: ['Recovery.Approver', 'Recovery.Administrator'],
      seenAt: NOW,
    }
    test('is known as of the last sign-in, and forgotten after 90 days', async () => {
      await opened().store.noteDeskAccount({ ...lynne, roles: ['Recovery.Approver'], seenAt: daysBefore(1) })
      await opened().store.noteDeskAccount(lynne)
      await opened().store.noteDeskAccount({ ...lynne, id: 'lee' as AccountId, seenAt: daysBefore(91) })
      expect(await opened().store.deskAccounts()).toContainEqual(lynne)
      await opened().store.noteDeskAccount({ ...lynne, id: 'third' as AccountId })
      expect((await opened().store.deskAccounts()).map(({ id }) => id)).not.toContain('lee')
    })
    test('the comparison comes back as it was kept, and the newest stands', async () => {
      const comparison = {
        at: daysBefore(1),
        listed: 'tenant',
        accounts: { approve: 2, ease: 1 },
        two: { approve: false, ease: false },
        unread: { approve: false, ease: false },
        pairs: [
          {
            one: { id: lynne.id, name: lynne.name },
            other: { id: 'lee' as AccountId, name: 'Lee Gu' },
            duties: ['approve'],
          },
        ],
      } as const
      await opened().store.keepApproverComparison(comparison)
      expect(await opened().store.approverComparison()).toStrictEqual(comparison)
      await opened().store.keepApproverComparison({ ...comparison, at: NOW, pairs: [] })
      expect(await opened().store.approverComparison()).toStrictEqual({ ...comparison, at: NOW, pairs: [] })
    })
  })
}
