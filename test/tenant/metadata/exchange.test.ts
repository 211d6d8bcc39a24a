/** The comparison is not blind: one deliberate fault of each kind, beside a faultless exchange. */
import { describe, expect, test } from 'vitest'
import { faultsOfBatchReply, faultsOfBatchRequest } from './batch.ts'
import { disagreementsOf } from './exchange.ts'

const heldAgainst = (address: string, more: { body?: unknown; status?: number; reply?: unknown } = {}) => {
  const [method = '', target = ''] = address.split(/ (.*)/)
  const { pathname, searchParams } = new URL(target, 'https://localhost')
  const { body, status = more.reply === undefined ? 204 : 200, reply } = more
  const exchange = { method, path: pathname, query: searchParams, body, answer: { status, body: reply } }
  const { request, reply: answered } = disagreementsOf(exchange)
  return { request, reply: answered }
}

const PASSES = '/users/a/authentication/temporaryAccessPassMethods'
const ADA = { id: 'a', displayName: 'Ada', accountEnabled: true }

const AGREES: readonly [address: string, more?: Parameters<typeof heldAgainst>[1]][] = [
  ['GET /users/ada@contoso.com?$select=id,displayName,accountEnabled', { reply: { '@odata.context': 'c', ...ADA } }],
  ['GET /users/a?$select=accountEnabled', { reply: { accountEnabled: true } }],
  [
    "GET /users?$filter=startsWith(mail,'a') and accountEnabled eq true&$orderby=displayName desc",
    { reply: { value: [ADA], '@odata.nextLink': 'n' } },
  ],
  [
    'GET /users/a?$expand=manager($select=id,displayName)',
    { reply: { ...ADA, manager: { '@odata.type': '#microsoft.graph.user', id: 'm', displayName: null } } },
  ],
  [
    'GET /users/a/transitiveMemberOf?$select=id,isAssignableToRole',
    { reply: { value: [{ '@odata.type': '#microsoft.graph.group', id: 'g', isAssignableToRole: null }] } },
  ],
  [
    'GET /users/a/transitiveMemberOf/microsoft.graph.directoryRole',
    { reply: { value: [{ id: 'r', roleTemplateId: 't' }] } },
  ],
  ['GET /users/a/mailboxSettings/userPurpose', { reply: { value: 'user' } }],
  ['GET /users/$count', { reply: { value: 4 } }],
  [
    "GET /identityProtection/riskyUsers?$filter=riskState eq 'atRisk'",
    { reply: { value: [{ id: 'a', riskState: 'atRisk', riskLevel: 'high' }] } },
  ],
  [
    "GET /auditLogs/directoryAudits?$filter=targetResources/any(t:t/id eq 'a') and activityDateTime ge 2026-11-30T08:00:00Z",
    { reply: { value: [] } },
  ],
  [
    'GET /auditLogs/signIns?$filter=status/errorCode eq 50053',
    { reply: { value: [{ id: 's', createdDateTime: '2026-11-30T08:00:00.1234567Z', status: null }] } },
  ],
  [
    `POST ${PASSES}`,
    { body: { lifetimeInMinutes: 60, isUsableOnce: true }, status: 201, reply: { id: 'p', temporaryAccessPass: 'x' } },
  ],
  [
    'PATCH /users/a',
    { body: { accountEnabled: true, passwordProfile: { password: 'p', forceChangePasswordNextSignIn: false } } },
  ],
  ['POST /identityProtection/riskyUsers/dismiss', { body: { userIds: ['a'] } }],
  ['POST /users/a/revokeSignInSessions', { reply: { value: true } }],
  [`DELETE ${PASSES}/p`],
  [
    'GET /users/nobody',
    { status: 404, reply: { error: { code: 'Request_ResourceNotFound', message: 'No.', innerError: {} } } },
  ],
  [
    'GET /reports/authenticationMethods/userRegistrationDetails/a',
    { reply: { '@odata.context': 'c', value: { id: 'a', userPrincipalName: 'ada@contoso.com' } } },
  ],
]

