/** What the ports Store and Throttle promise, on whatever engine. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/account.ts'
import type { Challenge } from '#lib/ports.ts'
import { LIMITS } from '#lib/throttle.ts'
import { daysBefore, NOW } from '#test/example.ts'
import { eventOf, listening, newRequest, next, type Opened, resolve } from './store/opened.ts'

export function storeContract(engine: string, start: () => Promise<Opened>): void {
  describe(`the store on ${engine}`, () => {
    let opened: Opened
    const heard = listening()
    const store = () => opened.store
    const begun = async (more: Parameters<typeof newRequest>[0] = {}) => {
      const request = newRequest(more)
      await store().begin(request, eventOf(request), [])
      return request
    }
    const tasksOf = async (id: string) =>
      (await opened.query(`SELECT name FROM latchkey_tasks.job WHERE data -> 'task' ->> 'requestId' = $1`, [id])).rows

    beforeAll(async () => {
      opened = await start()
      await store().work(heard.handlers)
    })
    afterAll(() => opened?.store.close())

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
            const request = await begun(more)
            expect(await store().load(request.id)).toStrictEqual(request)
          }),
          { numRuns: 60 },
        )
      })

      test('is found by its id, its browser and its reference, and by nothing else', async () => {
        const request = await begun()
        expect(await store().loadByBrowser(request.browser ?? '')).toStrictEqual(request)
        expect(await store().loadByReference(request.reference)).toStrictEqual(request)
        expect(await store().load('unknown')).toBeNull()
        expect(await store().loadByBrowser('unknown')).toBeNull()
        expect(await store().loadByReference('unknown')).toBeNull()
      })

      test('is no longer found by a browser that was forgotten', async () => {
        const request = await begun()
        await store().commit({ from: request, to: next(request, { browser: null }), event: eventOf(request) })
        expect(await store().loadByBrowser(request.browser ?? '')).toBeNull()
      })

      test('cannot take a reference that another has, and the refusal quotes nothing', async () => {
        const request = await begun()
        const second = newRequest({ reference: request.reference, claimedName: 'nestor@contoso.com' })
        const refused = store().begin(second, eventOf(second), [{ task: resolve(second) }])
        await expect(refused).rejects.toThrow('The store failed: database 23505 requests_reference_key')
        await expect(refused).rejects.not.toThrow(/nestor/)
        expect(await store().load(second.id)).toBeNull()
        expect(await tasksOf(second.id)).toHaveLength(0)
      })

      test('is open until it has ended, and counts for its account and its claimed name, oldest first', async () => {
        const account = { id: crypto.randomUUID() as AccountId, displayName: 'Lee Gu', signInName: 'lee@contoso.com' }
        const nameHash = crypto.randomUUID()
        const newer = await begun({ account, nameHash })
        const older = await begun({ account, nameHash, begunAt: daysBefore(1) })
        await begun({ account, nameHash, state: 'done' })
        await begun({ account, nameHash, state: 'frozen' })
        const ids = [older.id, newer.id]
        expect((await store().openRequests({ accountId: account.id })).map(({ id }) => id)).toEqual(ids)
        expect((await store().openRequests({ nameHash })).map(({ id }) => id)).toEqual(ids)
      })
    })

    describe('a commit', () => {
      test('writes request, event and task together', async () => {
        const request = await begun()
        const to = next(request, { state: 'findings' })
        const ran = heard.first(request.id)
        const event = eventOf(request, { kind: 'proved' })
        expect(await store().commit({ from: request, to, event, later: [{ task: resolve(request) }] })).toBe(true)
        expect(await store().load(request.id)).toStrictEqual(to)
        expect(await store().events(request.id)).toStrictEqual([eventOf(request), event])
        expect((await ran).kind).toBe('resolve')
      })

      test('by two at once is won by one', async () => {
        const request = await begun()
        const rivals = Array.from({ length: 8 }, (_, number) =>
          store().commit({
            from: request,
            to: next(request, { declinedBecause: `by ${number}` }),
            event: eventOf(request, { facts: { by: number } }),
          }),
        )
        const won = (await Promise.all(rivals)).flatMap((committed, number) => (committed ? [number] : []))
        expect(won).toHaveLength(1)
        expect((await store().load(request.id))?.declinedBecause).toBe(`by ${won[0]}`)
        expect((await store().events(request.id)).slice(1).map(({ facts }) => facts['by'])).toEqual(won)
      })

      test('of a request that moved on writes nothing: no event, no task, no closed code', async () => {
        const request = await begun()
        const challenge = challengeOf(request.id)
        await store().addChallenge(challenge, eventOf(request), [])
        await store().commit({ from: request, to: next(request), event: eventOf(request) })
        const late = {
          from: request,
          to: next(request, { state: 'findings' }),
          event: eventOf(request, { kind: 'proved' }),
          later: [{ task: resolve(request) }],
          usedChallenge: challenge.id,
        } as const
        expect(await store().commit(late)).toBe(false)
        expect((await store().load(request.id))?.state).toBe('verifying')
        expect((await store().events(request.id)).map(({ kind }) => kind)).not.toContain('proved')
        expect(await tasksOf(request.id)).toHaveLength(0)
        expect((await store().loadChallenge(challenge.id))?.closed).toBeNull()
      })

      test('that fails half-way takes back what it wrote', async () => {
        const request = await begun()
        const unwritable = eventOf(request, { facts: { count: 1n as unknown as number } })
        const failed = store().commit({
          from: request,
          to: next(request),
          event: unwritable,
          later: [{ task: resolve(request) }],
        })
        await expect(failed).rejects.toThrow(TypeError)
        expect((await store().load(request.id))?.version).toBe(request.version)
        expect(await tasksOf(request.id)).toHaveLength(0)
      })
    })

    describe('a code', () => {
      test('supersedes earlier ones of its own request and factor only (R5)', async () => {
        const [request, other] = [await begun(), await begun()]
        const first = challengeOf(request.id)
        const text = challengeOf(request.id, { factor: 'code-by-text' })
        const elsewhere = challengeOf(other.id)
        const second = challengeOf(request.id)
        for (const challenge of [first, text, elsewhere, second])
          await store().addChallenge(challenge, eventOf({ id: challenge.requestId }), [])
        expect(await store().challengesOf(request.id)).toStrictEqual([second, text, { ...first, closed: 'superseded' }])
        expect(await store().challengesOf(other.id)).toStrictEqual([elsewhere])
      })

      test('asked for by eight at once leaves one that is open', async () => {
        const request = await begun()
        await Promise.all(
          Array.from({ length: 8 }, () => store().addChallenge(challengeOf(request.id), eventOf(request), [])),
        )
        const all = await store().challengesOf(request.id)
        expect(all.map(({ closed }) => closed)).toEqual([null, ...Array(7).fill('superseded')])
      })

      test('is filled while it is open, and not when it was superseded', async () => {
        const request = await begun()
        const [first, second] = [challengeOf(request.id), challengeOf(request.id)]
        await store().addChallenge(first, eventOf(request), [])
        await store().addChallenge(second, eventOf(request), [])
        const worth = { method: 'issued-code', channel: 'email', standing: 'profile', authenticator: 'hash' } as const
        const filling = { codeHash: 'hash', sentAt: NOW, expiresAt: NOW, deliverable: true, worth }
        await store().fillChallenge(first.id, filling)
        await store().fillChallenge(second.id, filling)
        expect(await store().loadChallenge(first.id)).toStrictEqual({ ...first, closed: 'superseded' })
        expect(await store().loadChallenge(second.id)).toStrictEqual({ ...second, ...filling })
      })

      test('counts every try, tried by twenty at once', async () => {
        const request = await begun()
        const challenge = challengeOf(request.id)
        await store().addChallenge(challenge, eventOf(request), [])
        const counts = await Promise.all(Array.from({ length: 20 }, () => store().countTry(challenge.id)))
        expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
      })

      test('is used once', async () => {
        const request = await begun()
        const challenge = challengeOf(request.id)
        await store().addChallenge(challenge, eventOf(request), [])
        const to = next(request)
        const use = { event: eventOf(request), usedChallenge: challenge.id }
        expect(await store().commit({ from: request, to, ...use })).toBe(true)
        expect((await store().loadChallenge(challenge.id))?.closed).toBe('used')
        expect(await store().commit({ from: to, to: next(to), ...use })).toBe(false)
        expect((await store().load(request.id))?.version).toBe(to.version)
      })

      test('of another request is not used', async () => {
        const [request, other] = [await begun(), await begun()]
        const challenge = challengeOf(other.id)
        await store().addChallenge(challenge, eventOf(other), [])
        const commit = { from: request, to: next(request), event: eventOf(request), usedChallenge: challenge.id }
        expect(await store().commit(commit)).toBe(false)
        expect((await store().loadChallenge(challenge.id))?.closed).toBeNull()
      })
    })

    describe('a task', () => {
      test('is begun within a second of the commit that asked for it', async () => {
        const request = newRequest()
        const ran = heard.first(request.id)
        await store().begin(request, eventOf(request), [{ task: resolve(request) }])
        const committedAt = Date.now()
        expect((await ran).at - committedAt).toBeLessThan(1_000)
      })

      test('of a burst does not wait for the next poll', async () => {
        const burst = await Promise.all(Array.from({ length: 40 }, () => begun()))
        const ran = burst.map(({ id }) => heard.first(id))
        const startedAt = Date.now()
        for (const request of burst)
          await store().commit({
            from: request,
            to: next(request),
            event: eventOf(request),
            later: [{ task: resolve(request) }],
          })
        await Promise.all(ran)
        // Six workers that took one task a poll would need seven seconds.
        expect(Date.now() - startedAt).toBeLessThan(5_000)
      })

      test('is not begun before its moment', async () => {
        const request = newRequest()
        const ran = heard.first(request.id)
        const notBefore = new Date(Date.now() + 700)
        await store().begin(request, eventOf(request), [{ task: resolve(request), notBefore }])
        expect((await ran).at).toBeGreaterThanOrEqual(notBefore.getTime())
      })

      test('that throws is run again, and what it threw is neither kept nor logged with its address', async () => {
        const request = await begun()
        const challenge = challengeOf(request.id)
        const runs: number[] = []
        const done = new Promise<void>((told) => {
          heard.on(challenge.id, () => {
            runs.push(Date.now())
            if (runs.length === 1) throw new Error('550 no such box: adele.private@example.org')
            told()
          })
        })
        const task = { kind: 'send-code', challengeId: challenge.id } as const
        await store().addChallenge(challenge, eventOf(request), [{ task }])
        await done
        expect(runs).toHaveLength(2)
        const kept = await opened.query(
          `SELECT output::text FROM latchkey_tasks.job WHERE data -> 'task' ->> 'challengeId' = $1`,
          [challenge.id],
        )
        expect(`${JSON.stringify(kept.rows)} ${opened.said.join(' ')}`).not.toContain('example.org')
        expect(opened.said.join('\n')).toContain('550 no such box')
      })
    })

    describe('a limit', () => {
      test('lets exactly its points through, taken by fifty at once', async () => {
        const subject = crypto.randomUUID()
        const before = Date.now()
        const taken = await Promise.all(
          Array.from({ length: 50 }, () => opened.throttle.take('send:account:hour', subject)),
        )
        expect(taken.filter(({ allowed }) => allowed)).toHaveLength(LIMITS['send:account:hour'].points)
        for (const { retryAt } of taken.filter(({ allowed }) => !allowed)) {
          expect(retryAt.getTime()).toBeGreaterThan(before + 3_500_000)
          expect(retryAt.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000)
        }
        expect(await opened.throttle.left('send:account:hour', subject)).toBe(0)
      })

      test('of one subject is not spent by another, nor by another limit', async () => {
        const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
        for (let index = 0; index < 4; index++) await opened.throttle.take('send:account:hour', one)
        expect(await opened.throttle.left('send:account:hour', other)).toBe(3)
        expect(await opened.throttle.left('send:account:day', one)).toBe(6)
        expect((await opened.throttle.take('send:account:hour', other)).allowed).toBe(true)
        expect(await opened.throttle.left('send:account:hour', other)).toBe(2)
      })

      test('opens again when its window has passed', async () => {
        const subject = crypto.randomUUID()
        for (let index = 0; index < 4; index++) await opened.throttle.take('send:account:hour', subject)
        await opened.query('UPDATE latchkey.throttle SET expire = $1 WHERE key = $2', [
          Date.now() - 1,
          `send:account:hour:${subject}`,
        ])
        expect(await opened.throttle.left('send:account:hour', subject)).toBe(3)
        expect((await opened.throttle.take('send:account:hour', subject)).allowed).toBe(true)
      })
    })

    describe('the record', () => {
      test('keeps an event exactly, one of no request as well', async () => {
        const request = await begun()
        const event = eventOf(request, {
          kind: 'viewed',
          by: { kind: 'approver', id: 'a', name: 'Miriam Graham' },
          facts: { z: null, a: [`nul \0, half \ud800`, 'Čufar'], count: 3, known: true },
        })
        await store().record(event)
        await store().record(eventOf(request, { requestId: null }))
        expect((await store().events(request.id)).at(-1)).toStrictEqual(event)
      })

      test('is one chain, written by thirty at once', async () => {
        const request = await begun()
        const { links } = await store().verifyChain()
        await Promise.all(Array.from({ length: 30 }, () => store().record(eventOf(request))))
        expect(await store().verifyChain()).toEqual({ links: links + 30, fault: null })
      })

      test.each([
        'UPDATE latchkey.audit_events SET body = body',
        'DELETE FROM latchkey.audit_events',
        'TRUNCATE latchkey.audit_events',
        'DELETE FROM latchkey.audit_head',
        'UPDATE latchkey.audit_head SET sequence = sequence - 1',
      ])('refuses: %s', async (statement) => {
        await expect(opened.query(statement)).rejects.toThrow('The record is only ever added to')
      })

      const FAULTS: readonly [title: string, tampering: string, kind: string, place: 'third' | 'last' | 'past'][] = [
        [
          'an event rewritten in place',
          `UPDATE audit_events SET body = replace(body, 'resolved', 'declined') WHERE sequence = 3`,
          'broken-link',
          'third',
        ],
        [
          'an event rewritten with a hash that fits it',
          `UPDATE audit_events SET body = '{}', hash = encode(sha256(convert_to(sequence || E'\\n' || previous || E'\\n{}', 'UTF8')), 'hex') WHERE sequence = 2`,
          'broken-link',
          'third',
        ],
        [
          'two events that claim one place',
          `INSERT INTO audit_events (sequence, previous, body, hash) SELECT sequence, previous, '{}', 'f' FROM audit_events WHERE sequence = 3`,
          'fork',
          'third',
        ],
        ['an event taken out of the middle', 'DELETE FROM audit_events WHERE sequence = 3', 'missing', 'third'],
        [
          'the newest event taken away',
          'DELETE FROM audit_events WHERE sequence = (SELECT max(sequence) FROM audit_events)',
          'cut-tail',
          'last',
        ],
        [
          'the head set back by one',
          `UPDATE audit_head SET sequence = sequence - 1, hash = (SELECT previous FROM audit_events ORDER BY sequence DESC LIMIT 1)`,
          'cut-tail',
          'past',
        ],
      ]
      for (const [title, tampering, kind, place] of FAULTS)
        test(`shows ${title}: ${kind} (R19)`, async () => {
          const request = await begun()
          for (let index = 0; index < 3; index++) await store().record(eventOf(request))
          const { links, fault } = await store().verifyChain()
          expect(fault).toBeNull()
          await tamper(opened, tampering)
          try {
            const sequence = { third: 3, last: links, past: links + 1 }[place]
            expect((await store().verifyChain()).fault).toEqual({ kind, sequence })
          } finally {
            await mend(opened)
          }
          expect((await store().verifyChain()).fault).toBeNull()
        })

      test('cannot be cut away whole', async () => {
        await begun()
        await tamper(opened, 'DELETE FROM audit_events; DELETE FROM audit_head')
        try {
          await expect(begun()).rejects.toThrow('The head of the audit chain is gone')
        } finally {
          await mend(opened)
        }
      })
    })

    test('answers a ping by writing as well as reading', async () => {
      await expect(store().ping()).resolves.toBeUndefined()
    })
  })
}

const challengeOf = (requestId: string, more: Partial<Challenge> = {}): Challenge => ({
  id: crypto.randomUUID(),
  requestId,
  factor: 'code-by-email',
  askedAt: NOW,
  codeHash: null,
  sentAt: null,
  expiresAt: null,
  deliverable: false,
  worth: null,
  tries: 0,
  closed: null,
  ...more,
})

const RECORD = ['audit_events', 'audit_head'] as const

async function run({ query }: Opened, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await query(statement.replaceAll(/\baudit_(events|head)\b/g, 'latchkey.audit_$1'))
}

/** As somebody with the database's own password would: the triggers off, the key dropped. */
async function tamper(opened: Opened, statements: string): Promise<void> {
  for (const table of RECORD)
    await run(
      opened,
      `CREATE TABLE latchkey.spare_${table.slice(6)} AS TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE TRIGGER USER`,
    )
  await run(opened, 'ALTER TABLE audit_events DROP CONSTRAINT audit_events_pkey', ...statements.split('; '))
}

async function mend(opened: Opened): Promise<void> {
  await run(
    opened,
    'DELETE FROM audit_events',
    'DELETE FROM audit_head',
    'INSERT INTO audit_events (sequence, previous, body, hash) SELECT sequence, previous, body, hash FROM latchkey.spare_events',
    'INSERT INTO audit_head (sequence, hash) SELECT sequence, hash FROM latchkey.spare_head',
    'ALTER TABLE audit_events ADD PRIMARY KEY (sequence)',
  )
  for (const table of RECORD)
    await run(opened, `DROP TABLE latchkey.spare_${table.slice(6)}`, `ALTER TABLE ${table} ENABLE TRIGGER USER`)
}
