/** Roles that come with a group: an account is as powerful as the groups it is in. */
import { expect, test } from 'vitest'
import { answered, failed } from '#lib/rules/account/account.ts'
import type { GraphRequest } from '#lib/adapters/graph/transport/transport.ts'
import { openReader } from '#lib/adapters/graph/transport/reader.ts'
import { rolesOfGroups } from '#lib/adapters/graph/roles/roles.ts'
import { BRIEFLY } from '../contoso.ts'

interface Asked {
  readonly id: string
  readonly url: string
}
const NONE = { status: 200, body: { value: [] } }
const ONE = { status: 200, body: { value: [{ id: 'one' }] } }

/** A reader whose batches are answered item by item. */
function answering(answer: (url: string) => { readonly status: number; readonly body: unknown }) {
  const batches: Asked[][] = []
  const send = async ({ body }: GraphRequest) => {
    const { requests } = body as { readonly requests: Asked[] }
    batches.push(requests)
    const responses = requests.map(({ id, url }) => ({ id, ...answer(decodeURIComponent(url)) }))
    return { kind: 'answered', status: 200, body: { responses }, code: null, retryAfterInMs: null } as const
  }
  return {
    batches,
    reader: openReader({
      transport: { send },
      graphBaseUrl: 'https://graph.microsoft.com',
      retryPolicy: BRIEFLY,
      take: async () => true,
      now: () => new Date(),
    }),
  }
}
const bearers = (count: number) =>
  answered(
    Array.from({ length: count }, (_, i) => ({ id: `group-${i}`, displayName: `${i}`, isAssignableToRole: true })),
  )

test('a role of a group is found, and told apart from one that could be activated', async () => {
  const held = answering((url) => (url.includes('/roleAssignments?') ? ONE : NONE))
  expect(await rolesOfGroups(held.reader, bearers(1), {})).toEqual({
    groupRoleAssignments: answered([{ id: 'one' }]),
    groupEligibleRoleInstances: answered([]),
  })
  const eligible = answering((url) => (url.includes('Eligibility') ? ONE : NONE))
  expect(await rolesOfGroups(eligible.reader, bearers(1), {})).toEqual({
    groupRoleAssignments: answered([]),
    groupEligibleRoleInstances: answered([{ id: 'one' }]),
  })
})

test('every group is asked, twenty questions at a time', async () => {
  const { batches, reader } = answering((url) => (url.includes("'group-24'") ? ONE : NONE))
  const { groupRoleAssignments } = await rolesOfGroups(reader, bearers(25), {})
  expect(groupRoleAssignments).toEqual(answered([{ id: 'one' }]))
  expect(batches.map((batch) => batch.length)).toEqual([20, 20, 10])
})

test('a group that cannot be asked leaves the roles unanswered', async () => {
  const { reader } = answering((url) => (url.includes("'group-1'") ? { status: 403, body: {} } : NONE))
  const { groupRoleAssignments } = await rolesOfGroups(reader, bearers(2), {})
  expect(groupRoleAssignments.kind).toBe('failed')
})

test('without the licence nobody could activate a role', async () => {
  const unlicensed = { status: 400, body: { error: { code: 'AadPremiumLicenseRequired' } } }
  const { reader } = answering((url) => (url.includes('Eligibility') ? unlicensed : NONE))
  expect((await rolesOfGroups(reader, bearers(1), {})).groupEligibleRoleInstances).toEqual(answered([]))
})

test('groups that no role can be assigned to are not asked', async () => {
  const { batches, reader } = answering(() => ONE)
  await rolesOfGroups(reader, answered([{ id: 'sales', displayName: 'Sales', isAssignableToRole: null }]), {})
  expect(batches).toEqual([])
})

test('groups that could not be read leave the roles unanswered', async () => {
  const { reader } = answering(() => NONE)
  expect((await rolesOfGroups(reader, failed('503'), {})).groupRoleAssignments.kind).toBe('failed')
})

test('groups of which the application may know no more than the id leave the roles unanswered', async () => {
  const { reader } = answering(() => NONE)
  const hidden = answered([{ id: 'hidden', displayName: null, isAssignableToRole: null }])
  expect((await rolesOfGroups(reader, hidden, {})).groupRoleAssignments.kind).toBe('failed')
})
