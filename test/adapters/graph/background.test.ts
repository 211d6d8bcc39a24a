/** What an approver reads around an account: who changed what, in one round trip, and what is missing said truthfully. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChangeKind } from '#lib/rules/diagnosis/account-background.ts'
import { changesFrom, changeShape } from '#lib/adapters/graph/users/account-changes.ts'
import { recordAudit } from '#test/tenant/audit-log.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const OWNER = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0001'
const ADMIN = { id: 'megan-id', displayName: null, userPrincipalName: 'megan@contoso.com' }

interface Row {
  readonly activity: string
  readonly by?: object | null
  readonly properties?: readonly (readonly [name: string, was: string | null, is: string | null])[]
  readonly more?: object
}
const rowOf = ({ activity, by = { user: ADMIN }, properties = [], more }: Row) =>
  changeShape.parse({
    activityDateTime: '2026-11-21T08:00:00Z',
    activityDisplayName: activity,
    category: 'UserManagement',
    loggedByService: 'Core Directory',
    result: 'success',
    resultReason: '',
    correlationId: 'one',
    initiatedBy: by,
    targetResources: [
      {
        id: OWNER,
        modifiedProperties: properties.map(([displayName, oldValue, newValue]) => ({
          displayName,
          oldValue,
          newValue,
        })),
      },
    ],
    ...more,
  })

const SPECIFICATION: readonly [row: Row, kind: ChangeKind | null][] = [
  [{ activity: 'Disable account' }, 'disabled'],
  [{ activity: 'Enable account' }, 'enabled'],
  [{ activity: 'Update user', properties: [['AccountEnabled', '[true]', '[false]']] }, 'disabled'],
  [{ activity: 'Update user', properties: [['AccountEnabled', '[false]', '[true]']] }, 'enabled'],
  [{ activity: 'Admin registered security info' }, 'method-added'],
  [{ activity: 'User deleted security info' }, 'method-removed'],
  [{ activity: 'Update user', properties: [['StrongAuthenticationMethod', '[]', '[1]']] }, 'method-changed'],
  [{ activity: 'Update user', properties: [['OtherMail', '[]', '["a@example.org"]']] }, 'address-changed'],
  [{ activity: 'Update user', properties: [['Department', '"A"', '"B"']] }, null],
  [{ activity: 'Update user' }, null],
  [{ activity: 'Set user manager' }, 'manager-changed'],
  [{ activity: 'Update user', properties: [['Manager', '[]', '["x"]']] }, 'manager-changed'],
  [{ activity: 'Add member to role', properties: [['Role.DisplayName', null, '"Helpdesk"']] }, 'role-added'],
  [{ activity: 'Remove eligible member from role' }, 'role-removed'],
  [{ activity: 'Add FIDO2 security key' }, 'method-added'],
  [{ activity: 'Delete Windows Hello for Business credential' }, 'method-removed'],
  [{ activity: 'Add scoped member to role' }, 'role-added'],
  [{ activity: 'Reset user password' }, 'password-reset'],
  [{ activity: 'Change user password' }, 'password-changed'],
  [{ activity: 'Change user license' }, null],
  [{ activity: 'Disable account', more: { result: 'failure' } }, null],
  [{ activity: 'Disable account', more: { activityDateTime: '0001-01-01T00:00:00Z' } }, null],
]

describe('A row of the audit log', () => {
  for (const [row, kind] of SPECIFICATION)
    test(`“${row.activity}” ${(row.properties ?? []).map(([name]) => name).join()}${row.more ? ` ${JSON.stringify(row.more)}` : ''}: ${kind ?? 'nothing'}`, () => {
      expect(changesFrom([rowOf(row)], OWNER).map((change) => change.kind)).toEqual(kind ? [kind] : [])
    })

  const DOERS: readonly [by: object | null, doer: object | null][] = [
    [{ user: ADMIN }, { kind: 'person', id: 'megan-id', name: 'megan@contoso.com' }],
    [{ user: { id: OWNER.toUpperCase() } }, { kind: 'owner' }],
    [
      { app: { displayName: 'Sync' }, user: null },
      { kind: 'app', name: 'Sync' },
    ],
    [{ app: null, user: null }, null],
    [null, null],
  ]
  for (const [by, doer] of DOERS)
    test(`by ${JSON.stringify(by)} is by ${JSON.stringify(doer)}`, () => {
      expect(changesFrom([rowOf({ activity: 'Disable account', by })], OWNER)[0]?.by).toEqual(doer)
    })

  test('names the role, and Microsoft’s own words where it has some', () => {
    const row = rowOf({
      activity: 'Remove member from role',
      properties: [['Role.DisplayName', '"User Administrator"', null]],
      more: { resultReason: 'Left the team' },
    })
    expect(changesFrom([row], OWNER)[0]).toMatchObject({ role: 'User Administrator', reason: 'Left the team' })
  })

  test('two rows of one act are one change', () => {
    const rows = [
      rowOf({ activity: 'Update user', properties: [['AccountEnabled', '[true]', '[false]']] }),
      rowOf({ activity: 'Disable account' }),
    ]
    expect(changesFrom(rows, OWNER)).toHaveLength(1)
  })
})

describe('The background of an account', () => {
  let contoso: OpenContoso
  let aheadInMs = 0
  const LYNNE = 'lynne.robbins@contoso.com'
  beforeAll(async () => {
    contoso = await openContoso({ retryPolicy: UNHURRIED, now: () => new Date(Date.now() + aheadInMs) })
  })
  beforeEach(() => contoso.settle())
  afterAll(() => contoso.running.stop())
  const switches = () => contoso.running.contoso.state.switches

  test('is one round trip beside the log that is read for all', async () => {
    const id = await contoso.idOf(LYNNE)
    contoso.running.contoso.counts.clear()
    const { profile, changes } = await contoso.tenant.readBackground(id)
    expect(profile).toMatchObject({
      kind: 'seen',
      value: { department: 'Retail', jobTitle: 'Planner', manager: { name: 'Allan Deyoung' } },
    })
    expect(changes).toMatchObject({
      kind: 'seen',
      value: {
        made: [{ kind: 'disabled', by: { kind: 'person', name: 'megan.bowen.admin@contoso.com' }, reason: null }],
      },
    })
    expect(contoso.done()['POST /$batch']).toBe(1)
  })

  test('is kept for some minutes, and read at once where somebody looks again', async () => {
    const id = await contoso.idOf(LYNNE)
    await contoso.tenant.readBackground(id)
    const account = contoso.running.contoso.state.accounts[id]
    if (!account) throw new Error('She is not there.')
    recordAudit(contoso.running.contoso, account, 'Enable account', {
      by: { user: { id: 'x', userPrincipalName: 'lee.gu@contoso.com' } },
      category: 'UserManagement',
      service: 'Core Directory',
    })
    const kindsIn = async (anew?: 'anew') => {
      const { changes } = await contoso.tenant.readBackground(id, anew)
      return changes.kind === 'seen' ? changes.value.made.map(({ kind }) => kind) : changes.why
    }
    expect(await kindsIn()).toEqual(['disabled'])
    // However often it is pressed, it is read once in some seconds.
    expect(await kindsIn('anew')).toEqual(['disabled'])
    aheadInMs += 6_000
    expect(await kindsIn()).toEqual(['disabled'])
    expect(await kindsIn('anew')).toEqual(['enabled', 'disabled'])
    expect(await kindsIn()).toEqual(['enabled', 'disabled'])
  })

  test('without the permission says so, and the rest is there', async () => {
    switches().withheldPermissions = ['AuditLog.Read.All']
    try {
      const { changes, profile } = await contoso.tenant.readBackground(await contoso.idOf('adele.vance@contoso.com'))
      expect(changes).toEqual({ kind: 'unseen', why: 'not-permitted' })
      expect(profile.kind).toBe('seen')
    } finally {
      switches().withheldPermissions = []
    }
  })

  test('of somebody without a manager names none', async () => {
    const id = await contoso.idOf('allan.deyoung@contoso.com')
    const { profile } = await contoso.tenant.readBackground(id)
    expect(profile).toMatchObject({ kind: 'seen', value: { manager: null } })
  })
})
