/** What the health page is told of each source, and that it costs the tenant nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type Call, CALLS } from '#lib/adapters/graph/calls.ts'
import { KINDS } from '#lib/adapters/graph/source-states.ts'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { SourceState, TenantSourceId } from '#lib/rules/diagnosis/source-state.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'
import { seen } from '#lib/rules/source-reading.ts'

let contoso: OpenContoso
let tenant: WatchingTenant
let adele: AccountId
let ahead = 0
const now = () => new Date(Date.now() + ahead)

const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000)
const A_PHONE = seen([{ kind: 'phone', phoneType: 'mobile' }] as const, new Date())

beforeAll(async () => {
  contoso = await openContoso({ now, retirement: { everybody: IN_A_YEAR, exempted: IN_A_YEAR } })
})
beforeEach(async () => {
  ahead = 0
  await contoso.settle()
  adele = await contoso.idOf('adele.vance@contoso.com')
  tenant = openTenant(contoso.options)
})
afterAll(() => contoso.running.stop())

const stateOf = async (source: TenantSourceId, of = tenant): Promise<SourceState | undefined> =>
  (await of.sourceStates()).find((state) => state.source === source)
/** What a claimant and their diagnosis ask for. */
const helpSomebody = async () => {
  await Promise.allSettled([
    tenant.readAccount(adele, 'lists'),
    tenant.readAuthenticators(adele),
    tenant.readMethodChanges(adele, 'lists'),
    tenant.readEvidence({ id: adele }),
    tenant.contextDemandOn('c1', adele),
    tenant.readSecondFactor(adele, { methods: A_PHONE, isExternal: false }),
  ])
}

const READS = Object.entries(CALLS as Readonly<Record<string, Call>>).filter(([, { app }]) => app === 'reader')
for (const [id] of READS)
  test(`the call ${id} belongs to a source that has a health message`, () => {
    expect(Object.values(KINDS).filter(({ calls }) => (calls as readonly string[]).includes(id))).toHaveLength(1)
  })

test('asks the tenant nothing', async () => {
  contoso.running.contoso.counts.clear()
  await tenant.sourceStates()
  expect(contoso.requests()).toEqual({})
})

const REFUSALS: readonly [TenantSourceId, path: string, permission: string][] = [
  ['signIns', 'auditLogs/signIns', 'AuditLog.Read.All'],
  ['methodChanges', 'directoryAudits', 'AuditLog.Read.All'],
  ['risk', 'riskyUsers', 'IdentityRiskyUser.Read.All'],
  ['roles', 'roleManagement', 'RoleManagement.Read.Directory'],
  ['groups', 'transitiveMemberOf', 'GroupMember.Read.All'],
  ['accessPolicies', 'conditionalAccess', 'Policy.Read.All'],
  ['methodsPolicy', 'authenticationMethodsPolicy', 'Policy.Read.AuthenticationMethod'],
  ['eligibleGroups', 'privilegedAccess', 'PrivilegedEligibilitySchedule.Read.AzureADGroup'],
  ['inboxRules', 'messageRules', 'MailboxSettings.Read'],
  ['mailboxes', 'userPurpose', 'MailboxSettings.Read'],
  ['leaveDates', 'employeeLeaveDateTime', 'User-LifeCycleInfo.Read.All'],
  ['methods', 'authentication/methods', 'UserAuthenticationMethod.Read.All'],
  ['sendingRestriction', 'InvokeCommand', 'Exchange.ManageAsApp'],
  ['forwarding', 'InvokeCommand', 'Exchange.ManageAsApp'],
]

describe('a source that is refused', () => {
  for (const [source, path, permission] of REFUSALS)
    test(`${source}: is told with its moment and with ${permission}, and no other source is blamed`, async () => {
      contoso.fault({ fault: 'forbidden', path })
      await helpSomebody()
      await expect.poll(() => stateOf(source)).toMatchObject({ state: 'refused', why: 'not-permitted' })
      const state = await stateOf(source)
      expect(state?.since).toBeInstanceOf(Date)
      expect(state?.permissions).toEqual([permission])
      const refused = (await tenant.sourceStates()).filter((one) => one.state === 'refused')
      expect(refused.every(({ permissions }) => permissions.includes(permission))).toBe(true)
    })

  test('is told by every instance, and answered again once it is granted', async () => {
    contoso.fault({ fault: 'forbidden', path: 'messageRules' })
    await helpSomebody()
    const other = openTenant(contoso.options)
    await expect.poll(() => stateOf('inboxRules', other)).toMatchObject({ state: 'refused' })
    contoso.running.contoso.faults = []
    ahead = 61 * 60_000
    await helpSomebody()
    await expect.poll(() => stateOf('inboxRules', other)).toMatchObject({ state: 'answered', since: null })
  })

  test('keeps the moment since when, however often it is refused again', async () => {
    contoso.fault({ fault: 'not-licensed', path: 'auditLogs/signIns' })
    await helpSomebody()
    const since = (await stateOf('signIns'))?.since
    ahead = 61 * 60_000
    await helpSomebody()
    expect(await stateOf('signIns')).toMatchObject({ state: 'refused', why: 'not-licensed', since })
  })
})

test('without the licence for eligible roles nothing is amiss', async () => {
  contoso.fault({ fault: 'not-licensed', path: 'roleEligibilityScheduleInstances' })
  await helpSomebody()
  await expect.poll(() => stateOf('roles')).toMatchObject({ state: 'answered' })
})

test('a log that should be read all the time and is not: still, since its last reading', async () => {
  expect(await stateOf('signIns')).toMatchObject({ state: 'still', since: null })
  await helpSomebody()
  expect(await stateOf('signIns')).toMatchObject({ state: 'answered' })
  ahead = 3 * 60_000
  const state = await stateOf('signIns')
  expect(state).toMatchObject({ state: 'still', since: expect.any(Date) })
  expect(await stateOf('methodChanges')).toMatchObject({ state: 'answered' })
  ahead = 11 * 60_000
  expect(await stateOf('methodChanges')).toMatchObject({ state: 'still' })
})

test('what is asked of each mailbox is told to be answered once it was', async () => {
  expect(await stateOf('forwarding')).toMatchObject({ state: 'not-asked' })
  await helpSomebody()
  expect(await stateOf('forwarding')).toMatchObject({ state: 'answered', answeredAt: expect.any(Date) })
})

test('Exchange that is not switched on is told so', async () => {
  const without = openTenant({ ...contoso.options, exchange: null })
  expect(await stateOf('forwarding', without)).toMatchObject({ state: 'not-configured' })
})

test('a source that is asked for waived look-ups only is left out: the waiver is told', async () => {
  const waived = openTenant({ ...contoso.options, waivedLookups: { leaver: 'known' } })
  expect(await stateOf('leaveDates', waived)).toBeUndefined()
})
