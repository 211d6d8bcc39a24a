/** Microsoft Entra, "Who can reset passwords": what the class of an account rests on, and that silence is never a no. */
import { expect, test } from 'vitest'
import { answered, classOf, failed, type LookupId } from '#lib/rules/account/account.ts'
import { type Answers, lookupsFrom } from '#lib/adapters/graph/users/lookups.ts'
import { NOW } from '#test/example.ts'

const MEMBER: Answers = {
  account: {
    id: '0b3e4c54-0000-4000-8000-000000000001',
    userPrincipalName: 'adele.vance@contoso.com',
    accountEnabled: true,
    userType: 'Member',
    externalUserState: null,
    creationType: null,
    identities: [{ signInType: 'userPrincipalName', issuer: 'contoso.com' }],
    isResourceAccount: null,
    onPremisesSyncEnabled: null,
    isManagementRestricted: null,
  },
  directoryRoles: answered([]),
  roleAssignments: answered([]),
  activeRoleInstances: answered([]),
  eligibleRoleInstances: answered([]),
  groups: answered([{ id: 'sales', displayName: 'Sales', isAssignableToRole: null }]),
  ownedGroups: answered([]),
  eligibleGroups: answered([]),
  groupRoleAssignments: answered([]),
  groupEligibleRoleInstances: answered([]),
  mailboxPurpose: answered('user'),
  leaveDate: answered(null),
  domains: answered(
    new Map([
      ['contoso.com', 'Managed'],
      ['adfs.contoso.com', 'Federated'],
    ]),
  ),
}
const NO_GUARDED = { accounts: [], groups: [] }
const account = (more: Partial<Answers['account']>): Partial<Answers> => ({ account: { ...MEMBER.account, ...more } })
const ONE = answered([{ id: 'one' }])
const SILENT = failed('503')
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

