/** What an account is in and owns, asked so that it is answered under every rule that Microsoft documents for it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountId, type Answer, classOf } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { TenantAccount } from '#test/tenant/account.ts'
import { type Asking, asking } from '#test/tenant/asking.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { GROUPS, grownGroup, ROLES } from '#test/tenant/groups.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
let contoso: OpenContoso
let ask: Asking
let adele: AccountId
let account: TenantAccount

beforeAll(async () => {
  contoso = await openContoso({ retryPolicy: UNHURRIED })
  ask = asking(contoso.running)
})
beforeEach(async () => {
  await contoso.settle()
  contoso.running.contoso.state.switches.withheldPermissions = []
  adele = await contoso.idOf(ADELE)
  const found = accountOf(contoso.running.contoso, ADELE)
  if (!found) throw new Error('Adele is gone')
  account = found
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const lookups = async (tenant = contoso.tenant, from?: 'lists') => {
  const read = await tenant.readAccount(adele, from)
  if (!read) throw new Error('Adele is gone')
  return read.lookups
}
const withhold = (...permissions: string[]) => {
  contoso.running.contoso.state.switches.withheldPermissions = permissions
}
const YES: Answer<boolean> = { kind: 'answered', value: true }

describe('the simulated tenant', () => {
  const query = (rest: string, headers?: Record<string, string>) =>
    ask('GET', `/v1.0/users/${adele}/${rest}`, undefined, 'reader', headers)
  const EVENTUALLY = { ConsistencyLevel: 'eventual' }

  for (const rest of [
    'transitiveMemberOf/microsoft.graph.group',
    'transitiveMemberOf/microsoft.graph.directoryRole?$select=id',
    'transitiveMemberOf/graph.group?$count=true',
    'transitiveMemberOf?$select=id',
    'transitiveMemberOf?$top=999',
    'ownedObjects/microsoft.graph.group?$select=id',
  ])
    test(`refuses ${rest} where it is no advanced query`, async () => {
      const { status, body } = await query(rest)
      expect([status, body.error]).toEqual([400, expect.objectContaining({ code: 'Request_UnsupportedQuery' })])
    })

  test('answers a cast that is one', async () => {
    account.memberOf = [GROUPS.helpdesk.id]
    const { status, body } = await query('transitiveMemberOf/microsoft.graph.group?$count=true&$select=id', EVENTUALLY)
    expect([status, body.value]).toEqual([200, [expect.objectContaining({ id: GROUPS.helpdesk.id })]])
    expect((await query('transitiveMemberOf/microsoft.graph.group?$select=id', EVENTUALLY)).status).toBe(400)
  })

  test('shows an application without the permission that there is a group, and null for the rest of it', async () => {
    account.memberOf = [GROUPS.helpdesk.id]
    withhold('GroupMember.Read.All')
    const { status, body } = await query('transitiveMemberOf')
    const [group] = body.value as Record<string, unknown>[]
    expect([status, group]).toEqual([
      200,
      expect.objectContaining({
        '@odata.type': '#microsoft.graph.group',
        id: GROUPS.helpdesk.id,
        displayName: null,
        isAssignableToRole: null,
      }),
    ])
  })
})

describe('an account in a group', () => {
  test('is read without a cast and without options', async () => {
    await lookups()
    expect(contoso.requests()).toMatchObject({
      'GET /users/{id}/transitiveMemberOf': 1,
      'GET /users/{id}/ownedObjects': 1,
    })
    expect(Object.keys(contoso.requests()).filter((call) => call.includes('microsoft.graph.'))).toEqual([])
  })

  test('that is held back from us counts as privileged, not as one without roles', async () => {
    account.memberOf = [GROUPS.everybody.id]
    expect(classOf(await lookups())).toBe('member')
    withhold('GroupMember.Read.All')
    const found = await lookups()
    expect(found.roleAssignableGroup.kind).toBe('failed')
    expect(found.activeRole.kind).toBe('failed')
    expect(classOf(found)).toBe('privileged')
  })

  test('that is held back from us leaves its roles unanswered where only the group itself is waived', async () => {
    account.memberOf = [GROUPS.helpdesk.id]
    account.ownerOf = []
    withhold('GroupMember.Read.All')
    const waived = openTenant({ ...contoso.options, waivedLookups: { roleAssignableGroup: 'no such groups' } })
    expect(classOf(await lookups(waived))).toBe('privileged')
  })

  test('that it owns and that is held back from us counts as privileged', async () => {
    account.ownerOf = [GROUPS.everybody.id]
    withhold('GroupMember.Read.All')
    expect((await lookups()).roleAssignableGroup.kind).toBe('failed')
  })

  test('is told on the health page to lack the permission, although the call was answered', async () => {
    account.memberOf = [GROUPS.everybody.id]
    withhold('GroupMember.Read.All')
    const tenant = openTenant(contoso.options)
    await lookups(tenant)
    await expect
      .poll(async () => (await tenant.sourceStates()).find(({ source }) => source === 'groups'), { timeout: 10_000 })
      .toMatchObject({ state: 'refused', why: 'not-permitted', permissions: ['GroupMember.Read.All'] })
  })

  test('a role whose properties are held back is a role all the same', async () => {
    account.activeRoles = [ROLES.userAdministrator.templateId]
    withhold('RoleManagement.Read.Directory')
    expect((await lookups()).activeRole).toEqual(YES)
  })
})

describe('an account in hundreds of groups', () => {
  const inMany = (count: number, last: readonly string[] = []) => {
    account.memberOf = [...Array.from({ length: count }, (_, i) => grownGroup(i).id), ...last]
  }

  test('is read to the last page, a hundred at a time', async () => {
    inMany(350, [GROUPS.exchangeOnCall.id])
    expect((await lookups()).roleAssignableGroup).toEqual(YES)
    expect(contoso.requests()['GET /users/{id}/transitiveMemberOf']).toBe(4)
  })

  test('and in none that matters is a member', async () => {
    inMany(350)
    expect(classOf(await lookups())).toBe('member')
  })

  for (const fault of ['unavailable', 'forbidden'] as const)
    test(`counts as privileged while a page of them is ${fault}`, async () => {
      inMany(350)
      contoso.fault({ fault, path: 'transitiveMemberOf.*skiptoken' })
      expect(classOf(await lookups())).toBe('privileged')
      expect(classOf(await lookups(contoso.tenant, 'lists'))).toBe('privileged')
    })
})
