/** What the port Store promises of requests and commits, on whatever engine. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/account.ts'
import { daysBefore } from '#test/example.ts'
import { begin, challengeOf, eventOf, type Listening, newRequest, next, type Opened, resolve } from './store/opened.ts'

export function storeContract(opened: () => Opened, heard: Listening): void {
  describe('what is older than it may be (R20)', () => {
    const timeline = [
      { at: daysBefore(41), errorCode: 50053, app: null, device: null, place: 'Ljubljana', correlationId: null },
    ]
    const diagnosis = { at: daysBefore(41), findings: [], unseen: [], latestSeenAt: null, timeline }
    const forget = () =>
      opened().store.forget({ requests: daysBefore(365), networks: daysBefore(365), signIns: daysBefore(30) })

    test('a request of more than a year ago is forgotten with its codes, and its events stay', async () => {
      const old = await begin(opened(), { begunAt: daysBefore(366) })
      const young = await begin(opened(), { begunAt: daysBefore(364) })
      await opened().store.addChallenge(challengeOf(old.id), eventOf(old), [])
      expect((await forget()).requests).toBe(1)
      expect(await opened().store.load(old.id)).toBeNull()
      expect(await opened().store.challengesOf(old.id)).toEqual([])
      expect(await opened().store.events(old.id)).toHaveLength(2)
      expect(await opened().store.load(young.id)).toStrictEqual(young)
    })

    test('what a request was begun with is forgotten after ninety days, and the request stays believed', async () => {
      const begunWith = { browser: 'Safari, iPhone', network: 'v1:network', country: 'SI' }
      const old = await begin(opened(), { begunAt: daysBefore(91), begunWith })
      const young = await begin(opened(), { begunAt: daysBefore(89), begunWith })
      await opened().store.forget({ requests: daysBefore(365), networks: daysBefore(90), signIns: daysBefore(365) })
      expect(await opened().store.load(old.id)).toEqual({ ...old, begunWith: undefined })
      expect(await opened().store.load(young.id)).toStrictEqual(young)
    })

    test('the sign-ins of a kept request are forgotten after thirty days, and nothing else of it', async () => {
      const old = await begin(opened(), { begunAt: daysBefore(31), diagnosis })
      const young = await begin(opened(), { begunAt: daysBefore(29), diagnosis })
      expect((await forget()).signIns).toBe(1)
      expect(await opened().store.load(old.id)).toStrictEqual({ ...old, diagnosis: { ...diagnosis, timeline: [] } })
      expect(await opened().store.load(young.id)).toStrictEqual(young)
      expect((await forget()).signIns).toBe(0)
    })
  })

  describe('a request', () => {
    test('comes back exactly as it was written, whatever was typed', async () => {
      const anyText = fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      })
      const moment = fc.date({ noInvalidDate: true })
      const ofOurClock = fc.date({ noInvalidDate: true, min: daysBefore(9_000), max: new Date('9999-12-31') })
      const anything = fc.record(
        {
          claimedName: anyText,
          errorCode: fc.option(anyText),
          begunAt: ofOurClock,
          dueAt: fc.option(ofOurClock),
          declinedBecause: fc.option(anyText),
          account: fc.option(
            fc.record(
              {
                id: fc.uuid().map((id) => id as AccountId),
                displayName: anyText,
                signInName: anyText,
              },
              { noNullPrototype: true },
            ),
          ),
          shownAt: fc.option(moment),
        },
        { noNullPrototype: true },
      )
      await fc.assert(
        fc.asyncProperty(anything, async (more) => {
          const request = await begin(opened(), more)
          expect(await opened().store.load(request.id)).toStrictEqual(request)
        }),
        { numRuns: 60 },
      )
    })

    test('is found by its id, its browser and its reference, and by nothing else', async () => {
      const request = await begin(opened())
      expect(await opened().store.loadByBrowser(request.browser ?? '')).toStrictEqual(request)
      expect(await opened().store.loadByReference(request.reference)).toStrictEqual(request)
      expect(await opened().store.load('unknown')).toBeNull()
      expect(await opened().store.loadByBrowser('unknown')).toBeNull()
      expect(await opened().store.loadByReference('unknown')).toBeNull()
    })

    test('is not found by what no column can hold, and nothing breaks (NUL, half a surrogate pair, a million letters)', async () => {
      const { store } = opened()
      for (const odd of ['\0', 'a\0b', '\ud800', '\udfff\0', 'x'.repeat(1_000_000)]) {
        expect(await store.load(odd)).toBeNull()
        expect(await store.loadByReference(odd)).toBeNull()
        expect(await store.loadByBrowser(odd)).toBeNull()
        expect(await store.openRequests(odd)).toEqual([])
        expect(await store.challengesOf(odd)).toEqual([])
        expect(await store.events(odd)).toEqual([])
        expect((await store.page({ states: ['queued'], search: odd, limit: 5 })).requests).toEqual([])
      }
    })

    test('is no longer found by a browser that was forgotten', async () => {
      const request = await begin(opened())
      await opened().store.commit({ from: request, to: next(request, { browser: null }), event: eventOf(request) })
      expect(await opened().store.loadByBrowser(request.browser ?? '')).toBeNull()
    })

    test('cannot take a reference that another has, and the refusal quotes nothing', async () => {
      const request = await begin(opened())
      const second = newRequest({ reference: request.reference, claimedName: 'nestor@contoso.com' })
      const refused = opened().store.begin(second, eventOf(second), [{ task: resolve(second) }])
      await expect(refused).rejects.toThrow('The store failed: database 23505 requests_reference_key')
      await expect(refused).rejects.not.toThrow(/nestor/)
      expect(await opened().store.load(second.id)).toBeNull()
      expect(await tasksOf(opened(), second.id)).toHaveLength(0)
    })

    test('is open until it has ended, and counts for its claimed name, oldest first', async () => {
      const account = { id: crypto.randomUUID() as AccountId, displayName: 'Lee Gu', signInName: 'lee@contoso.com' }
      const nameHash = crypto.randomUUID()
      const newer = await begin(opened(), { account, nameHash })
      const older = await begin(opened(), { account, nameHash, begunAt: daysBefore(1) })
      await begin(opened(), { account, nameHash, state: 'done' })
      await begin(opened(), { account, nameHash, state: 'frozen' })
      const ids = [older.id, newer.id]
      expect((await opened().store.openRequests(nameHash)).map(({ id }) => id)).toEqual(ids)
    })
  })

  describe('a commit', () => {
    test('writes request, event and task together', async () => {
      const request = await begin(opened())
      const to = next(request, { state: 'findings' })
      const ran = heard.first(request.id)
      const event = eventOf(request, { kind: 'proved' })
      expect(await opened().store.commit({ from: request, to, event, later: [{ task: resolve(request) }] })).toBe(true)
      expect(await opened().store.load(request.id)).toStrictEqual(to)
      expect(await opened().store.events(request.id)).toStrictEqual([eventOf(request), event])
      expect((await ran).kind).toBe('resolve')
    })

    test('by two at once is won by one', async () => {
      const request = await begin(opened())
      const rivals = Array.from({ length: 8 }, (_, number) =>
        opened().store.commit({
          from: request,
          to: next(request, { declinedBecause: `by ${number}` }),
          event: eventOf(request, { facts: { by: number } }),
        }),
      )
      const won = (await Promise.all(rivals)).flatMap((committed, number) => (committed ? [number] : []))
      expect(won).toHaveLength(1)
      expect((await opened().store.load(request.id))?.declinedBecause).toBe(`by ${won[0]}`)
      expect((await opened().store.events(request.id)).slice(1).map(({ facts }) => facts['by'])).toEqual(won)
    })

    test('of a request that moved on writes nothing: no event, no task, no closed code', async () => {
      const request = await begin(opened())
      const challenge = challengeOf(request.id)
      await opened().store.addChallenge(challenge, eventOf(request), [])
      await opened().store.commit({ from: request, to: next(request), event: eventOf(request) })
      const late = {
        from: request,
        to: next(request, { state: 'findings' }),
        event: eventOf(request, { kind: 'proved' }),
        later: [{ task: resolve(request) }],
        usedChallenge: challenge.id,
      } as const
      expect(await opened().store.commit(late)).toBe(false)
      expect((await opened().store.load(request.id))?.state).toBe('verifying')
      expect((await opened().store.events(request.id)).map(({ kind }) => kind)).not.toContain('proved')
      expect(await tasksOf(opened(), request.id)).toHaveLength(0)
      expect((await opened().store.loadChallenge(challenge.id))?.closed).toBeNull()
    })

    test('that fails half-way takes back what it wrote', async () => {
      const request = await begin(opened())
      const unwritable = eventOf(request, { facts: { count: 1n as unknown as number } })
      const failed = opened().store.commit({
        from: request,
        to: next(request),
        event: unwritable,
        later: [{ task: resolve(request) }],
      })
      await expect(failed).rejects.toThrow(TypeError)
      expect((await opened().store.load(request.id))?.version).toBe(request.version)
      expect(await tasksOf(opened(), request.id)).toHaveLength(0)
    })
  })

  test('a ping is answered by writing as well as reading', async () => {
    await expect(opened().store.ping()).resolves.toBeUndefined()
  })
}

const tasksOf = async ({ query }: Opened, id: string) =>
  (await query(`SELECT name FROM latchkey_tasks.job WHERE data -> 'task' ->> 'requestId' = $1`, [id])).rows
