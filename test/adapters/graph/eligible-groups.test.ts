/** Who could become a member or an owner of a role-assignable group counts as who is one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AccountId, answered, classOf } from '#lib/rules/account/account.ts'
import type { CallId, Values } from '#lib/adapters/graph/calls.ts'
import { openEligibleGroups } from '#lib/adapters/graph/roles/eligible-groups.ts'
import type { Reader } from '#lib/adapters/graph/transport/reader.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import type { TenantAccount } from '#test/tenant/account.ts'
import { type Asking, asking } from '#test/tenant/asking.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { type Eligibility, GROUPS, grownGroup } from '#test/tenant/groups.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const ASKED = 'GET /identityGovernance/privilegedAccess/group/eligibilityScheduleInstances'
const PATH = 'eligibilityScheduleInstances'
let contoso: OpenContoso
let ask: Asking
let tenant: Tenant
let adele: AccountId
let account: TenantAccount
let ahead = 0

beforeAll(async () => {
  contoso = await openContoso({ retryPolicy: UNHURRIED, now: () => new Date(Date.now() + ahead) })
  ask = asking(contoso.running)
})
beforeEach(async () => {
  ahead = 0
  await contoso.settle()
  const { switches } = contoso.running.contoso.state
  switches.withheldPermissions = []
  switches.eligibilitiesThroughGroups = false
  tenant = openTenant(contoso.options)
  adele = await contoso.idOf(ADELE)
  const found = accountOf(contoso.running.contoso, ADELE)
  if (!found) throw new Error('Adele is gone')
  account = found
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const lookups = async (from?: 'lists', by = tenant) => {
  const read = await by.readAccount(adele, from)
  if (!read) throw new Error('Adele is gone')
  return read.lookups
}
const asked = () => contoso.requests()[ASKED] ?? 0
const eligibleFor = (group: { readonly id: string }, accessId: Eligibility['accessId']) => ({
  groupId: group.id,
  accessId,
})

const WITHIN_REACH: readonly [title: string, Partial<Pick<TenantAccount, 'eligibleFor' | 'memberOf' | 'ownerOf'>>][] = [
  ['could become a member of a role-assignable group', { eligibleFor: [eligibleFor(GROUPS.helpdesk, 'member')] }],
  ['could become an owner of a role-assignable group', { eligibleFor: [eligibleFor(GROUPS.helpdesk, 'owner')] }],
  ['is in a group whose members could join one', { memberOf: [GROUPS.helpdeskReserve.id] }],
  ['owns a group whose members could join one', { ownerOf: [GROUPS.helpdeskReserve.id] }],
  [
    'could become a member of a group whose members could join one',
    { eligibleFor: [eligibleFor(GROUPS.helpdeskReserve, 'member')] },
  ],
  ['is in a group inside one whose members could join one', { memberOf: [GROUPS.helpdeskCadets.id] }],
  [
    'could become a member of a group inside one whose members could join one',
    { eligibleFor: [eligibleFor(GROUPS.helpdeskCadets, 'member')] },
  ],
  [
    'could become an owner of a group inside one whose members could join one',
    { eligibleFor: [eligibleFor(GROUPS.helpdeskCadets, 'owner')] },
  ],
  ['owns a group inside one whose members could join one', { ownerOf: [GROUPS.helpdeskCadets.id] }],
]

describe('an account that', () => {
  for (const through of [false, true])
    for (const [title, standing] of WITHIN_REACH)
      test(`${title} counts as privileged, whether Microsoft lists what its groups are eligible for: ${through}`, async () => {
        contoso.running.contoso.state.switches.eligibilitiesThroughGroups = through
        Object.assign(account, standing)
        const found = await lookups()
        expect(found.eligibleGroup).toEqual(answered(true))
        expect(found.roleAssignableGroup).toEqual(answered(false))
        expect(classOf(found)).toBe('privileged')
        expect((await lookups('lists')).eligibleGroup).toEqual(answered(true))
      })

  test('could become a member of a plain group is a member', async () => {
    account.eligibleFor = [eligibleFor(GROUPS.executives, 'member')]
    const found = await lookups()
    expect(found.eligibleGroup).toEqual(answered(false))
    expect(classOf(found)).toBe('member')
  })

  test('could become a member of a group inside a plain group is a member', async () => {
    account.eligibleFor = [eligibleFor(GROUPS.recoveryTrainees, 'member')]
    const found = await lookups()
    expect(found.eligibleGroup).toEqual(answered(false))
    expect(classOf(found)).toBe('member')
  })

  test('is eligible for nothing costs no request beside its own batch', async () => {
    await lookups()
    expect(contoso.requests()['POST /$batch']).toBe(1)
    expect(asked()).toBe(1)
  })
})

describe('what groups are eligible for', () => {
  test('is asked twenty at a time, and a page goes by what was heard a minute ago', async () => {
    account.memberOf = Array.from({ length: 45 }, (_, i) => grownGroup(i).id)
    await lookups()
    expect([asked(), contoso.requests()['POST /$batch']]).toEqual([46, 4])
    contoso.running.contoso.counts.clear()
    await lookups('lists')
    expect(asked()).toBe(1)
    ahead = 61_000
    contoso.running.contoso.counts.clear()
    await lookups('lists')
    expect(asked()).toBe(46)
  })

  test('is asked anew before a write (R11)', async () => {
    account.memberOf = [GROUPS.everybody.id]
    await lookups('lists')
    contoso.running.contoso.counts.clear()
    await lookups()
    expect(asked()).toBe(2)
  })
})

describe('without an answer', () => {
  test('for lack of the permission every account counts as privileged, and the health page names it', async () => {
    contoso.running.contoso.state.switches.withheldPermissions = ['PrivilegedEligibilitySchedule.Read.AzureADGroup']
    const found = await lookups()
    expect(found.eligibleGroup.kind).toBe('failed')
    expect(classOf(found)).toBe('privileged')
    await expect
      .poll(async () => (await tenant.sourceStates()).find(({ source }) => source === 'eligibleGroups'), {
        timeout: 10_000,
      })
      .toMatchObject({ state: 'refused', permissions: ['PrivilegedEligibilitySchedule.Read.AzureADGroup'] })
  })

  test('for lack of the licence there is nothing that anybody could join, and nothing is amiss', async () => {
    account.memberOf = [GROUPS.everybody.id]
    contoso.fault({ fault: 'not-licensed', path: PATH })
    expect(classOf(await lookups())).toBe('member')
    expect(asked()).toBe(1)
    expect((await tenant.sourceStates()).find(({ source }) => source === 'eligibleGroups')).toMatchObject({ why: null })
  })

  test('about one of its groups an account counts as privileged', async () => {
    account.memberOf = [GROUPS.everybody.id]
    contoso.fault({ fault: 'forbidden', path: `${PATH}.*${GROUPS.everybody.id}` })
    expect((await lookups()).eligibleGroup.kind).toBe('failed')
  })

  test('about the group that it could join an account counts as privileged', async () => {
    account.eligibleFor = [eligibleFor(GROUPS.executives, 'member')]
    contoso.fault({ fault: 'forbidden', path: `/groups/${GROUPS.executives.id}` })
    expect((await lookups()).eligibleGroup.kind).toBe('failed')
  })

  test('about what a group that it could join is in, or in part, an account counts as privileged', async () => {
    account.eligibleFor = [eligibleFor(GROUPS.executives, 'member')]
    contoso.fault({ fault: 'forbidden', path: 'getMemberGroups' })
    expect((await lookups()).eligibleGroup.kind).toBe('failed')
  })

  test('because the look-up is waived it is not asked, so that its permission need not be granted', async () => {
    contoso.running.contoso.state.switches.withheldPermissions = ['PrivilegedEligibilitySchedule.Read.AzureADGroup']
    const waived = openTenant({ ...contoso.options, waivedLookups: { eligibleGroup: 'no groups are managed so' } })
    expect(classOf(await lookups(undefined, waived))).toBe('member')
    expect(asked()).toBe(0)
  })
})

test('the simulated tenant lists the eligibilities of one principal or of one group, and no others', async () => {
  account.eligibleFor = [eligibleFor(GROUPS.helpdesk, 'owner')]
  const of = async (filter: string) =>
    ask('GET', `/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances${filter}`)
  expect((await of('')).status).toBe(400)
  expect((await of(`?$filter=principalId eq '${adele}'`)).body.value).toMatchObject([
    { accessId: 'owner', groupId: GROUPS.helpdesk.id, principalId: adele, memberType: 'direct' },
  ])
  const { body } = await of(`?$filter=groupId eq '${GROUPS.helpdesk.id}'`)
  expect((body.value as { principalId: string }[]).map(({ principalId }) => principalId)).toEqual(
    expect.arrayContaining([adele, GROUPS.helpdeskReserve.id]),
  )
})

describe('what a page goes by', () => {
  const LEADS_ON = { id: 'leads-on', displayName: 'Reserve', isAssignableToRole: false }
  const PLAIN = { id: 'plain', displayName: 'Plain', isAssignableToRole: false }
  const POWERFUL = { id: 'powerful', displayName: 'Help desk', isAssignableToRole: true }
  const nothing = { kind: 'answered', status: 200, body: { value: [] }, code: null, retryAfterInMs: null } as const
  const leadsOn = { ...nothing, body: { value: [{ groupId: POWERFUL.id }] } }
  const owns = answered([])

  /** Groups that answer at once, but that something happens while one of them is asked about. */
  function groupsThat(meanwhile: (asked: string) => Promise<void> | void, answers: (id: string) => Reply | undefined) {
    let at = 0
    const readTogether = async (calls: Record<string, readonly [CallId, Values]>) => {
      const replies: Record<string, Reply> = {}
      for (const [id, [call]] of Object.entries(calls)) {
        await meanwhile(id)
        const reply = call === 'group' ? { ...nothing, body: POWERFUL } : answers(id)
        if (reply) replies[id] = reply
      }
      return replies
    }
    const allOf = async (reply: Reply) =>
      answered((reply.kind === 'answered' && (reply.body as { value: unknown[] }).value) || [])
    const reader = { readTogether, allOf } as unknown as Reader
    return {
      groups: openEligibleGroups(reader, () => new Date(at)),
      later: (milliseconds: number) => void (at += milliseconds),
    }
  }
  const answers = (id: string) => (id === LEADS_ON.id ? leadsOn : nothing)

  test('counts to the end of the look, though it runs out while another group is asked about', async () => {
    const { groups, later } = groupsThat((id) => {
      if (id === PLAIN.id) later(2_000)
    }, answers)
    await groups.of(nothing, answered([LEADS_ON]), owns, true)
    later(59_000)
    expect(await groups.of(nothing, answered([LEADS_ON, PLAIN]), owns, true)).toEqual(answered([POWERFUL]))
  })

  test('and though others push it out meanwhile', async () => {
    const more = (from: number) =>
      answered(Array.from({ length: 1_900 }, (_, i) => ({ ...PLAIN, id: `other-${from}-${i}` })))
    const { groups } = groupsThat(async (id) => {
      if (id !== PLAIN.id) return
      for (const from of [1, 2, 3]) await groups.of(nothing, more(from), owns, true)
    }, answers)
    await groups.of(nothing, answered([LEADS_ON]), owns, true)
    expect(await groups.of(nothing, answered([LEADS_ON, PLAIN]), owns, true)).toEqual(answered([POWERFUL]))
  })

  test('is no answer where nothing was heard of one of the groups', async () => {
    const { groups } = groupsThat(
      () => {},
      (id) => (id === PLAIN.id ? undefined : nothing),
    )
    expect((await groups.of(nothing, answered([PLAIN]), owns, true)).kind).toBe('failed')
  })
})
