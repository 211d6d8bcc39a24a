/** The sign-in log read for everybody: what it costs, what it never misses, and what it says when it cannot be read. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { BUDGETS } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { lastSuccess, type SignIn } from '#lib/rules/diagnosis/evidence.ts'
import type { SourceReading } from '#lib/rules/source-reading.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const LEE = 'lee.gu@contoso.com'
const LOG = 'GET /auditLogs/signIns'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let contoso: OpenContoso
let adele: AccountId
/** How far our clock has been put forward. */
let ahead = 0
const now = () => new Date(Date.now() + ahead)
const said: string[] = []
const note = (facts: object, message: string) => void said.push(`${message} ${JSON.stringify(facts)}`)
const log = { info: note, warn: note, error: note }

beforeAll(async () => {
  contoso = await openContoso({ now, log, retryPolicy: UNHURRIED })
})
beforeEach(async () => {
  ahead = 0
  said.length = 0
  await contoso.settle()
  contoso.running.contoso.state.signIns = []
  adele = await contoso.idOf(ADELE)
  // Nearly everybody has signed in within the month.
  for (const name of [ADELE, LEE]) happens(0, 20 * DAY, { name })
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const asked = () => contoso.requests()[LOG] ?? 0
/** Another process of the same site. */
const anotherInstance = () => openTenant(contoso.options)
const signInsOf = async (name = ADELE, tenant: Tenant = contoso.tenant): Promise<SourceReading<readonly SignIn[]>> =>
  (await tenant.readEvidence({ id: accountNamed(name).user.id as AccountId })).signIns
const codesOf = async (name = ADELE, tenant: Tenant = contoso.tenant) => {
  const look = await signInsOf(name, tenant)
  return look.kind === 'seen' ? look.value.map(({ errorCode }) => errorCode).filter((code) => code !== 0) : look.why
}
const later = (milliseconds: number) => (ahead += milliseconds)

function accountNamed(name: string) {
  const account = accountOf(contoso.running.contoso, name)
  if (!account) throw new Error(`${name} is not there`)
  return account
}
function happens(errorCode: number, millisecondsAgo: number, { name = ADELE, times = 1, apart = 1 } = {}) {
  for (let i = 0; i < times; i++)
    contoso.running.contoso.state.signIns.push(
      rowFor(accountNamed(name), { at: new Date(Date.now() - millisecondsAgo - i * apart), errorCode }),
    )
}

describe('what it costs', () => {
  test('forty who ask at once cost two requests: the newest hour, and what lies before', async () => {
    happens(50126, MINUTE)
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => codesOf(i % 2 ? ADELE : LEE)))
    expect(all.filter((codes) => codes.length === 1)).toHaveLength(20)
    expect(asked()).toBe(2)
  })

  test('those who ask within five seconds cost nothing, those after them one request', async () => {
    await codesOf()
    later(4_000)
    await codesOf(LEE)
    expect(asked()).toBe(2)
    later(2_000)
    await codesOf()
    expect(asked()).toBe(3)
  })

  test('two instances cost what one does: one of them reads', async () => {
    const other = anotherInstance()
    happens(50053, MINUTE)
    const all = await Promise.all([codesOf(), codesOf(ADELE, other), codesOf(LEE), codesOf(LEE, other)])
    expect(all).toEqual([[50053], [50053], [], []])
    expect(asked()).toBe(2)
  })

  test('a new process goes on where the last one stopped', async () => {
    happens(50126, 3 * DAY)
    await codesOf()
    later(10_000)
    happens(50053, 5_000)
    expect(await codesOf(ADELE, anotherInstance())).toEqual([50053, 50126])
    expect(asked()).toBe(3)
  })
})

