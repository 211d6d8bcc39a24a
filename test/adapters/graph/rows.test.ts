/** One row that cannot be read never takes its page along, and never counts as a no. */
import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { CALLS } from '#lib/adapters/graph/calls.ts'
import type { Transport } from '#lib/adapters/graph/transport/transport.ts'
import { auditRows, consentRows, signInShape } from '#lib/adapters/graph/sign-in-log/log-shapes.ts'
import { openReader } from '#lib/adapters/graph/transport/reader.ts'
import { type ListCall, ONE_OBJECT, type RowShape, UNREADABLE_ROW } from '#lib/adapters/graph/transport/rows.ts'
import { inboxRuleShape } from '#lib/adapters/graph/mailbox/inbox-rule-shapes.ts'
import { methodShape, passShape } from '#lib/adapters/graph/methods/method-shapes.ts'
import { accessPolicyShape, groupSettingShape } from '#lib/adapters/graph/policies/policy-shapes.ts'
import {
  anyShape,
  deskApplicationShape,
  principalShape,
  roleAssignedShape,
} from '#lib/adapters/graph/roles/role-shapes.ts'
import {
  directoryObjectShape,
  eligibilityShape,
  groupMemberShape,
  membershipShape,
} from '#lib/adapters/graph/users/group-shapes.ts'
import { domainShape, memberShape, riskShape } from '#lib/adapters/graph/users/user-shapes.ts'
import { BRIEFLY } from '../contoso.ts'

const ID = '0b3e4c54-0000-4000-8000-000000000001'
const AT = '2026-11-22T09:00:00.1234567Z'
const AUDIT = { activityDateTime: AT, activityDisplayName: 'Reset user password', category: 'UserManagement' }
const SIGN_IN = { id: ID, userId: ID, createdDateTime: AT, status: { errorCode: 50126 } }
const POLICY = { state: 'enabled', conditions: {} }

/** Each list with the shape that it is read by, and a row that has what Microsoft's metadata demands and nothing else. */
const LISTS: Readonly<Record<ListCall, readonly [shape: ZodType | RowShape<unknown>, good: object]>> = {
  'sign-ins': [signInShape, SIGN_IN],
  'sign-in-feed': [signInShape, SIGN_IN],
  'sign-ins-before': [signInShape, SIGN_IN],
  departments: [memberShape, { id: ID }],
  'directory-audits': [auditRows, AUDIT],
  'audit-feed': [auditRows, AUDIT],
  'audits-before': [auditRows, AUDIT],
  'audits-by-user': [consentRows, AUDIT],
  'role-assignments': [anyShape, { id: ID }],
  'active-role-instances': [anyShape, { id: ID }],
  'eligible-role-instances': [anyShape, { id: ID }],
  'all-role-assignments': [principalShape, { principalId: ID }],
  'all-active-role-instances': [principalShape, { principalId: ID }],
  'all-eligible-role-instances': [principalShape, { principalId: ID }],
  memberships: [membershipShape, { id: ID }],
  'owned-objects': [directoryObjectShape, { '@odata.type': '#microsoft.graph.group', id: ID }],
  'eligible-groups': [eligibilityShape, { groupId: ID }],
  domains: [domainShape, { id: 'contoso.com', authenticationType: 'Managed' }],
  'lockout-rule': [groupSettingShape, { id: ID, values: [] }],
  methods: [methodShape, { id: ID }],
  passes: [passShape, { id: ID }],
  'inbox-rules': [inboxRuleShape, { id: 'AQ=' }],
  'risky-users': [riskShape, { id: ID }],
  'access-policies': [accessPolicyShape, POLICY],
  'desk-application': [deskApplicationShape, { id: ID, appRoles: [] }],
  'desk-roles': [roleAssignedShape, { appRoleId: ID, principalId: ID, principalType: 'User' }],
  'desk-group-members': [groupMemberShape, { id: ID }],
}
const BAD: readonly unknown[] = [{ id: 42, principalId: 7, activityDateTime: 'yesterday' }, null, 'row', []]
const VALUES = { id: ID, appId: ID, since: AT, until: AT }
const calls = Object.keys(LISTS) as ListCall[]

