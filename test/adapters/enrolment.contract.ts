/** What the port Store promises of enrolled authenticators: nothing deleted, no change lost, the event with it. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { changed, type EnrolledOf } from '#lib/rules/proofs/enrolment.ts'
import { daysBefore, NOW } from '#test/example.ts'
import { eventOf, type Opened } from './store/opened.ts'

const passkeyOf = (accountId: string): EnrolledOf<'passkey'> => ({
  id: crypto.randomUUID(),
  accountId: accountId as AccountId,
  version: 1,
  addedAt: NOW,
  lastUsedAt: null,
  ended: null,
  kind: 'passkey',
  name: 'Phone',
  credentialId: crypto.randomUUID(),
  publicKey: 'key',
  counter: 0,
})

export function enrolmentContract(opened: () => Opened): void {
  describe('an enrolled authenticator', () => {
    const event = () => eventOf({ id: crypto.randomUUID() })
    const added = async (accountId: string = crypto.randomUUID()) => {
      const one = passkeyOf(accountId)
      expect(await opened().store.changeEnrolled({ add: [one], event: event() })).toBe(true)
      return one
    }

    test('is found by its account, and by no other', async () => {
      const [one] = [await added(), await added()]
      expect(await opened().store.enrolled(one.accountId)).toStrictEqual([one])
    })

    test('keeps the network that it was added from for ninety days, and itself for good (R20)', async () => {
      const accountId = crypto.randomUUID()
      const from = (addedAt: Date) => ({ ...passkeyOf(accountId), addedAt, network: 'v1:network' })
      const [old, young] = [from(daysBefore(91)), from(daysBefore(89))]
      expect(await opened().store.changeEnrolled({ add: [old, young], event: event() })).toBe(true)
      const year = daysBefore(365)
      await opened().store.forget({ requests: year, networks: daysBefore(90), signIns: year })
      expect(await opened().store.enrolled(old.accountId)).toEqual([{ ...old, network: undefined }, young])
    })

    test('stays in the list when it has ended (N26)', async () => {
      const one = await added()
      const ended = changed(one, { ended: { at: NOW, why: 'removed' } })
      expect(await opened().store.changeEnrolled({ replace: [{ from: one, to: ended }], event: event() })).toBe(true)
      expect(await opened().store.enrolled(one.accountId)).toStrictEqual([ended])
    })

    test('changed by eight at once is changed by one of them', async () => {
      const one = await added()
      const done = await Promise.all(
        Array.from({ length: 8 }, (_, counter) =>
          opened().store.changeEnrolled({
            replace: [{ from: one, to: changed(one, { counter: counter + 1 }) }],
            event: event(),
          }),
        ),
      )
      expect(done.filter(Boolean)).toHaveLength(1)
      expect(await opened().store.enrolled(one.accountId)).toMatchObject([{ version: 2 }])
    })

    test('when one of several moved on, nothing is written, the event neither', async () => {
      const [one, another] = [await added(), await added()]
      const told = event()
      const stale = { ...another, version: 7 }
      expect(
        await opened().store.changeEnrolled({
          add: [passkeyOf(one.accountId)],
          replace: [
            { from: one, to: changed(one, { counter: 1 }) },
            { from: stale, to: changed(stale, { counter: 1 }) },
          ],
          event: told,
        }),
      ).toBe(false)
      expect(await opened().store.enrolled(one.accountId)).toStrictEqual([one])
      expect(await opened().store.events(told.requestId ?? '')).toEqual([])
    })

    test('keeps its account among those that hold something, as long as it is held', async () => {
      const one = await added()
      expect(await opened().store.enrolledAccounts()).toContain(one.accountId)
      const ended = changed(one, { ended: { at: NOW, why: 'removed' } })
      await opened().store.changeEnrolled({ replace: [{ from: one, to: ended }], event: event() })
      expect(await opened().store.enrolledAccounts()).not.toContain(one.accountId)
    })

    test('leaves how its owner stands: the newest look, whichever was written last', async () => {
      const accountId = crypto.randomUUID() as AccountId
      const newest = { accountId, level: 'soon', from: NOW, at: NOW } as const
      await opened().store.keepReadiness(newest)
      await opened().store.keepReadiness({
        accountId,
        level: 'nothing',
        from: null,
        at: new Date(NOW.getTime() - 1000),
      })
      expect((await opened().store.readinessSnapshots()).filter((one) => one.accountId === accountId)).toEqual([newest])
    })

    test('keeps why it was suspended, and who would lift it since when (R10)', async () => {
      const one = await added()
      const lift = { id: 'cameron', name: 'Cameron White', at: NOW, reason: 'Spoken with her.' }
      const suspended = changed(one, { ended: { at: NOW, why: 'suspended', because: 'not-the-owner', lift } })
      await opened().store.changeEnrolled({ replace: [{ from: one, to: suspended }], event: event() })
      expect(await opened().store.enrolled(one.accountId)).toStrictEqual([suspended])
      const lifted = changed(suspended, { ended: null })
      const again = { replace: [{ from: suspended, to: lifted }], event: event() }
      expect(await Promise.all([1, 2].map(() => opened().store.changeEnrolled(again)))).toEqual(
        expect.arrayContaining([true, false]),
      )
      expect(await opened().store.holdersOf(one.credentialId)).toEqual([one.accountId])
    })

    test('is known by its handle while it is held (R10)', async () => {
      const one = await added()
      expect(await opened().store.holdersOf(one.credentialId)).toEqual([one.accountId])
      const ended = changed(one, { ended: { at: NOW, why: 'suspended' } })
      await opened().store.changeEnrolled({ replace: [{ from: one, to: ended }], event: event() })
      expect(await opened().store.holdersOf(one.credentialId)).toEqual([])
    })
  })
}
