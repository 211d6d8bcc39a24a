/** What the port Store promises of requests and commits, on whatever engine. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { Intent } from '#lib/rules/request/intent.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { daysBefore } from '#test/example.ts'
import { begin, challengeOf, eventOf, type Listening, newRequest, next, type Opened, resolve } from './store/opened.ts'

export function storeContract(opened: () => Opened, heard: Listening): void {
  describe('what became of other requests of an account', () => {
    const given = {
      remedy: 'reset-password',
      before: {} as Intent['before'],
      committedAt: daysBefore(1),
      actedAt: null,
    } as const
    const WITH_EFFECT: readonly [what: string, more: Partial<RecoveryRequest>][] = [
      ['an intent', { intent: { ...given, attempt: 'one', target: null, alsoEndSessions: false } }],
      ['something achieved', { achieved: [{ ...given, shownAt: daysBefore(1), swept: [] }] }],
      ['one that was perhaps given', { perhapsGiven: given }],
      ['some that were perhaps given', { perhapsGiven: [given, given] }],
      [
        'a wait',
        {
          coolingOff: {
            attempt: 'one',
            remedy: 'reset-password',
            since: daysBefore(1),
            endsAt: daysBefore(0),
            told: 1,
            endedAt: null,
          },
        },
      ],
    ]
    test.each(WITH_EFFECT)('is found: %s', async (_what, more) => {
      const account = { id: crypto.randomUUID() as AccountId, displayName: 'Adele', signInName: 'adele@contoso.com' }
      const had = await begin(opened(), { account, ...more })
      expect(await opened().store.requestsSince(account.id, daysBefore(30), 'with-effect')).toEqual([had])
    })
    test.each([
      ['was done lately', { movedAt: daysBefore(1), state: 'done' }, true],
      ['is still handed over', { movedAt: daysBefore(50), state: 'handed-over' }, true],
      ['was done long ago', { movedAt: daysBefore(31), state: 'done' }, false],
    ] as const)(
      'of a request that was begun sixty days ago, what %s: looked at by the act’s moment',
      async (_what, more, isFound) => {
        const account = { id: crypto.randomUUID() as AccountId, displayName: 'Adele', signInName: 'adele@contoso.com' }
        const had = await begin(opened(), { account, begunAt: daysBefore(60), ...WITH_EFFECT[0]?.[1], ...more })
        const found = await opened().store.requestsSince(account.id, daysBefore(30), 'with-effect')
        expect(found).toEqual(isFound ? [had] : [])
        expect(await opened().store.requestsSince(account.id, daysBefore(30))).toEqual([])
        // One that is handed over would stand in the queue of the tests that follow.
        await opened().query('DELETE FROM latchkey.requests WHERE id = $1', [had.id])
      },
    )
    test('is not looked for among a stranger’s beginnings of the same name, which are not even read (R4)', async () => {
      const account = { id: crypto.randomUUID() as AccountId, displayName: 'Adele', signInName: 'adele@contoso.com' }
      for (const more of [{}, { achieved: [] }, { perhapsGiven: [] }]) await begin(opened(), { account, ...more })
      await opened().query('UPDATE latchkey.requests SET code = NULL WHERE account_id = $1', [account.id])
      const before = (await opened().store.rowFaults()).rows
      expect(await opened().store.requestsSince(account.id, daysBefore(30), 'with-effect')).toEqual([])
      expect((await opened().store.rowFaults()).rows).toBe(before)
    })
  })

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

    test('the network of a request is forgotten after ninety days, the copy that is searched by as well', async () => {
      const network = 'v1:network'
      const old = await begin(opened(), { begunAt: daysBefore(91), network })
      const young = await begin(opened(), { begunAt: daysBefore(89), network })
      await opened().store.forget({ requests: daysBefore(365), networks: daysBefore(90), signIns: daysBefore(365) })
      expect(await opened().store.load(old.id)).toEqual({ ...old, network: undefined })
      expect(await opened().store.load(young.id)).toStrictEqual(young)
      const { rows } = await opened().query(
        `SELECT id, network, whole ->> 'network' AS kept FROM latchkey.requests WHERE id IN ($1, $2)`,
        [old.id, young.id],
      )
      const of = (id: string) => rows.find((row) => row['id'] === id)
      expect(of(old.id)).toMatchObject({ network: null, kept: null })
      expect(of(young.id)).toMatchObject({ network, kept: network })
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
        expect(await store.unprovedFrom({ nameHash: odd, network: odd, device: odd })).toEqual([])
        expect(await store.knownBrowser(odd)).toBeNull()
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

    test('that waits for a first answer is found by its name and the network or device that it came from, oldest first (R5)', async () => {
      const [nameHash, network, device] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
      const newer = await begin(opened(), { nameHash, network })
      const older = await begin(opened(), { nameHash, device, network: 'another', begunAt: daysBefore(1) })
      await begin(opened(), { nameHash, network, state: 'findings' })
      await begin(opened(), { nameHash, network: 'another', device: 'another' })
      // As an earlier version, or the desk, began it.
      await begin(opened(), { nameHash })
      await begin(opened(), { network, device })
      const found = await opened().store.unprovedFrom({ nameHash, network, device })
      expect(found.map(({ id }) => id)).toEqual([older.id, newer.id])
    })

    describe('that is done, in a browser that is to be known (R5)', () => {
      const account = () => ({
        id: crypto.randomUUID() as AccountId,
        displayName: 'Lee Gu',
        signInName: 'lee@contoso.com',
      })
      const proof = {
        factor: 'passkey',
        method: 'bound-authenticator',
        channel: 'passkey',
        standing: 'registered',
        authenticator: 'one',
        provedAt: daysBefore(0),
      } as const
      const acting = async (more: Parameters<typeof newRequest>[0] = {}) => {
        const browserMark = { id: crypto.randomUUID(), browser: crypto.randomUUID() }
        return begin(opened(), { account: account(), browserMark, proofs: [proof], state: 'acting', ...more })
      }
      const finish = (from: RecoveryRequest) =>
        opened().store.commit({ from, to: next(from, { state: 'done' }), event: eventOf(from, { kind: 'shown' }) })
      const known = ({ browserMark }: RecoveryRequest) => opened().store.knownBrowser(browserMark?.id ?? '')

      test('makes it known to that account in the same write, for 90 days', async () => {
        const request = await acting()
        expect(await known(request)).toBeNull()
        await finish(request)
        const expiresAt = new Date(next(request, {}).movedAt.getTime() + 90 * 86_400_000)
        expect(await known(request)).toEqual({ ...request.browserMark, accountId: request.account?.id, expiresAt })
      })
      test('does not where nobody proved anything in it, or the write was not taken', async () => {
        const unproved = await acting({ proofs: [] })
        await finish(unproved)
        expect(await known(unproved)).toBeNull()
        const late = await acting()
        await opened().store.commit({ from: late, to: next(late, {}), event: eventOf(late) })
        expect(await finish(late)).toBe(false)
        expect(await known(late)).toBeNull()
      })
      test('is ended by "this wasn\'t me" in the same write, with every other of the account', async () => {
        const [one, other] = [await acting(), await acting()]
        await finish(one)
        await finish(other)
        const from = (await opened().store.load(one.id)) as RecoveryRequest
        const to = next(from, { state: 'frozen', stoppedAt: daysBefore(0) })
        await opened().store.commit({ from, to, event: eventOf(from, { kind: 'frozen' }) })
        expect([await known(one), (await known(other)) === null]).toEqual([null, false])
      })
      test('is forgotten by its browser, over all accounts, and by its account, over all browsers', async () => {
        const browser = crypto.randomUUID()
        const rows = [1, 2, 3].map(() => ({
          id: crypto.randomUUID(),
          browser,
          accountId: crypto.randomUUID() as AccountId,
          expiresAt: daysBefore(-1),
        }))
        for (const row of rows) await opened().store.rememberBrowser(row)
        const left = async () => (await Promise.all(rows.map(({ id }) => opened().store.knownBrowser(id)))).map(Boolean)
        await opened().store.forgetBrowsers({ accountId: rows[0]?.accountId ?? ('' as AccountId) })
        expect(await left()).toEqual([false, true, true])
        await opened().store.forgetBrowsers({ browser })
        expect(await left()).toEqual([false, false, false])
      })
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