function readerOf(rows: readonly unknown[]) {
  const told: unknown[] = []
  const transport: Transport = {
    send: async () => ({ kind: 'answered', status: 200, body: { value: rows }, code: null, retryAfterInMs: null }),
  }
  const reader = openReader({
    transport,
    graphBaseUrl: 'https://graph.microsoft.com',
    retryPolicy: BRIEFLY,
    take: async () => true,
    unreadable: (call, some) => void told.push(...some.map((row) => [call, row])),
    now: () => new Date(),
  })
  const pages = async (call: ListCall) => {
    for await (const page of reader.pagesOf(call, VALUES, LISTS[call][0])) return page
    return null
  }
  return {
    reader,
    told,
    pages,
    all: async (call: ListCall) => reader.allOf(await reader.read(call, VALUES), LISTS[call][0], call),
  }
}

test('of every call that reads, it is decided what a row means that cannot be read, or that it answers with one object', () => {
  const reading = Object.entries(CALLS).flatMap(([call, { app, method }]) =>
    app === 'reader' && method === 'GET' ? [call] : [],
  )
  expect([...calls, ...ONE_OBJECT].toSorted()).toEqual(reading.toSorted())
})

describe('a list', () => {
  for (const call of calls) {
    const good = LISTS[call][1]
    test(`${call}: a row that has only what the metadata demands is read`, async () => {
      const { all, told } = readerOf([good])
      expect(await all(call)).toMatchObject({ kind: 'answered', value: [expect.anything()] })
      expect(told).toEqual([])
    })

    const isUnseen = UNREADABLE_ROW[call] === 'unseen'
    for (const bad of BAD)
      test(`${call}: ${JSON.stringify(bad)} between two rows ${isUnseen ? 'makes it unseen' : 'loses neither'}, and is told`, async () => {
        const { all, pages, told } = readerOf([good, bad, good])
        const [answer, page] = [await all(call), await pages(call)]
        expect([answer.kind, page?.kind]).toEqual(isUnseen ? ['failed', 'broken'] : ['answered', 'page'])
        const items = page?.kind === 'page' ? page.items : []
        expect(items.length).toBeGreaterThanOrEqual(isUnseen ? 0 : 2)
        expect(told).toEqual([
          [call, bad],
          [call, bad],
        ])
      })
  }
})

describe('a row of the directory audit log that cannot be read', () => {
  const LEE = 'c0de0000-0000-4000-8000-00000000002a'
  test('is a change of whomever it names', async () => {
    const bad = {
      activityDateTime: AT,
      activityDisplayName: 'User registered security info',
      targetResources: { of: LEE },
    }
    const { all } = readerOf([bad])
    expect(await all('audit-feed')).toMatchObject({
      value: [
        {
          activityDateTime: new Date(AT),
          activityDisplayName: bad.activityDisplayName,
          targetResources: [{ id: LEE }],
        },
      ],
    })
  })
  test('and names nobody, is left out', async () => {
    const { all } = readerOf([{ activityDateTime: 'yesterday' }])
    expect(await all('audit-feed')).toEqual({ kind: 'answered', value: [] })
  })
  test('is a consent without a name, where consents are looked for', async () => {
    const { all } = readerOf([{ ...AUDIT, activityDisplayName: 'Consent to application', targetResources: 'one' }])
    expect(await all('audits-by-user')).toMatchObject({ value: [{ activityDateTime: new Date(AT) }] })
  })
})

test('one item of a batch that cannot be read leaves the others answered', async () => {
  const transport: Transport = {
    send: async ({ body }) => {
      const { requests } = body as { requests: readonly { id: string }[] }
      const responses = [{ id: requests[0]?.id, status: 200, body: { id: ID } }, { id: 7 }, null]
      return { kind: 'answered', status: 200, body: { responses }, code: null, retryAfterInMs: null }
    },
  }
  const reader = openReader({
    transport,
    graphBaseUrl: 'https://graph.microsoft.com',
    retryPolicy: { ...BRIEFLY, attempts: 1 },
    take: async () => true,
    now: () => new Date(),
  })
  const replies = await reader.readTogether({ one: ['account', { id: ID }], other: ['manager', { id: ID }] })
  expect(replies.one).toMatchObject({ kind: 'answered', body: { id: ID } })
  expect(replies.other.kind).toBe('no-answer')
})
