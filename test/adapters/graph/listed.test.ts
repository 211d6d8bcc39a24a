/** Roles and changes of methods out of lists that serve everybody: as honest as asking for each account, and never before a write. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountId, classOf } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { isOldEnough, type MethodChanges } from '#lib/rules/proofs/freshness.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import type { TenantAccount } from '#test/tenant/account.ts'
import { appOf } from '#test/tenant/apps.ts'
import { byApp, recordAudit } from '#test/tenant/audit-log.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { GROUPS, ROLES } from '#test/tenant/groups.ts'
import { READER_APP_ID } from '#test/tenant/ids.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const LEE = 'lee.gu@contoso.com'
const reading = appOf(READER_APP_ID)
if (!reading) throw new Error('Contoso does not know our application')
const BY_US = byApp(reading)
const SECOND = 1_000
const MINUTE = 60 * SECOND
const DAY = 24 * 60 * MINUTE

let contoso: OpenContoso
let adele: AccountId
/** A process of the site that has read nothing yet. */
let tenant: Tenant
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  contoso = await openContoso({ now })
})
beforeEach(async () => {
  ahead = 0
  await contoso.settle()
  contoso.running.contoso.state.audits = []
  tenant = openTenant(contoso.options)
  adele = await contoso.idOf(ADELE)
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const asked = (call: string) => contoso.requests()[call] ?? 0
const personNamed = (name: string): TenantAccount => {
  const account = accountOf(contoso.running.contoso, name)
  if (!account) throw new Error(`${name} is not there`)
  return account
}

describe('the list of method changes', () => {
  const AUDITS = 'GET /auditLogs/directoryAudits'
  const registers = (name: string, millisecondsAgo: number, activity = 'User registered security info') =>
    recordAudit(contoso.running.contoso, personNamed(name), activity, {
      at: new Date(now().getTime() - millisecondsAgo),
      by: BY_US,
      category: 'UserManagement',
      service: 'Authentication Methods',
    })
  const changesOf = (name = ADELE, by: Tenant = tenant) =>
    by.readMethodChanges(personNamed(name).user.id as AccountId, 'lists')
  const count = (changes: MethodChanges) => (changes.kind === 'answered' ? changes.value.length : changes.kind)
  /** An undated method that was registered long ago, as far as anybody can see. */
  const isProof = (changes: MethodChanges) => isOldEnough({ createdAt: null }, changes, now(), 7)

  test('is read once for all who ask within half a minute, in whichever instance', async () => {
    registers(LEE, DAY)
    const other = openTenant(contoso.options)
    await changesOf()
    await Promise.all([changesOf(), changesOf(LEE), changesOf(ADELE, other), changesOf(LEE, other)])
    ahead = 25 * SECOND
    expect(count(await changesOf(LEE, other))).toBe(1)
    // The newest hours, and the week before them.
    expect(asked(AUDITS)).toBe(2)
  })

  test('says what the account’s own log says, of everybody and of every kind of event', async () => {
    registers(ADELE, 3 * DAY)
    registers(ADELE, 10 * MINUTE, 'Something that Microsoft names tomorrow')
    registers(ADELE, 5 * DAY, 'Reset user password')
    registers(ADELE, 8 * DAY)
    registers(LEE, 6 * DAY)
    for (const name of [ADELE, LEE, 'isaiah.langer@contoso.com']) {
      const direct = await tenant.readMethodChanges(personNamed(name).user.id as AccountId)
      expect(await changesOf(name)).toEqual(direct)
    }
  })

  test('shows a change that was written minutes late', async () => {
    await changesOf()
    registers(ADELE, 12 * MINUTE)
    ahead = 31 * SECOND
    // This one is told what is at hand, and the next what was read meanwhile.
    await changesOf()
    await expect.poll(async () => count(await changesOf())).toBe(1)
  })

  test('is no answer before a write: the account’s own log is asked', async () => {
    await changesOf()
    registers(ADELE, SECOND)
    expect(count(await tenant.readMethodChanges(adele))).toBe(1)
    expect(asked(AUDITS)).toBe(3)
  })

  test('is no answer once it is older than a minute: the account’s own log is asked', async () => {
    await changesOf()
    contoso.fault({ fault: 'unavailable', path: 'directoryAudits', times: 20 })
    ahead = 61 * SECOND
    expect(count(await changesOf())).toBe('failed')
    contoso.running.contoso.faults = []
    registers(ADELE, SECOND)
    expect(count(await changesOf())).toBe(1)
  })

  test('that does not reach back the whole window is no answer, least of all "no changes"', async () => {
    registers(ADELE, 5 * DAY)
    const { shared } = contoso.options
    // Room for the newest page and for nothing that lies back.
    const other = openTenant({
      ...contoso.options,
      shared: { ...shared, take: async (budget, leaving = 0) => budget !== 'reports' || leaving < 3 },
    })
    const changes = await changesOf(ADELE, other)
    expect(count(changes)).toBe(1)
    expect(isProof(changes)).toBe(false)
    expect(asked(AUDITS)).toBe(2)
  })

  test('of which a page could not be read is no answer, and no age rests on it', async () => {
    for (let i = 0; i < 1_100; i++) registers(LEE, MINUTE + i, 'Change user license')
    registers(ADELE, 30 * SECOND)
    contoso.fault({ fault: 'unavailable', path: 'skiptoken' })
    const { shared } = contoso.options
    const mayAskOnlyTheList = {
      ...shared,
      take: async (_: string, leaving = 0) => leaving !== 2 || asked(AUDITS) === 0,
    }
    const other = openTenant({ ...contoso.options, shared: mayAskOnlyTheList })
    const changes = await changesOf(ADELE, other).catch((error: unknown) => error)
    expect(changes).toBeInstanceOf(Unavailable)
  })

  test('without room for it there is no answer yet, rather than a wrong one', async () => {
    const { shared } = contoso.options
    const other = openTenant({ ...contoso.options, shared: { ...shared, take: async () => false } })
    await expect(changesOf(ADELE, other)).rejects.toThrow(Unavailable)
  })

  test('that is refused is left alone for an hour, and no undated method proves anything meanwhile', async () => {
    contoso.fault({ fault: 'forbidden', path: 'directoryAudits' })
    const changes = await changesOf()
    expect(changes).toEqual({ kind: 'failed', why: 'not-permitted' })
    expect(isProof(changes)).toBe(false)
    const after = asked(AUDITS)
    await changesOf(LEE)
    expect(asked(AUDITS)).toBe(after)
  })

  test('reaches back no further than it is kept, should the window be made longer', async () => {
    registers(ADELE, 10 * DAY)
    await changesOf()
    const longer = openTenant({ ...contoso.options, freshnessWindowInDays: 14 })
    expect(count(await changesOf(ADELE, longer))).toBe(1)
  })
})

describe('the list of roles', () => {
  const ALL = [
    'GET /roleManagement/directory/roleAssignments',
    'GET /roleManagement/directory/roleAssignmentScheduleInstances',
    'GET /roleManagement/directory/roleEligibilityScheduleInstances',
  ] as const
  const readingsOfRoles = () => ALL.reduce((sum, call) => sum + asked(call), 0)
  const read = async (name: string, by: Tenant = tenant, from?: 'lists') => {
    const account = await by.readAccount(personNamed(name).user.id as AccountId, from)
    if (!account) throw new Error(`${name} is gone`)
    return account
  }
  const listed = async (name: string, by?: Tenant) => classOf((await read(name, by, 'lists')).lookups)
  /** The first who asks waits for nothing: the list is there for those after them. */
  const begun = async () => {
    await listed(ADELE)
    await expect.poll(async () => (await contoso.options.shared.source('roles')).readAt).not.toBeNull()
    contoso.running.contoso.counts.clear()
  }

  for (const name of [
    ADELE,
    LEE,
    'lidia.holloway@contoso.com',
    'patti.fernandez@contoso.com',
    'nestor.wilke@contoso.com',
  ])
    test(`gives ${name} the class that asking for the account gives, look-up by look-up`, async () => {
      await begun()
      const [one, other] = [await read(name, tenant, 'lists'), await read(name)]
      expect(one.lookups).toEqual(other.lookups)
    })

  test('is read once for all who ask within a minute, and spares members of role groups a round trip', async () => {
    await begun()
    // What the group is eligible for is kept for a minute as well.
    await listed('nestor.wilke@contoso.com')
    contoso.running.contoso.counts.clear()
    for (const name of [ADELE, LEE, 'nestor.wilke@contoso.com', 'patti.fernandez@contoso.com']) await listed(name)
    expect(readingsOfRoles()).toBe(0)
    expect(asked('POST /$batch')).toBe(4)
  })

  test('is waited for by nobody: the first who asks is answered out of the account', async () => {
    expect(await listed('lidia.holloway@contoso.com')).toBe('privileged')
  })

  test('shows a role held through a group, and one that could be activated through a group', async () => {
    await begun()
    const person = personNamed(ADELE)
    person.memberOf = [GROUPS.exchangeOnCall.id]
    const { lookups } = await read(ADELE, tenant, 'lists')
    expect(lookups.eligibleRole).toEqual({ kind: 'answered', value: true })
  })

  test('is not believed before a write: a role that was given a moment ago counts', async () => {
    await begun()
    const person = personNamed(ADELE)
    person.eligibleRoles = [ROLES.globalAdministrator.templateId]
    expect(await listed(ADELE)).toBe('member')
    expect(classOf((await read(ADELE)).lookups)).toBe('privileged')
  })

  test('shows an active role at once all the same: membership is asked of the account', async () => {
    await begun()
    personNamed(ADELE).activeRoles = [ROLES.userAdministrator.templateId]
    expect(await listed(ADELE)).toBe('privileged')
  })

  test('is no answer once it is older than five minutes: the account is asked', async () => {
    await begun()
    personNamed(ADELE).eligibleRoles = [ROLES.globalAdministrator.templateId]
    ahead = 6 * MINUTE
    expect(await listed(ADELE)).toBe('privileged')
  })

  test('that cannot be read, and an account that cannot be asked: privileged', async () => {
    contoso.fault({ fault: 'unavailable', path: 'roleEligibilityScheduleInstances' })
    const { lookups } = await read(ADELE, tenant, 'lists')
    expect(lookups.eligibleRole.kind).toBe('failed')
    expect(classOf(lookups)).toBe('privileged')
    expect((await contoso.options.shared.source('roles')).readAt).toBeNull()
  })

  test('that is refused is left alone, and fails closed for everybody', async () => {
    contoso.fault({ fault: 'forbidden', path: 'roleAssignments' })
    expect(await listed(ADELE)).toBe('privileged')
    await expect.poll(async () => (await contoso.options.shared.source('roles')).off?.why).toBe('not-permitted')
    expect(await listed(ADELE)).toBe('privileged')
  })

  test('without the licence holds nobody who could activate a role, and is whole', async () => {
    contoso.fault({ fault: 'not-licensed', path: 'roleEligibilityScheduleInstances' })
    await begun()
    expect(await listed(ADELE)).toBe('member')
    expect(readingsOfRoles()).toBe(0)
  })

  test('is neither read nor asked for where both look-ups are waived', async () => {
    const waived = openTenant({ ...contoso.options, waivedLookups: { activeRole: 'known', eligibleRole: 'known' } })
    await listed(ADELE, waived)
    expect(readingsOfRoles()).toBe(0)
  })
})
