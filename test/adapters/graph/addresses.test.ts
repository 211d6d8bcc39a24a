/** What is asked of Graph, and where its next pages may lead (R18). */
import { expect, test } from 'vitest'
import { addressOf, type Call, CALLS } from '#lib/adapters/graph/calls.ts'
import { CLOUDS, isMicrosoftCloud } from '#lib/adapters/graph/transport/clouds.ts'
import { followable } from '#lib/adapters/graph/transport/next-link.ts'

const NAMES: readonly [signInName: string, path: string][] = [
  ['adele.vance@contoso.com', '/users/adele.vance%40contoso.com'],
  ["o'hara@contoso.com", '/users/o%27hara%40contoso.com'],
  ['x_fabrikam.com#EXT#@contoso.com', '/users/x_fabrikam.com%23EXT%23%40contoso.com'],
  ['a/b?c&d=e@contoso.com', '/users/a%2Fb%3Fc%26d%3De%40contoso.com'],
  ['https://fabrikam.com/@contoso.com', '/users/https%3A%2F%2Ffabrikam.com%2F%40contoso.com'],
]
for (const [signInName, path] of NAMES)
  test(`the name ${signInName} stays one part of the path`, () => {
    expect(addressOf('find-account', { signInName }).split('?')[0]).toBe(path)
  })

test('a quote in a value cannot end the string of a filter', () => {
  const address = addressOf('role-assignments', { id: "x' or principalId ne '" })
  expect(decodeURIComponent(address)).toBe(
    "/roleManagement/directory/roleAssignments?$filter=principalId eq 'x'' or principalId ne '''",
  )
  expect(address).not.toContain(' ')
})

test('a call without one of its values is a fault of ours, not a question about everybody', () => {
  expect(() => addressOf('account', {})).toThrow(/no value/)
})

/** Actions that only read, although Graph takes them as POST. */
const READS_BY_POST = /\/getMemberGroups$/
const isRead = ({ method, path }: Call): boolean => method === 'GET' || READS_BY_POST.test(path)

for (const [id, call] of Object.entries(CALLS) as [string, Call][])
  test(`${id} is made by the ${call.app}, which may ${isRead(call) ? 'read' : 'write'}`, () => {
    // Mail has permissions of its own, in one registration, for what it sends and what comes back.
    if (call.app !== 'mail') expect(isRead(call)).toBe(call.app === 'reader')
    expect(/\.Read\b/.test(call.permission)).toBe(isRead(call))
    expect(/Write|Send|Revoke|EnableDisable/.test(call.permission)).toBe(!isRead(call))
    expect(call.for).not.toBe('')
  })

const BASE = 'https://graph.microsoft.com'
const LINKS: readonly [title: string, link: string, address: string | null][] = [
  ['the next page', `${BASE}/v1.0/auditLogs/signIns?$skiptoken=a_1`, '/auditLogs/signIns?$skiptoken=a_1'],
  ['another host', 'https://graph.microsoft.us/v1.0/users?$skiptoken=a', null],
  ['a look-alike host', 'https://graph.microsoft.com.contoso.com/v1.0/users', null],
  ['a name before the host', 'https://graph.microsoft.com@contoso.com/v1.0/users', null],
  ['credentials in the address', 'https://a:b@graph.microsoft.com/v1.0/users', null],
  ['another port', `${BASE}:8443/v1.0/users`, null],
  ['an unencrypted line', 'http://graph.microsoft.com/v1.0/users', null],
  ['another version', `${BASE}/beta/users?$skiptoken=a`, null],
  ['a way out of the version', `${BASE}/v1.0/../beta/users`, null],
  ['no address', '/v1.0/users?$skiptoken=a', null],
]
for (const [title, link, address] of LINKS)
  test(`a next link to ${title} is ${address === null ? 'not followed' : 'followed'}`, () => {
    expect(followable(link, BASE)).toBe(address)
  })

test('only addresses of one and the same cloud count as that cloud', () => {
  for (const cloud of Object.values(CLOUDS)) expect(isMicrosoftCloud(cloud)).toBe(true)
  expect(isMicrosoftCloud({ ...CLOUDS.global, graphBaseUrl: CLOUDS.china.graphBaseUrl })).toBe(false)
  expect(isMicrosoftCloud({ ...CLOUDS.global, graphBaseUrl: 'https://localhost:4110' })).toBe(false)
})
