/** Who has nothing but Microsoft's texts and calls: their methods, the tenant's policy, and what that costs in requests. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { policyFrom } from '#lib/adapters/graph/methods/second-factors.ts'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import type { FactorLeft, RegisteredMethod } from '#lib/rules/account/second-factor.ts'
import { rulesFor } from '#lib/rules/account/methods-policy.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { GROUPS, ROLES } from '#test/tenant/groups.ts'
import { DEFAULT_SWITCHES, type Switches } from '#test/tenant/switches.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const POLICY = 'GET /policies/authenticationMethodsPolicy'
const METHODS = 'GET /users/{id}/authentication/methods'
const MEMBERSHIPS = 'GET /users/{id}/transitiveMemberOf'
const RETIREMENT = {
  everybody: new Date('2027-02-01T00:00:00Z'),
  exempted: new Date('2027-07-01T00:00:00Z'),
}
const WHO = 'text-or-voice-only@contoso.com'
let ahead = 0
const now = () => new Date(Date.now() + ahead)
let contoso: OpenContoso
let tenant: WatchingTenant
beforeAll(async () => {
  contoso = await openContoso({ now, retirement: RETIREMENT })
})
beforeEach(async () => {
  ahead = 0
  await contoso.settle()
  Object.assign(contoso.running.contoso.state.switches, DEFAULT_SWITCHES, {
    throttles: false,
    readAfterWriteDelayInMs: 0,
  })
  tenant = openTenant(contoso.options)
})
afterAll(() => contoso.running.stop())

const set = (switches: Partial<Switches>) => Object.assign(contoso.running.contoso.state.switches, switches)
const resident = (name = WHO) => {
  const account = accountOf(contoso.running.contoso, name)
  if (!account) throw new Error(`${name} is not there`)
  return account
}
const asked = (call: string) => contoso.requests()[call] ?? 0
const evidenceOf = async (name = WHO) => (await tenant.readEvidence({ id: await contoso.idOf(name) })).secondFactor
const left = async (name = WHO): Promise<string> => {
  const look = await evidenceOf(name)
  return look.kind === 'seen' ? look.value.left : look.why
}

describe('what is left, by the policy of the tenant', () => {
  const SPECIFICATION: readonly [Partial<Switches>, groups: readonly string[], FactorLeft][] = [
    [{}, [], 'text-or-voice-only'],
    [{ textMethods: 'nobody' }, [], 'none'],
    [{ textMethods: 'nobody', methodsMigration: 'migrationInProgress' }, [], 'unknown'],
    [{ textMethods: 'nobody', methodsMigration: 'preMigration' }, [], 'unknown'],
    [{ textMethods: 'nobody', methodsMigration: null }, [], 'unknown'],
    [{ textMethods: 'executives' }, [], 'none'],
    [{ textMethods: 'executives' }, [GROUPS.executives.id], 'text-or-voice-only'],
    [{ textMethods: 'all but executives' }, [], 'text-or-voice-only'],
    [{ textMethods: 'all but executives' }, [GROUPS.executives.id], 'none'],
  ]
  for (const [switches, groups, expected] of SPECIFICATION)
    test(`under ${JSON.stringify(switches)} is left to ${groups.length > 0 ? 'an executive' : 'anybody'}: ${expected}`, async () => {
      set(switches)
      resident().memberOf = [...groups]
      expect(await left()).toBe(expected)
    })

  test('with an authenticator app it is something that lasts', async () =>
    expect(await left('adele.vance@contoso.com')).toBe('lasting'))
})

describe('when it ends', () => {
  const endsAt = async () => {
    const look = await evidenceOf()
    return look.kind === 'seen' ? look.value.textsEndAt : null
  }
  test('for everybody in February', async () => expect(await endsAt()).toEqual(RETIREMENT.everybody))
  test('for a Global Administrator in July', async () => {
    resident().activeRoles = [ROLES.globalAdministrator.templateId]
    expect(await endsAt()).toEqual(RETIREMENT.exempted)
  })
  test('for another administrator in February', async () => {
    resident().activeRoles = [ROLES.userAdministrator.templateId]
    expect(await endsAt()).toEqual(RETIREMENT.everybody)
  })
  test('for somebody from another organisation in July', async () => {
    resident().user.externalUserState = 'Accepted'
    expect(await endsAt()).toEqual(RETIREMENT.exempted)
  })
  test('for a guest whose account is kept here in February', async () => {
    resident().user.userType = 'Guest'
    expect(await endsAt()).toEqual(RETIREMENT.everybody)
  })
})

describe('what could not be read is never taken for an answer', () => {
  const REFUSED: readonly [title: string, path: string, why: string][] = [
    ['the policy', 'authenticationMethodsPolicy', 'not-permitted'],
    ['the methods', 'authentication/methods', 'not-permitted'],
    ['roles and groups', 'transitiveMemberOf', 'not-permitted'],
  ]
  for (const [title, path, why] of REFUSED)
    test(`${title}: ${why}`, async () => {
      contoso.fault({ fault: 'forbidden', path })
      expect(await left()).toBe(why)
    })
  test('and the rest of the evidence is there all the same', async () => {
    contoso.fault({ fault: 'forbidden', path: 'authenticationMethodsPolicy' })
    const { signIns, risk } = await tenant.readEvidence({ id: await contoso.idOf(WHO) })
    expect([signIns.kind, risk.kind]).toEqual(['seen', 'seen'])
  })
  test('who has no number needs no policy', async () => {
    contoso.fault({ fault: 'forbidden', path: 'authenticationMethodsPolicy' })
    resident().methods = resident().methods.filter((one) => !('phoneNumber' in one))
    expect(await left()).toBe('none')
  })
  test('a policy in another form allows nothing that it does not say', () => {
    const lines = [
      { id: 'Sms', state: 'on?' },
      { id: 'Voice', state: 'enabled' },
      null,
      { id: 'Fido2', state: 'disabled', includeTargets: [] },
    ]
    const policy = policyFrom({ policyMigrationState: 'migrationComplete', authenticationMethodConfigurations: lines })
    expect(rulesFor(policy, { account: 'me', groups: [] })).toMatchObject({
      text: 'unknown',
      voice: 'unknown',
      passkey: 'no',
    })
  })
})

describe('what it costs', () => {
  test('a tenant where nothing ends is asked nothing', async () => {
    const elsewhere = openTenant({ ...contoso.options, retirement: null })
    const { secondFactor } = await elsewhere.readEvidence({ id: await contoso.idOf(WHO) })
    expect(secondFactor).toEqual(unseen('not-configured'))
    expect([asked(POLICY), asked(METHODS)]).toEqual([0, 0])
  })

  test('the policy is read once for everybody, and not again within the hour', async () => {
    await left()
    await left('passkey-required@contoso.com')
    await left('adele.vance@contoso.com')
    ahead = 59 * 60_000
    await left()
    expect(asked(POLICY)).toBe(1)
  })

  test('roles and groups are asked of those alone on whom something hangs', async () => {
    await left('adele.vance@contoso.com')
    expect(asked(MEMBERSHIPS)).toBe(0)
    await left()
    expect(asked(MEMBERSHIPS)).toBe(1)
  })

  test('while others wait for the limit of the reports nobody is held up: it is told as not asked, or as it was minutes ago', async () => {
    const id = await contoso.idOf(WHO)
    let room = false
    const shared = { ...contoso.options.shared, take: async (_: unknown, leaving = 0) => room || leaving < 4 }
    const busy = openTenant({ ...contoso.options, shared })
    expect((await busy.readEvidence({ id })).secondFactor).toEqual(unseen('budget'))
    room = true
    expect((await busy.readEvidence({ id })).secondFactor.kind).toBe('seen')
    room = false
    ahead = 5 * 60_000
    expect((await busy.readEvidence({ id })).secondFactor.kind).toBe('seen')
    ahead = 11 * 60_000
    expect((await busy.readEvidence({ id })).secondFactor).toEqual(unseen('budget'))
  })
})

test('an employee’s page asks by methods that it has read', async () => {
  const methods = seen<readonly RegisteredMethod[]>([{ kind: 'phone', phoneType: 'mobile' }], now())
  const look = await tenant.readSecondFactor(await contoso.idOf(WHO), { methods, isExternal: false })
  expect(look).toMatchObject({ kind: 'seen', value: { left: 'text-or-voice-only' } })
  expect(asked(METHODS)).toBe(0)
})