const YES: readonly [LookupId, string, Partial<Answers>][] = [
  ['activeRole', 'is in a directory role', { directoryRoles: ONE }],
  ['activeRole', 'has an assignment that membership does not show', { roleAssignments: ONE }],
  ['activeRole', 'has activated a role for a time', { activeRoleInstances: ONE }],
  ['activeRole', 'is in a group that holds a role', { groupRoleAssignments: ONE }],
  ['activeRole', 'is in a role, while another question failed', { directoryRoles: ONE, roleAssignments: SILENT }],
  ['eligibleRole', 'could activate a role', { eligibleRoleInstances: ONE }],
  ['eligibleRole', 'is in a group that could activate a role', { groupEligibleRoleInstances: ONE }],
  [
    'roleAssignableGroup',
    'is in a role-assignable group',
    { groups: answered([{ id: 'g', displayName: 'G', isAssignableToRole: true }]) },
  ],
  [
    'roleAssignableGroup',
    'owns a role-assignable group',
    { ownedGroups: answered([{ id: 'g', displayName: 'G', isAssignableToRole: true }]) },
  ],
  [
    'eligibleGroup',
    'could join a role-assignable group',
    { eligibleGroups: answered([{ id: 'g', displayName: 'G', isAssignableToRole: true }]) },
  ],
  ['managementRestricted', 'is in a restricted management unit', account({ isManagementRestricted: true })],
  ['guest', 'is a guest by type', account({ userType: 'Guest' })],
  ['guest', 'has a name from elsewhere', account({ userPrincipalName: 'x_fabrikam.com#EXT#@contoso.com' })],
  ['guest', 'was invited', account({ creationType: 'Invitation' })],
  ['guest', 'has an invitation open', account({ externalUserState: 'PendingAcceptance' })],
  ['guest', 'signs in elsewhere', account({ identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD' }] })],
  [
    'guest',
    'has an identity of a domain that is not ours',
    account({ identities: [{ signInType: 'userPrincipalName', issuer: 'fabrikam.com' }] }),
  ],
  ['federatedDomain', 'has a federated domain', account({ userPrincipalName: 'lee.gu@ADFS.contoso.com' })],
  ['synced', 'is synchronised', account({ onPremisesSyncEnabled: true })],
  ['sharedMailbox', 'is a shared mailbox', { mailboxPurpose: answered('shared') }],
  ['sharedMailbox', 'is a room', { mailboxPurpose: answered('room') }],
  ['sharedMailbox', 'is of a kind that Microsoft added since', { mailboxPurpose: answered('unknownFutureValue') }],
  ['sharedMailbox', 'is a resource account', account({ isResourceAccount: true })],
  ['leaver', 'left yesterday', { leaveDate: answered(days(-1)) }],
]

for (const [lookup, title, more] of YES)
  test(`an account that ${title} is a yes to ${lookup}`, () => {
    expect(lookupsFrom({ ...MEMBER, ...more }, NO_GUARDED, {}, NOW)[lookup]).toEqual(answered(true))
  })

const NO: readonly [string, Partial<Answers>][] = [
  ['a member of this organisation', {}],
  ['a member who was once synchronised', account({ onPremisesSyncEnabled: false })],
  ['a member who leaves tomorrow', { leaveDate: answered(days(1)) }],
  ['a member without a mailbox', { mailboxPurpose: answered(null) }],
]
for (const [title, more] of NO)
  test(`${title} is a plain member`, () => {
    expect(classOf(lookupsFrom({ ...MEMBER, ...more }, NO_GUARDED, {}, NOW))).toBe('member')
  })

const SILENCES: readonly [LookupId, string, Partial<Answers>][] = [
  ['activeRole', 'one of its questions failed', { roleAssignments: SILENT }],
  ['activeRole', 'a group could not be asked', { groupRoleAssignments: SILENT }],
  ['eligibleRole', 'it failed', { eligibleRoleInstances: SILENT }],
  ['roleAssignableGroup', 'the groups failed', { groups: SILENT }],
  [
    'roleAssignableGroup',
    'a group came without the property',
    { groups: answered([{ id: 'one', displayName: 'One' }]) },
  ],
  [
    'roleAssignableGroup',
    'a group came with its id and nothing else',
    { groups: answered([{ id: 'hidden', displayName: null, isAssignableToRole: null }]) },
  ],
  [
    'roleAssignableGroup',
    'an owned group came with its id and nothing else',
    { ownedGroups: answered([{ id: 'hidden', displayName: null, isAssignableToRole: null }]) },
  ],
  ['roleAssignableGroup', 'the owned groups failed', { ownedGroups: SILENT }],
  ['eligibleGroup', 'it failed', { eligibleGroups: SILENT }],
  [
    'eligibleGroup',
    'a group came with its id and nothing else',
    { eligibleGroups: answered([{ id: 'hidden', displayName: null, isAssignableToRole: null }]) },
  ],
  ['managementRestricted', 'the property did not come', account({ isManagementRestricted: undefined })],
  ['guest', 'the type did not come', account({ userType: undefined })],
  ['federatedDomain', 'the domains failed', { domains: SILENT }],
  ['federatedDomain', 'the tenant does not list the domain', account({ userPrincipalName: 'a@fabrikam.com' })],
  ['synced', 'the property did not come', account({ onPremisesSyncEnabled: undefined })],
  ['sharedMailbox', 'it failed', { mailboxPurpose: SILENT }],
  ['leaver', 'it failed', { leaveDate: SILENT }],
]
for (const [lookup, title, more] of SILENCES)
  test(`${lookup} fails when ${title}, and the account counts as privileged`, () => {
    const lookups = lookupsFrom({ ...MEMBER, ...more }, NO_GUARDED, {}, NOW)
    expect(lookups[lookup].kind).toBe('failed')
    expect(classOf(lookups)).toBe('privileged')
  })

test('a waived look-up is neither yes nor failed, and carries the risk that was stated', () => {
  const lookups = lookupsFrom(
    { ...MEMBER, leaveDate: SILENT },
    NO_GUARDED,
    { leaver: 'leavers are disabled the same day' },
    NOW,
  )
  expect(lookups.leaver).toEqual({ kind: 'waived', risk: 'leavers are disabled the same day' })
  expect(classOf(lookups)).toBe('member')
})

test('an account on the guarded list is guarded, whatever the groups say', () => {
  const guarded = { accounts: [MEMBER.account.id.toUpperCase()], groups: ['board'] }
  expect(lookupsFrom({ ...MEMBER, groups: SILENT }, guarded, {}, NOW).onGuardedList).toEqual(answered(true))
})

test('a member of a guarded group is guarded', () => {
  const guarded = { accounts: [], groups: ['sales'] }
  expect(lookupsFrom(MEMBER, guarded, {}, NOW).onGuardedList).toEqual(answered(true))
  expect(lookupsFrom({ ...MEMBER, groups: SILENT }, guarded, {}, NOW).onGuardedList.kind).toBe('failed')
})
