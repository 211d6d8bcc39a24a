/** A leave date that we may not know is not one that nobody has. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountId, answered, classOf } from '#lib/rules/account/account.ts'
import type { CallId } from '#lib/adapters/graph/calls.ts'
import { permissionsIn, unlessWithheld } from '#lib/adapters/graph/transport/granted-permissions.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { TenantAccount } from '#test/tenant/account.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const PERMISSION = 'User-LifeCycleInfo.Read.All'
const DATES = [null, '2026-11-02T00:00:00Z', '2099-01-01T00:00:00Z'] as const
let contoso: OpenContoso
let tenant: WatchingTenant
let adele: AccountId
let account: TenantAccount

beforeAll(async () => {
  contoso = await openContoso({ retryPolicy: UNHURRIED })
})
beforeEach(async () => {
  contoso.running.contoso.state.switches.withheldPermissions = []
  await contoso.settle()
  adele = await contoso.idOf(ADELE)
  const found = accountOf(contoso.running.contoso, ADELE)
  if (!found) throw new Error('Adele is gone')
  account = found
})
afterAll(() => contoso.running.stop())

/** As a site that begins now: a token is good for an hour, and names what was consented to when it was given. */
async function read(permissions: readonly string[], date: string | null) {
  contoso.running.contoso.state.switches.withheldPermissions = [...permissions]
  account.user.employeeLeaveDateTime = date
  tenant = openTenant(contoso.options)
  const found = await tenant.readAccount(adele)
  if (!found) throw new Error('Adele is gone')
  return found.lookups
}

describe('without the permission, a leave date', () => {
  for (const date of DATES)
    test(`counts as privileged, whether there is one or not: ${date}`, async () => {
      const lookups = await read([PERMISSION], date)
      expect(lookups.leaver.kind).toBe('failed')
      expect(classOf(lookups)).toBe('privileged')
    })

  test('is unseen on a page, and the health page names the permission', async () => {
    await read([PERMISSION], null)
    expect((await tenant.readEvidence({ id: adele })).leaveAt).toEqual({ kind: 'unseen', why: 'not-permitted' })
    await expect
      .poll(async () => (await tenant.sourceStates()).find(({ source }) => source === 'leaveDates'), {
        timeout: 10_000,
      })
      .toMatchObject({ state: 'refused', why: 'not-permitted', permissions: [PERMISSION] })
  })
})

describe('with the permission, a leave date', () => {
  for (const [date, left] of [
    [null, false],
    ['2026-11-02T00:00:00Z', true],
    ['2099-01-01T00:00:00Z', false],
  ] as const)
    test(`of ${date} makes a leaver: ${left}`, async () => {
      expect((await read([], date)).leaver).toEqual(answered(left))
    })
})

const replied = (body: unknown, status = 200): Reply => ({
  kind: 'answered',
  status,
  body,
  code: null,
  retryAfterInMs: null,
})
const EMPTY = replied({ employeeLeaveDateTime: null })
const WITHHELD = { kind: 'withheld' }

describe('an empty leave date', () => {
  const heard = (reply: Reply, granted: readonly string[] | null, call: CallId = 'leave-date') =>
    unlessWithheld(call, reply, async () => granted)

  test('is an answer where the token names the permission to read it, or to write it', async () => {
    expect(await heard(EMPTY, ['User.Read.All', PERMISSION])).toBe(EMPTY)
    expect(await heard(EMPTY, ['User-LifeCycleInfo.ReadWrite.All'])).toBe(EMPTY)
  })

  test('is no answer where the token names others only, or is left out of the answer', async () => {
    expect(await heard(EMPTY, ['User.Read.All'])).toEqual(WITHHELD)
    expect(await heard(replied({}), [])).toEqual(WITHHELD)
    expect(await heard(replied(null), [])).toEqual(WITHHELD)
  })

  test('is no answer where the token cannot be read', async () => {
    expect(await heard(EMPTY, null)).toEqual(WITHHELD)
    const noToken = unlessWithheld('leave-date', EMPTY, async () => Promise.reject(new Error('no token')))
    expect(await noToken).toEqual(WITHHELD)
  })

  test('does not matter where there is one, where it was refused, or where nobody asked for it', async () => {
    for (const reply of [replied({ employeeLeaveDateTime: '2026-11-02T00:00:00Z' }), replied(null, 403)])
      expect(await heard(reply, null)).toBe(reply)
    expect(await heard(EMPTY, null, 'account')).toBe(EMPTY)
  })
})

test('the permissions are read from a token in the form of a JWT, and from nothing else', () => {
  const token = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
  expect(permissionsIn(token({ roles: ['User.Read.All'] }))).toEqual(['User.Read.All'])
  for (const other of [token({}), token({ roles: 'User.Read.All' }), token(null), 'opaque', '', 'a.b.c', 'e30..c2ln'])
    expect(permissionsIn(other)).toBeNull()
})
