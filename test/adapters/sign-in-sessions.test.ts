/**
 * Sessions that end: two instances of the site on one database, an Entra-like
 * issuer, and a tenant that says what it is told to.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSignIns, type SignIns } from '#lib/adapters/sign-in/sign-in-flows.ts'
import { workplaceSecret } from '#lib/adapters/sign-in/workplace.ts'
import { sha256 } from '#lib/adapters/store/audit/audit-chain.ts'
import type { Engine } from '#lib/adapters/store/engine/engine.ts'
import { openEngine } from '#lib/adapters/store/engine/open-engine.ts'
import { sessionsOn } from '#lib/adapters/store/people-rows/sessions.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type SourceReading, seen, unseen } from '#lib/rules/source-reading.ts'
import type { Sessions } from '#lib/ports/session-store.ts'
import { cookieJar, type Issuer, startIssuer } from './issuer.ts'
import { emptyDatabase } from './own-database.ts'

const TENANT = '3f2c8a51-6d0e-4b7a-9c55-0e8d2b61f7a4'
const BASE = 'http://localhost:4100'
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
type Jar = Readonly<Record<string, string>>

let issuer: Issuer
let engines: readonly Engine[]
let instances: readonly { readonly signIns: SignIns; readonly sessions: Sessions }[]
let now: Date
let person: { readonly oid: AccountId; readonly name: string }
/** What the tenant answers, and how often it was asked. */
let tenant: { enabled: SourceReading<boolean>; roles: readonly string[] | null; asked: number }

beforeAll(async () => {
  issuer = await startIssuer(`/${TENANT}/v2.0`)
  const url = await emptyDatabase(randomUUID())
  engines = [await openEngine({ kind: 'postgres', url }, silent), await openEngine({ kind: 'postgres', url }, silent)]
})
afterAll(async () => {
  for (const engine of engines) await engine.close()
  await issuer.close()
})
beforeEach(() => {
  now = new Date()
  person = { oid: randomUUID() as AccountId, name: 'Lynne Robbins' }
  tenant = { enabled: seen(true, now), roles: null, asked: 0 }
  instances = openInstances()
})

/** Opens two instances that share nothing but the database. */
function openInstances(): typeof instances {
  const desk = {
    issuer: issuer.address,
    tenantId: TENANT,
    clientId: 'c2b6f1d4-7e5a-4a19-9d0c-6a4b8e1f2c03',
    clientSecret: 'between the desk and its issuer',
    sessionSecret: 'a secret of the desk alone, long enough for its purpose',
  }
  const work = { ...desk, sessionSecret: workplaceSecret(desk.sessionSecret), strongSignIn: { acrs: 'c1' } }
  const outside = { sessionSecret: 'a secret of those outside, long enough as well', providers: [] }
  return engines.map((engine) => {
    const sessions = sessionsOn(engine.db, sha256)
    const signIns = openSignIns(
      { baseUrl: BASE, desk, work, outside },
      {
        sessions,
        tenant: {
          async readEnabled() {
            tenant.asked += 1
            return tenant.enabled.kind === 'seen' ? seen(tenant.enabled.value, now) : tenant.enabled
          },
          contextDemandOn: async () => seen('phishing-resistant', now),
          readDeskRoleHolders: async () =>
            tenant.roles
              ? seen(tenant.roles.length > 0 ? [{ id: person.oid, roles: tenant.roles }] : [], now)
              : unseen('not-permitted'),
        },
        random: { token: () => `${randomUUID()}${randomUUID()}` },
        log: silent,
        now: () => now,
      },
    )
    return { signIns, sessions }
  })
}

const later = (span: { minutes?: number; seconds?: number }) => {
  now = new Date(now.getTime() + ((span.minutes ?? 0) * 60 + (span.seconds ?? 0)) * 1000)
}
const at = (instance: number) => instances[instance] as (typeof instances)[number]

async function signIn(door: 'desk' | 'work', held: Jar = {}): Promise<Jar> {
  const opened = at(0).signIns[door]
  const started = await opened.start(door === 'desk' ? '/admin' : '/enrol', false)
  const claims = {
    ...person,
    tid: TENANT,
    preferred_username: 'lynne.robbins@contoso.com',
    roles: ['Recovery.Approver', 'Recovery.Administrator'],
    acrs: ['c1'],
    auth_time: Math.floor(now.getTime() / 1000),
  }
  const back = await opened.finish(issuer.signIn(started.redirect, { claims }), {
    ...held,
    ...cookieJar(started.cookies),
  })
  return { ...held, ...cookieJar([...back.cookies]) }
}
/** Whom each of the two instances holds this cookie for. */
const seenBy = async (door: 'desk' | 'work', jar: Jar): Promise<readonly (string | null)[]> =>
  Promise.all([0, 1].map(async (one) => (await at(one).signIns[door].session(jar)).identity?.name ?? null))