describe('what it does not miss', () => {
  test('a row that is written minutes late', async () => {
    await codesOf()
    later(10_000)
    happens(50126, 90_000)
    expect(await codesOf()).toEqual([50126])
  })

  test('a row that is written half an hour late, at once where an hour is one page', async () => {
    await codesOf()
    happens(50126, 30 * MINUTE)
    later(10_000)
    expect(await codesOf()).toEqual([50126])
  })

  test('a row that is written half an hour late, at the next deep look where it is many', async () => {
    happens(50053, 50 * MINUTE, { name: LEE, times: 1_200 })
    await codesOf()
    happens(50126, 30 * MINUTE)
    later(10_000)
    expect(await codesOf()).toEqual([])
    later(10 * MINUTE)
    expect(await codesOf()).toEqual([50126])
  })

  test('rows beyond the first page', async () => {
    happens(50126, 20 * MINUTE)
    happens(50053, MINUTE, { name: LEE, times: 2_300 })
    expect(await codesOf()).toEqual([50126])
    expect((await codesOf(LEE)).length).toBe(50)
    expect(asked()).toBe(4)
  })

  test('what lies back: the last success of long ago, and not the thirty-first day', async () => {
    happens(50126, MINUTE)
    happens(50126, 29 * DAY)
    happens(50055, 31 * DAY)
    expect(await codesOf()).toEqual([50126, 50126])
    expect(asked()).toBe(2)
  })

  test('pages that were read before it was cut off are kept, and the rest follows', async () => {
    happens(50126, 50 * MINUTE)
    happens(50053, MINUTE, { name: LEE, times: 1_500 })
    contoso.fault({ fault: 'unavailable', path: 'skiptoken' })
    expect(await codesOf()).toEqual([50126])
    contoso.running.contoso.faults = []
    contoso.running.contoso.counts.clear()
    expect((await codesOf(LEE)).length).toBe(50)
    // On from where it was cut off, and one page of what lies back.
    expect(asked()).toBe(2)
  })

  test('a busy hour of which only one page at a time can be read: it goes on, and is not begun again', async () => {
    happens(50053, MINUTE, { name: LEE, times: 2_500, apart: 1_200 })
    contoso.fault({ fault: 'unavailable', path: 'skiptoken' })
    const { shared } = contoso.options
    const reached = async () => ((await shared.source('sign-ins')).kept as { to: Date }).to.getTime()
    const steps: number[] = []
    for (let i = 0; i < 3; i++) {
      await codesOf()
      steps.push(await reached())
      later(6_000)
    }
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
    expect(steps[2]).toBeGreaterThan(Date.now() - 2 * MINUTE)
  })

  test('a log busier than a page within its overlap, one page at a time: it comes to its end', async () => {
    happens(50053, 0, { name: LEE, times: 2_500, apart: 40 })
    contoso.fault({ fault: 'unavailable', path: 'skiptoken' })
    const { shared } = contoso.options
    for (let i = 0; i < 3; i++) {
      await codesOf()
      later(6_000)
    }
    expect(await shared.source('sign-ins')).toMatchObject({ kept: { cut: null }, readAt: expect.any(Date) })
    expect((await codesOf(LEE)).length).toBe(50)
  })

  test('anything after a standstill of hours, filled in backwards', async () => {
    happens(50126, 2 * DAY)
    await codesOf()
    later(5 * 60 * MINUTE)
    expect(await codesOf()).toEqual([50126])
    expect(asked()).toBe(4)
  })
})

describe('an account without any success in it', () => {
  const OTHER = 'diego.siciliani@contoso.com'

  test('is asked for its own log: one may have been written late', async () => {
    await codesOf()
    happens(50126, 3 * MINUTE, { name: OTHER })
    happens(0, 3 * DAY, { name: OTHER })
    const before = asked()
    const { value } = (await signInsOf(OTHER)) as { value: readonly SignIn[] }
    expect(value.map(({ errorCode }) => errorCode)).toEqual([50126, 0])
    expect(asked()).toBe(before + 1)
  })

  test('is told out of the feed where there is no room', async () => {
    happens(50126, 3 * MINUTE, { name: OTHER })
    await codesOf()
    const { shared } = contoso.options
    const tenant = openTenant({ ...contoso.options, shared: { ...shared, take: async () => false } })
    expect(await codesOf(OTHER, tenant)).toEqual([50126])
  })
})

test('without room for what follows the newest page it rests, and leaves the limit to claimants', async () => {
  happens(50053, MINUTE, { name: LEE, times: 1_500 })
  const { shared } = contoso.options
  const newestAlone = async (budget: string, leaving = 0) => budget !== 'reports' || leaving === 1
  const tenant = openTenant({ ...contoso.options, shared: { ...shared, take: newestAlone } })
  for (let i = 0; i < 5; i++) {
    await codesOf(ADELE, tenant)
    later(6_000)
  }
  expect(asked()).toBe(1)
})

describe('a reader that dies', () => {
  const expire = async () => {
    // Another reader's half minute, gone by.
    await contoso.query(`UPDATE latchkey.sources SET leads_until = now() - interval '1 second'`)
  }

  test('is waited for, and followed by another as soon as its time is over', async () => {
    happens(50053, MINUTE)
    const dead = await contoso.options.shared.lead('sign-ins')
    const waiting = codesOf()
    await expire()
    expect(await waiting).toEqual([50053])
    expect(await dead?.write({ kept: null, readAt: null })).toBe(false)
  })

  test('holds up nobody for long: the own log is asked meanwhile', async () => {
    happens(50053, MINUTE)
    await contoso.options.shared.lead('sign-ins')
    expect(await codesOf()).toEqual([50053])
    expect(asked()).toBe(1)
  })
})