type Side = 'request' | 'reply'
const DISAGREES: readonly [
  what: string,
  side: Side,
  says: RegExp,
  address: string,
  more?: Parameters<typeof heldAgainst>[1],
][] = [
  ['a path that is not there', 'request', /user has no segment lockouts/, 'GET /users/a/lockouts'],
  ['an entity set that is not there', 'request', /no entity set or singleton people/, 'GET /people/a'],
  ['an answer under a path that is not there', 'reply', /is not there/, 'GET /people/a', { reply: {} }],
  [
    'a cast to what is not derived from it',
    'request',
    /no segment microsoft.graph.signIn/,
    'GET /users/a/transitiveMemberOf/microsoft.graph.signIn',
  ],
  ['an action where it is not bound', 'request', /no segment dismiss/, 'POST /identityProtection/riskyUsers/a/dismiss'],
  [
    'an unknown parameter of a function',
    'request',
    /no segment filterByCurrentUser/,
    "GET /roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(of='principal')",
  ],
  ['an action that is read', 'request', /action/, 'GET /users/a/revokeSignInSessions', { reply: { value: true } }],
  ['a post to one object', 'request', /cannot be asked of this/, 'POST /users/a', { body: {} }],
  ['a change of a collection', 'request', /cannot be asked of a collection/, 'PATCH /users', { body: {} }],
  ['a delete of what is only referred to', 'request', /only refers to directoryObject/, 'DELETE /users/a/manager'],
  ['a read with a body', 'request', /has a body/, 'GET /users/a', { body: {} }],
  [
    '$select of an unknown property',
    'request',
    /\$select: user has no property isLockedOut/,
    'GET /users/a?$select=id,isLockedOut',
  ],
  ['$orderby of an unknown property', 'request', /\$orderby: user has no property age/, 'GET /users?$orderby=age'],
  ['$orderby in no direction', 'request', /upwards is no direction/, 'GET /users?$orderby=displayName upwards'],
  ['$expand of a property', 'request', /no navigation displayName/, 'GET /users/a?$expand=displayName'],
  [
    'an unknown property within $expand',
    'request',
    /directoryObject has no property age/,
    'GET /users/a?$expand=manager($select=age)',
  ],
  ['an option that OData has not', 'request', /\$where/, 'GET /users?$where=1'],
  [
    '$filter by an unknown property',
    'request',
    /signIn has no property user\/id/,
    "GET /auditLogs/signIns?$filter=user/id eq 'a'",
  ],
  [
    '$filter by an unknown property of a member',
    'request',
    /no property t\/name/,
    "GET /auditLogs/directoryAudits?$filter=targetResources/any(t:t/name eq 'a')",
  ],
  [
    '$filter of a switch with a word',
    'request',
    /accountEnabled is Boolean/,
    "GET /users?$filter=accountEnabled eq 'true'",
  ],
  [
    '$filter of a moment in quotes',
    'request',
    /createdDateTime is DateTimeOffset/,
    "GET /auditLogs/signIns?$filter=createdDateTime ge '2026-11-30T08:00:00Z'",
  ],
  [
    '$filter by an unknown member of an enumeration',
    'request',
    /riskState is riskState/,
    "GET /identityProtection/riskyUsers?$filter=riskState eq 'risky'",
  ],
  [
    'an unknown property of a body',
    'request',
    /passwordProfile has no property secret/,
    'PATCH /users/a',
    { body: { passwordProfile: { secret: 'p' } } },
  ],
  [
    'a value of another type in a body',
    'request',
    /says Boolean, and it is "yes"/,
    'PATCH /users/a',
    { body: { accountEnabled: 'yes' } },
  ],
  [
    'an unknown parameter of an action',
    'request',
    /no such parameter/,
    'POST /identityProtection/riskyUsers/dismiss',
    { body: { ids: ['a'] } },
  ],
  [
    'a parameter of another type',
    'request',
    /a collection of String/,
    'POST /identityProtection/riskyUsers/dismiss',
    { body: { userIds: 'a' } },
  ],
  [
    'a missing parameter',
    'request',
    /parameter ids is missing/,
    'POST /users/a/checkMemberObjects',
    { body: {}, reply: { value: [] } },
  ],
  [
    'an unknown property of a reply',
    'reply',
    /reply\/isLockedOut: user has no property/,
    'GET /users/a',
    { reply: { ...ADA, isLockedOut: true } },
  ],
  [
    'a property named like what every object has',
    'reply',
    /user has no property constructor/,
    'GET /users/a',
    { reply: { ...ADA, constructor: 1 } },
  ],
  [
    'a property of a relative',
    'reply',
    /directoryRole has no property mail/,
    'GET /users/a/transitiveMemberOf',
    { reply: { value: [{ '@odata.type': '#microsoft.graph.directoryRole', id: 'r', mail: null }] } },
  ],
  [
    'a member that does not say what it is',
    'reply',
    /authenticationMethod is abstract/,
    'GET /users/a/authentication/methods',
    { reply: { value: [{ id: 'm' }] } },
  ],
  [
    'a member of a type that is not derived',
    'reply',
    /not derived from authenticationMethod/,
    'GET /users/a/authentication/methods',
    { reply: { value: [{ '@odata.type': '#microsoft.graph.group', id: 'm' }] } },
  ],
  [
    'a wrong member of an enumeration',
    'reply',
    /"Mobile" is no member of authenticationPhoneType/,
    'GET /users/a/authentication/phoneMethods',
    { reply: { value: [{ id: 'm', phoneType: 'Mobile' }] } },
  ],
  ['a key that is null', 'reply', /reply\/id: null/, 'GET /users/a', { reply: { ...ADA, id: null } }],
  [
    'a key that is missing',
    'reply',
    /user comes without its key id/,
    'GET /users',
    { reply: { value: [{ displayName: 'Ada' }] } },
  ],
  ['a selected key that is missing', 'reply', /without its key/, 'GET /users/a?$select=id', { reply: {} }],
  [
    'null in a collection',
    'reply',
    /otherMails\[1\]: null/,
    'GET /users/a',
    { reply: { ...ADA, otherMails: ['a', null] } },
  ],
  [
    'an unknown property inside of a documented wrapping',
    'reply',
    /userRegistrationDetails has no property isLockedOut/,
    'GET /reports/authenticationMethods/userRegistrationDetails/a',
    { reply: { value: { id: 'a', isLockedOut: false } } },
  ],
  ['a wrapping that no page shows', 'reply', /user has no property value/, 'GET /users/a', { reply: { value: ADA } }],
  ['a row that is null', 'reply', /value\[0\]: null/, 'GET /users/a/transitiveMemberOf', { reply: { value: [null] } }],
  [
    'a collection that is null',
    'reply',
    /a collection of String, and it is null/,
    'GET /users/a',
    { reply: { ...ADA, otherMails: null } },
  ],
  [
    'a moment without its zone',
    'reply',
    /says DateTimeOffset/,
    'GET /users/a',
    { reply: { ...ADA, createdDateTime: '2026-11-30T08:00:00' } },
  ],
  [
    'a number that is text',
    'reply',
    /says Int32/,
    'GET /auditLogs/signIns',
    { reply: { value: [{ id: 's', status: { errorCode: '50053' } }] } },
  ],
  [
    'an annotation that OData has not',
    'reply',
    /no annotation/,
    'GET /users/a',
    { reply: { ...ADA, '@odata.secret': 1 } },
  ],
  ['a page without a value', 'reply', /no value/, 'GET /users', { reply: { users: [] } }],
  ['more beside a page', 'reply', /reply\/total/, 'GET /users', { reply: { value: [], total: 0 } }],
  ['an error of another form', 'reply', /beside error/, 'GET /users/a', { status: 403, reply: { message: 'No.' } }],
  [
    'an error without a code',
    'reply',
    /there is no code/,
    'GET /users/a',
    { status: 403, reply: { error: { message: 'No.' } } },
  ],
  [
    'an answer to a delete that holds something',
    'reply',
    /204 with a body/,
    'DELETE /users/a',
    { status: 204, reply: {} },
  ],
]