const EVERYWHERE = ['Lynne Robbins', 'Lynne Robbins']
const NOWHERE = [null, null]

for (const door of ['desk', 'work'] as const)
  describe(`A session of ${door === 'desk' ? 'the desk' : 'an employee'}`, () => {
    test('is good on every instance', async () => {
      expect(await seenBy(door, await signIn(door))).toEqual(EVERYWHERE)
    })

    test('is dead after "Sign out", for every copy of its cookie and on every instance', async () => {
      const copied = await signIn(door)
      await at(0).signIns[door].end(copied)
      expect(await seenBy(door, copied)).toEqual(NOWHERE)
    })

    test('is dead on every instance once all of the account were ended', async () => {
      const jars = [await signIn(door), await signIn(door)]
      const event = { at: now, requestId: null, kind: 'sessions-ended', by: { kind: 'latchkey' }, facts: {} } as const
      await at(1).sessions.endAll({ accountId: person.oid }, event)
      for (const jar of jars) expect(await seenBy(door, jar)).toEqual(NOWHERE)
      for (const jar of jars) expect(await at(0).signIns[door].session(jar)).toMatchObject({ endedEarly: true })
    })

    test('that ran out by the clock is not called ended by anybody', async () => {
      const jar = await signIn(door)
      later({ minutes: 9 * 60 })
      expect((await at(0).signIns[door].session(jar)).endedEarly).toBeUndefined()
    })

    test('is dead within a minute of the account being disabled, and stays so when it is enabled again', async () => {
      const jar = await signIn(door)
      tenant.enabled = seen(false, now)
      later({ seconds: 60 })
      expect(await seenBy(door, jar)).toEqual(NOWHERE)
      tenant.enabled = seen(true, now)
      later({ minutes: 1 })
      expect(await seenBy(door, jar)).toEqual(NOWHERE)
    })

    test('and within a minute of what was read last, however long it has been quiet', async () => {
      const jar = await signIn(door)
      later({ minutes: 10 })
      expect(await seenBy(door, jar)).toEqual(EVERYWHERE)
      tenant.enabled = seen(false, now)
      later({ seconds: 60 })
      expect(await seenBy(door, jar)).toEqual(NOWHERE)
    })

    test('has the tenant asked once a minute, whatever is looked at and on whichever instance', async () => {
      const jar = await signIn(door)
      for (let looks = 0; looks < 10; looks++) await seenBy(door, jar)
      expect(tenant.asked).toBe(0)
      later({ seconds: 60 })
      await at(0).signIns[door].session(jar)
      for (let looks = 0; looks < 10; looks++) await seenBy(door, jar)
      expect(tenant.asked).toBe(1)
    })

    test('cannot be made out of a cookie whose row is not there', async () => {
      const jar = await signIn(door)
      await engines[0]?.query('DELETE FROM latchkey.sessions WHERE account_id = $1', [person.oid])
      expect(await seenBy(door, jar)).toEqual(NOWHERE)
    })

    test('is no session of the other door, even where the cookie could be read there', async () => {
      const jar = await signIn(door)
      await engines[0]?.query('UPDATE latchkey.sessions SET kind = $1 WHERE account_id = $2', [
        door === 'desk' ? 'employee' : 'desk',
        person.oid,
      ])
      expect(await seenBy(door, jar)).toEqual(NOWHERE)
    })
  })

describe('While the tenant does not answer', () => {
  test('a session of the desk goes on for fifteen minutes from its last word, and then shows nothing', async () => {
    const jar = await signIn('desk')
    tenant.enabled = unseen('failed')
    later({ minutes: 15 })
    expect(await seenBy('desk', jar)).toEqual(EVERYWHERE)
    later({ seconds: 1 })
    expect(await seenBy('desk', jar)).toEqual(NOWHERE)
    expect((await at(0).signIns.desk.session(jar)).mayRenew).toBe(true)
  })

  test('signing in again at Entra ID is a word of the tenant, too', async () => {
    const first = await signIn('desk')
    tenant.enabled = unseen('failed')
    later({ minutes: 16 })
    expect(await seenBy('desk', await signIn('desk', first))).toEqual(EVERYWHERE)
  })

  test('a tenant that is down is left alone for ten seconds, and pages do not all wait for it', async () => {
    const jar = await signIn('desk')
    tenant.enabled = unseen('failed')
    later({ minutes: 2 })
    for (let looks = 0; looks < 5; looks++) await at(0).signIns.desk.session(jar)
    expect(tenant.asked).toBe(1)
    later({ seconds: 11 })
    await at(0).signIns.desk.session(jar)
    expect(tenant.asked).toBe(2)
  })
})