describe('a log that cannot be read', () => {
  for (const [fault, why] of [
    ['not-licensed', 'not-licensed'],
    ['forbidden', 'not-permitted'],
  ] as const)
    test(`${fault}: it is left alone for an hour, with a message, and then asked again`, async () => {
      contoso.fault({ fault, path: 'auditLogs/signIns' })
      expect(await codesOf()).toBe(why)
      expect(await codesOf(LEE)).toBe(why)
      expect(await codesOf(ADELE, anotherInstance())).toBe(why)
      expect(asked()).toBe(1)
      expect(said.filter((line) => line.includes('left alone for an hour'))).toHaveLength(1)
      contoso.running.contoso.faults = []
      happens(50126, MINUTE)
      later(61 * MINUTE)
      expect(await codesOf()).toContain(50126)
    })

  test('throttled for a moment: it is read after it', async () => {
    happens(50126, MINUTE)
    contoso.fault({ fault: 'throttle', retryAfterSeconds: 0, path: 'auditLogs/signIns', times: 1 })
    expect(await codesOf()).toEqual([50126])
  })

  test('out for minutes: what was read last is told no more, and the reason is', async () => {
    await codesOf()
    contoso.fault({ fault: 'unavailable', path: 'auditLogs/signIns' })
    later(3 * MINUTE)
    expect(await codesOf()).toBe('failed')
  })

  test('out for seconds: what was read last is told, with its moment', async () => {
    happens(50126, MINUTE)
    await codesOf()
    contoso.fault({ fault: 'unavailable', path: 'auditLogs/signIns' })
    later(30_000)
    const look = await signInsOf()
    expect(look).toMatchObject({ kind: 'seen', value: [{ errorCode: 50126 }, { errorCode: 0 }] })
    expect(look.kind === 'seen' && now().getTime() - look.at.getTime()).toBeGreaterThan(29_000)
  })
})

describe('trouble of the service itself', () => {
  const trouble = async () => (await contoso.tenant.readEvidence({ id: adele })).serviceTrouble
  const NAMES = [ADELE, LEE, 'diego.siciliani@contoso.com', 'johanna.lorenz@contoso.com', 'isaiah.langer@contoso.com']

  test('is five accounts that were refused for the tenant’s own reason', async () => {
    for (const name of NAMES) happens(90055, MINUTE, { name })
    expect(await trouble()).toMatchObject({ kind: 'seen', value: true })
  })
  test('is not one account, however often', async () => {
    happens(90055, MINUTE, { times: 20 })
    expect(await trouble()).toMatchObject({ kind: 'seen', value: false })
  })
  test('is not told of a log that cannot be read', async () => {
    contoso.fault({ fault: 'not-licensed', path: 'auditLogs/signIns' })
    expect(await trouble()).toEqual({ kind: 'unseen', why: 'not-licensed' })
  })
})

describe('within the real limits of the log', () => {
  let limited: OpenContoso
  beforeAll(async () => {
    limited = await openContoso({ retryPolicy: UNHURRIED }, BUDGETS)
    limited.running.contoso.state.switches.throttles = true
  })
  afterAll(() => limited.running.stop())

  test('sixty who ask at once, and whose log lies far back, are never refused by Microsoft', async () => {
    const { state } = limited.running.contoso
    const account = accountOf(limited.running.contoso, LEE)
    if (!account) throw new Error('no such account')
    for (let i = 0; i < 6_000; i++)
      state.signIns.push(rowFor(account, { at: new Date(Date.now() - DAY - i * 60_000), errorCode: 50126 }))
    const ids = await Promise.all([ADELE, LEE].map((name) => limited.idOf(name)))
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, i) => limited.tenant.readEvidence({ id: ids[i % 2] as AccountId })),
    )
    expect(limited.requests()[LOG]).toBe(limited.done()[LOG])
    expect(limited.requests()[LOG]).toBeLessThanOrEqual(BUDGETS.reports.requests)
    const kinds = all.map(({ signIns }) => (signIns.kind === 'seen' ? 'seen' : signIns.why))
    expect(kinds.every((kind) => kind === 'seen' || kind === 'budget')).toBe(true)
    expect(all.every(({ risk }) => risk.kind === 'seen')).toBe(true)
  })

  test('a young feed will do where a success within it has ended what lies before', async () => {
    const id = await limited.idOf('isaiah.langer@contoso.com')
    const { signIns } = await limited.tenant.readEvidence({ id })
    expect(signIns.kind).toBe('seen')
    expect(signIns.kind === 'seen' && signIns.value[0]?.errorCode).toBe(0)
    expect(limited.requests()[LOG]).toBe(limited.done()[LOG])
  })
})

test('a success is the last one in its application and country', async () => {
  happens(0, 10 * MINUTE)
  happens(0, 2 * DAY)
  const evidence = await contoso.tenant.readEvidence({ id: adele })
  expect(evidence.signIns).toMatchObject({ value: [{ errorCode: 0 }] })
  expect(lastSuccess(evidence)?.at.getTime()).toBeGreaterThan(Date.now() - 11 * MINUTE)
})