describe('an exchange as Microsoft’s metadata has it', () => {
  for (const [address, more] of AGREES)
    test(`agrees: ${address}`, () => expect(heldAgainst(address, more)).toEqual({ request: [], reply: [] }))

  for (const [what, side, says, address, more] of DISAGREES)
    test(`disagrees, in its ${side}: ${what}`, () => {
      expect(heldAgainst(address, more)[side]).toContainEqual(expect.stringMatching(says))
    })
})

describe('the wrapping of a batch', () => {
  const item = { id: '1', method: 'GET', url: '/users/a' }
  test('agrees where its items have what they need', () => {
    expect(faultsOfBatchRequest({ requests: [{ ...item, headers: {}, dependsOn: [] }] })).toEqual([])
    expect(faultsOfBatchReply({ responses: [{ id: '1', status: 200, headers: {}, body: {} }] })).toEqual([])
  })
  test('disagrees where one is missing, is another kind, or is not known', () => {
    expect(faultsOfBatchRequest({ requests: [{ id: 1, method: 'GET', path: '/users' }] })).toHaveLength(3)
    expect(faultsOfBatchReply({ responses: [{ id: '1', status: '200' }] })).toHaveLength(1)
    expect(faultsOfBatchReply({ value: [] })).toHaveLength(1)
  })
})