describe('A role at the desk', () => {
  test('that was taken away is gone within a minute, and a session without any ends', async () => {
    const jar = await signIn('desk')
    later({ seconds: 60 })
    tenant.roles = ['Recovery.Approver']
    expect((await at(0).signIns.desk.session(jar)).identity?.roles).toEqual(['Recovery.Approver'])
    tenant.roles = []
    expect(await seenBy('desk', jar)).toEqual(NOWHERE)
    tenant.roles = ['Recovery.Approver', 'Recovery.Administrator']
    expect(await seenBy('desk', jar)).toEqual(NOWHERE)
  })

  test('that was given takes a sign-in: roles are taken from Entra ID’s own token only (R9)', async () => {
    const jar = await signIn('desk')
    later({ seconds: 60 })
    tenant.roles = ['Recovery.Approver', 'Recovery.Administrator', 'Recovery.Auditor']
    expect((await at(0).signIns.desk.session(jar)).identity?.roles).toEqual([
      'Recovery.Approver',
      'Recovery.Administrator',
    ])
  })

  test('is as old as the list that shows it, where there is one (R10)', async () => {
    const jar = await signIn('desk')
    later({ minutes: 10 })
    tenant.roles = ['Recovery.Approver']
    expect((await at(0).signIns.desk.session(jar)).identity?.rolesReadAt).toEqual(now)
  })

  test('of which the tenant says nothing ends within fifteen minutes of the sign-in', async () => {
    const jar = await signIn('desk')
    later({ minutes: 15 })
    expect(await seenBy('desk', jar)).toEqual(EVERYWHERE)
    later({ seconds: 1 })
    expect(await seenBy('desk', jar)).toEqual(NOWHERE)
  })

  test('lost at the desk leaves the employee signed in: anybody may prepare', async () => {
    const [desk, work] = [await signIn('desk'), await signIn('work')]
    later({ seconds: 60 })
    tenant.roles = []
    expect(await seenBy('desk', desk)).toEqual(NOWHERE)
    expect(await seenBy('work', work)).toEqual(EVERYWHERE)
  })
})

describe('A sign-in over an earlier one', () => {
  test('makes the cookie of before worthless half a minute later', async () => {
    const copied = await signIn('desk')
    later({ minutes: 8 })
    const renewed = await signIn('desk', copied)
    later({ seconds: 30 })
    expect(await seenBy('desk', copied)).toEqual(EVERYWHERE)
    later({ seconds: 1 })
    expect(await seenBy('desk', copied)).toEqual(NOWHERE)
    expect(await seenBy('desk', renewed)).toEqual(EVERYWHERE)
  })

  test('and "Sign out" ends the cookies of before and after it alike', async () => {
    const copied = await signIn('desk')
    const renewed = await signIn('desk', copied)
    await at(1).signIns.desk.end(renewed)
    expect(await seenBy('desk', copied)).toEqual(NOWHERE)
    expect(await seenBy('desk', renewed)).toEqual(NOWHERE)
  })

  test('of somebody else in the same browser ends the one before', async () => {
    const hers = await signIn('desk')
    person = { oid: randomUUID() as AccountId, name: 'Allan Deyoung' }
    await signIn('desk', hers)
    expect(await seenBy('desk', hers)).toEqual(NOWHERE)
  })

  test('of an employee ends the one before: its quarter of an hour is not continued', async () => {
    const before = await signIn('work')
    const after = await signIn('work', before)
    expect(await seenBy('work', before)).toEqual(NOWHERE)
    expect(await seenBy('work', after)).toEqual(EVERYWHERE)
  })

  test('of a person for the eleventh time ends the first', async () => {
    const first = await signIn('desk')
    later({ seconds: 1 })
    const second = await signIn('desk')
    for (let more = 0; more < 9; more++) {
      later({ seconds: 1 })
      await signIn('desk')
    }
    expect(await seenBy('desk', first)).toEqual(NOWHERE)
    expect(await seenBy('desk', second)).toEqual(EVERYWHERE)
  })
})
