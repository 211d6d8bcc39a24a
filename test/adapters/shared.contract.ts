/** What instances share of the tenant: one reader at a time, limits that hold together, a feed that grows no duplicates. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { BUDGETS, type KeptSignIn } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { SignIn } from '#lib/rules/diagnosis/evidence.ts'
import type { Opened } from './store/opened.ts'

const newAccount = () => crypto.randomUUID() as AccountId
const newSource = () => `source ${crypto.randomUUID()}`
const LONG_AGO = new Date('2000-01-01')

const rowOf = (
  accountId: AccountId,
  errorCode: number,
  minutesAgo: number,
  more: Partial<SignIn> = {},
): KeptSignIn => ({
  ...exampleSignIn(errorCode, minutesAgo),
  id: crypto.randomUUID(),
  accountId,
  ...more,
})

export function sharedContract(opened: () => Opened): void {
  const empty = (budget: string) => opened().query('DELETE FROM latchkey.budgets WHERE name = $1', [budget])
  const age = (budget: string, seconds: number) =>
    opened().query(
      `UPDATE latchkey.budgets SET taken = ARRAY(SELECT one - make_interval(secs => $2) FROM unnest(taken) AS one) WHERE name = $1`,
      [budget, seconds],
    )
  const taken = async (times: number, leaving?: number) => {
    const all = await Promise.all(Array.from({ length: times }, () => opened().shared.take('reports', leaving)))
    return all.filter(Boolean).length
  }

  describe('a budget of the tenant', () => {
    test('gives exactly what the limit allows, asked for by thirty at once', async () => {
      await empty('reports')
      expect(await taken(30)).toBe(BUDGETS.reports.requests)
    })

    test('gives again when the window has passed, and not before', async () => {
      await empty('reports')
      await taken(5)
      await age('reports', BUDGETS.reports.inSeconds - 2)
      expect(await taken(1)).toBe(0)
      await age('reports', 3)
      expect(await taken(30)).toBe(BUDGETS.reports.requests)
    })

    test('slides: what was taken late in a window counts into the next', async () => {
      await empty('reports')
      await taken(2)
      await age('reports', 6)
      await taken(3)
      await age('reports', 6)
      expect(await taken(30)).toBe(2)
    })

    test('leaves a share for others to whoever says so', async () => {
      await empty('reports')
      expect(await taken(30, 3)).toBe(2)
      expect(await taken(30, 2)).toBe(1)
      expect(await taken(30)).toBe(2)
    })

    test('is not held shut by moments that have not come yet, which nobody has taken', async () => {
      await empty('identity-protection')
      await opened().query(
        `INSERT INTO latchkey.budgets (name, taken) VALUES ('identity-protection', ARRAY['2099-01-01'::timestamptz])`,
      )
      expect(await opened().shared.take('identity-protection')).toBe(true)
      expect(await opened().shared.take('identity-protection')).toBe(false)
    })

    test('is not spent by another', async () => {
      await empty('reports')
      await empty('identity-protection')
      await taken(5)
      expect(await opened().shared.take('identity-protection')).toBe(true)
      expect(await opened().shared.take('identity-protection')).toBe(false)
    })
  })

  describe('a source that is read for all', () => {
    const expire = (name: string) =>
      opened().query(`UPDATE latchkey.sources SET leads_until = now() - interval '1 second' WHERE name = $1`, [name])

    test('shows nothing before the first reading', async () => {
      expect(await opened().shared.source(newSource())).toEqual({ kept: null, readAt: null, off: null })
    })

    test('has one reader, however many offer themselves at once', async () => {
      const name = newSource()
      const leads = await Promise.all(Array.from({ length: 10 }, () => opened().shared.lead(name)))
      expect(leads.filter((lead) => lead !== null)).toHaveLength(1)
    })

    test('comes back as it was written, moments and odd text included', async () => {
      const name = newSource()
      const readAt = minutesBefore(1)
      const kept = { since: minutesBefore(9), items: [{ text: 'a\0b\ud800' }] }
      const lead = await opened().shared.lead(name)
      expect(await lead?.write({ kept, readAt })).toBe(true)
      expect(await opened().shared.source(name)).toEqual({ kept, readAt, off: null })
    })

    test('has the next reader as soon as one has ended', async () => {
      const name = newSource()
      const first = await opened().shared.lead(name)
      expect(await opened().shared.lead(name)).toBeNull()
      await first?.end()
      expect(await opened().shared.lead(name)).not.toBeNull()
    })

    test('has another reader when one is silent, and the silent one writes nothing any more', async () => {
      const name = newSource()
      const silent = await opened().shared.lead(name)
      await expire(name)
      const next = await opened().shared.lead(name)
      expect(await next?.write({ kept: 'by the next', readAt: null })).toBe(true)
      expect(await silent?.write({ kept: 'by the silent one', readAt: null })).toBe(false)
      expect(await silent?.switchOff('failed', minutesBefore(-60))).toBe(false)
      await silent?.end()
      expect(await opened().shared.lead(name)).toBeNull()
      expect((await opened().shared.source(name)).kept).toBe('by the next')
    })

    test('is renewed by writing', async () => {
      const name = newSource()
      const lead = await opened().shared.lead(name)
      await expire(name)
      await lead?.write({ kept: 1, readAt: null })
      expect(await opened().shared.lead(name)).toBeNull()
    })

    test('is renewed while it is read, with nothing written yet; and not by one who was overtaken', async () => {
      const name = newSource()
      const lead = await opened().shared.lead(name)
      await expire(name)
      expect(await lead?.renew()).toBe(true)
      expect(await opened().shared.lead(name)).toBeNull()
      await expire(name)
      const next = await opened().shared.lead(name)
      expect(await lead?.renew()).toBe(false)
      expect(await next?.renew()).toBe(true)
    })

    test('has another reader within seconds of one that died', async () => {
      const name = newSource()
      await opened().shared.lead(name)
      const { rows } = await opened().query(
        'SELECT extract(epoch FROM leads_until - clock_timestamp()) AS seconds FROM latchkey.sources WHERE name = $1',
        [name],
      )
      const [{ seconds }] = rows as [{ seconds: string }]
      expect(Number(seconds)).toBeLessThanOrEqual(6)
    })

    test('is switched off with a reason, and on by the next reading', async () => {
      const name = newSource()
      const lead = await opened().shared.lead(name)
      const until = minutesBefore(-60)
      await lead?.switchOff('not-licensed', until)
      expect((await opened().shared.source(name)).off).toMatchObject({ why: 'not-licensed', until })
      await lead?.write({ kept: 1, readAt: null })
      expect((await opened().shared.source(name)).off).toBeNull()
    })

    const FORGED: readonly [what: string, set: string][] = [
      ['another list', `kept = '["forged"]'`],
      ['no list', 'kept = NULL'],
      ['a later reading', `read_at = read_at + interval '1 minute'`],
      ['the code taken away', 'code = NULL'],
      ['the row of another source', `name = name || ' of another'`],
    ]
    for (const [what, set] of FORGED)
      test(`shows nothing of a row that somebody wrote without a key, and reports it: ${what} (R19)`, async () => {
        const name = newSource()
        const lead = await opened().shared.lead(name)
        await lead?.write({ kept: ['as the tenant says'], readAt: minutesBefore(1) })
        const before = (await opened().store.rowFaults()).rows
        await opened().query(`UPDATE latchkey.sources SET ${set} WHERE name = $1`, [name])
        const found = what === 'the row of another source' ? `${name} of another` : name
        expect(await opened().shared.source(found)).toEqual({ kept: null, readAt: null, off: null })
        expect((await opened().store.rowFaults()).rows).toBe(before + 1)
      })

    test('is not left alone for a refusal that somebody wrote without a key (R19)', async () => {
      const name = newSource()
      const lead = await opened().shared.lead(name)
      await lead?.write({ kept: 'shown', readAt: minutesBefore(1) })
      await opened().query(
        `UPDATE latchkey.sources SET off_why = 'not-licensed', off_until = now() + interval '30 minutes' WHERE name = $1`,
        [name],
      )
      expect(await opened().shared.source(name)).toMatchObject({ kept: 'shown', off: null })
      await lead?.switchOff('not-permitted', minutesBefore(-60))
      await opened().query(`UPDATE latchkey.sources SET off_why = 'not-licensed' WHERE name = $1`, [name])
      expect(await opened().shared.source(name)).toMatchObject({ kept: 'shown', off: null })
      await lead?.switchOff('not-permitted', minutesBefore(-60))
      expect((await opened().shared.source(name)).off?.why).toBe('not-permitted')
    })

    test('says since when it has been off, however often it was tried and refused again', async () => {
      const name = newSource()
      const lead = await opened().shared.lead(name)
      await lead?.switchOff('not-permitted', minutesBefore(-60))
      const since = (await opened().shared.source(name)).off?.since
      expect(since).toBeInstanceOf(Date)
      await lead?.switchOff('not-permitted', minutesBefore(-120))
      expect((await opened().shared.source(name)).off).toEqual({
        why: 'not-permitted',
        until: minutesBefore(-120),
        since,
      })
      await lead?.write({ kept: null, readAt: null })
      expect((await opened().shared.source(name)).off).toBeNull()
    })
  })

  describe('the changes of methods', () => {
    test('are given to the account that they are of, newest first, in whatever case its id is written', async () => {
      const [one, other] = [newAccount(), newAccount()]
      const { shared } = opened()
      await shared.keepMethodChanges([
        { accountId: one.toUpperCase(), at: minutesBefore(9), touched: 'profile' },
        { accountId: other, at: minutesBefore(4), touched: 'anything' },
        { accountId: one, at: minutesBefore(3), touched: 'methods' },
      ])
      expect(await shared.methodChangesOf(one, LONG_AGO)).toEqual([
        { at: minutesBefore(3), touched: 'methods' },
        { at: minutesBefore(9), touched: 'profile' },
      ])
      expect(await shared.methodChangesOf(one, minutesBefore(5))).toEqual([
        { at: minutesBefore(3), touched: 'methods' },
      ])
      expect(await shared.methodChangesOf(newAccount(), LONG_AGO)).toEqual([])
    })

    test('are kept once, however often they are read', async () => {
      const accountId = newAccount()
      const changes = Array.from({ length: 1_200 }, (_, i) => ({
        accountId,
        at: minutesBefore(i),
        touched: 'anything' as const,
      }))
      await opened().shared.keepMethodChanges([...changes, ...changes])
      await opened().shared.keepMethodChanges(changes)
      expect(await opened().shared.methodChangesOf(accountId, LONG_AGO)).toHaveLength(1_200)
    })

    test('of one moment are kept apart by what they touched', async () => {
      const [accountId, at] = [newAccount(), minutesBefore(2)]
      const kinds = ['methods', 'profile'] as const
      await opened().shared.keepMethodChanges(kinds.map((touched) => ({ accountId, at, touched })))
      const kept = await opened().shared.methodChangesOf(accountId, LONG_AGO)
      expect(kept.map(({ touched }) => touched).toSorted()).toEqual(kinds)
    })

    test('are forgotten when they are too old, and no others', async () => {
      const accountId = newAccount()
      await opened().shared.keepMethodChanges(
        [5, 60 * 24 * 400].map((minutes) => ({ accountId, at: minutesBefore(minutes), touched: 'anything' })),
      )
      await opened().shared.forgetMethodChanges(minutesBefore(60 * 24 * 300))
      expect(await opened().shared.methodChangesOf(accountId, LONG_AGO)).toEqual([
        { at: minutesBefore(5), touched: 'anything' },
      ])
    })
  })

  describe('the feed of sign-ins', () => {
    test('gives an account its own rows, newest first, as they were', async () => {
      const [one, other] = [newAccount(), newAccount()]
      const rows = [rowOf(one, 50126, 9), rowOf(other, 50053, 2), rowOf(one, 50053, 3), rowOf(one, 0, 20)]
      await opened().shared.keepSignIns(rows)
      const given = await opened().shared.signInsOf(one, LONG_AGO)
      expect(given.map(({ errorCode }) => errorCode)).toEqual([50053, 50126, 0])
      expect({ ...given[0], accountId: one }).toEqual(rows[2])
      expect(await opened().shared.signInsOf(one, minutesBefore(5))).toHaveLength(1)
    })

    test('keeps a row once, however often it is read', async () => {
      const account = newAccount()
      const rows = [rowOf(account, 50126, 5), rowOf(account, 50126, 4)]
      await opened().shared.keepSignIns([...rows, ...rows])
      await opened().shared.keepSignIns(rows)
      expect(await opened().shared.signInsOf(account, LONG_AGO)).toHaveLength(2)
    })

    test('keeps of the successes the last of each application and country, in whatever order they come', async () => {
      const account = newAccount()
      await opened().shared.keepSignIns([rowOf(account, 0, 10), rowOf(account, 0, 30, { country: 'AT' })])
      await opened().shared.keepSignIns([rowOf(account, 0, 50), rowOf(account, 0, 8), rowOf(account, 0, 9)])
      const given = await opened().shared.signInsOf(account, LONG_AGO)
      expect(given.map(({ at, country }) => [at, country])).toEqual([
        [minutesBefore(8), 'SI'],
        [minutesBefore(30), 'AT'],
      ])
    })

    test('never loses the last success behind many failures', async () => {
      const account = newAccount()
      const failures = Array.from({ length: 300 }, (_, i) => rowOf(account, 50126, i))
      await opened().shared.keepSignIns([...failures, rowOf(account, 0, 5000)])
      const given = await opened().shared.signInsOf(account, LONG_AGO)
      expect(given.length).toBeLessThan(100)
      expect(given.at(-1)?.errorCode).toBe(0)
    })

    test('takes whatever text an application has for a name', async () => {
      const account = newAccount()
      const app = 'a\0b\ud800'
      await opened().shared.keepSignIns([rowOf(account, 0, 1, { app }), rowOf(account, 50126, 2, { app })])
      expect((await opened().shared.signInsOf(account, LONG_AGO)).map((row) => row.app)).toEqual([app, app])
    })

    test('counts the accounts that were refused with one code, each once', async () => {
      const code = 900_000 + Math.floor(Math.random() * 90_000)
      const [one, other] = [newAccount(), newAccount()]
      await opened().shared.keepSignIns([rowOf(one, code, 5), rowOf(one, code, 4), rowOf(other, code, 90)])
      expect(await opened().shared.accountsRefusedWith(code, minutesBefore(10))).toBe(1)
      expect(await opened().shared.accountsRefusedWith(code, LONG_AGO)).toBe(2)
    })

    test('forgets what is too old, and nothing else', async () => {
      const account = newAccount()
      await opened().shared.keepSignIns([rowOf(account, 50126, 60 * 24 * 400), rowOf(account, 50126, 5)])
      await opened().shared.forgetSignIns(minutesBefore(60 * 24 * 300))
      expect(await opened().shared.signInsOf(account, LONG_AGO)).toHaveLength(1)
    })
  })
}
