/**
 * However a privileged standing is held, and whatever is missing of the answers that
 * would show it: the account never counts as an ordinary one.
 */
import { describe, expect, test } from 'vitest'
import { type AccountId, classOf, type LookupId } from '#lib/rules/account/account.ts'
import { readAccount } from '#lib/adapters/graph/users/user-account.ts'
import { addressOf, type CallId } from '#lib/adapters/graph/calls.ts'
import { openDomains } from '#lib/adapters/graph/users/domains.ts'
import { openEligibleGroups } from '#lib/adapters/graph/roles/eligible-groups.ts'
import type { GraphRequest } from '#lib/adapters/graph/transport/transport.ts'
import { openReader } from '#lib/adapters/graph/transport/reader.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { NOW } from '#test/example.ts'
import { BRIEFLY } from '../contoso.ts'

const BASE = 'https://graph.microsoft.com'
const ADELE = 'adele'
const [ADMINS, PLAIN, RESERVE] = ['admins', 'plain', 'reserve']
const IDS = [ADELE, ADMINS, PLAIN, RESERVE]

type Row = Readonly<Record<string, unknown>>
/** What each call about each object finds, as "call id". */
type Directory = Readonly<Record<string, readonly (Row | string)[]>>
interface Response {
  readonly status: number
  readonly body: unknown
}

const group = (id: string, isAssignableToRole: boolean | null): Row => ({
  '@odata.type': '#microsoft.graph.group',
  id,
  displayName: id,
  isAssignableToRole,
})
const ROLE: Row = { '@odata.type': '#microsoft.graph.directoryRole', id: 'role', displayName: 'User Administrator' }
const held = (principalId: string): Row => ({ id: 'held', principalId })
const eligible = (groupId: string, accessId: string): Row => ({ id: groupId, groupId, accessId })
const admins = group(ADMINS, true)
const plain = group(PLAIN, null)
const reserve = group(RESERVE, false)

const STANDINGS: readonly [title: string, shownBy: readonly LookupId[], directory: Directory][] = [
  ['holds a role', ['activeRole'], { 'memberships adele': [ROLE] }],
  ['holds a role of a custom kind or scope', ['activeRole'], { 'role-assignments adele': [held(ADELE)] }],
  ['has activated a role', ['activeRole'], { 'active-role-instances adele': [held(ADELE)] }],
  ['could activate a role', ['eligibleRole'], { 'eligible-role-instances adele': [held(ADELE)] }],
  [
    'is in a group that holds a role',
    ['activeRole'],
    { 'memberships adele': [plain, admins], 'role-assignments admins': [held(ADMINS)] },
  ],
  [
    'is in a group that could activate a role',
    ['eligibleRole'],
    { 'memberships adele': [admins], 'eligible-role-instances admins': [held(ADMINS)] },
  ],
  ['is in a role-assignable group', ['roleAssignableGroup'], { 'memberships adele': [plain, admins] }],
  ['owns a role-assignable group', ['roleAssignableGroup'], { 'owned-objects adele': [admins] }],
  [
    'could become a member of one',
    ['eligibleGroup'],
    { 'eligible-groups adele': [eligible(ADMINS, 'member')], 'group admins': [admins] },
  ],
  [
    'could become an owner of one',
    ['eligibleGroup'],
    { 'eligible-groups adele': [eligible(ADMINS, 'owner')], 'group admins': [admins] },
  ],
  [
    'is in a group whose members could join one',
    ['eligibleGroup'],
    {
      'memberships adele': [reserve],
      'eligible-groups reserve': [eligible(ADMINS, 'member')],
      'group admins': [admins],
    },
  ],
  [
    'could join a group inside one whose members could join one',
    ['eligibleGroup'],
    {
      'eligible-groups adele': [eligible(PLAIN, 'member')],
      'group plain': [plain],
      'group-parents plain': [RESERVE],
      'group reserve': [reserve],
      'eligible-groups reserve': [eligible(ADMINS, 'member')],
      'group admins': [admins],
    },
  ],
  [
    'could join a group whose members could join one',
    ['eligibleGroup'],
    {
      'eligible-groups adele': [eligible(RESERVE, 'member')],
      'group reserve': [reserve],
      'eligible-groups reserve': [eligible(ADMINS, 'member')],
      'group admins': [admins],
    },
  ],
]

const CALLS_BEHIND = [
  'memberships',
  'owned-objects',
  'role-assignments',
  'active-role-instances',
  'eligible-role-instances',
  'eligible-groups',
  'group',
  'group-parents',
] as const satisfies readonly CallId[]

const refusal = (status: number, code: string): Response => ({ status, body: { error: { code } } })
const rowsOf = ({ body }: Response): readonly Row[] => (body as { value?: readonly Row[] }).value ?? [body as Row]
const asOf = (response: Response, rows: readonly Row[]): Response =>
  'value' in (response.body as Row) ? { status: 200, body: { value: rows } } : { status: 200, body: rows[0] ?? {} }
const onAnotherPage = (link: string): Response => ({ status: 200, body: { value: [], '@odata.nextLink': link } })

/** Null: the answer is left out of its batch, as one that takes too long. */
const MISSING: Readonly<Record<string, (response: Response) => Response | null>> = {
  '403': () => refusal(403, 'Authorization_RequestDenied'),
  '400': () => refusal(400, 'Request_UnsupportedQuery'),
  '404': () => refusal(404, 'UnknownError'),
  '429': () => refusal(429, 'TooManyRequests'),
  '503': () => refusal(503, 'ServiceUnavailable'),
  nulls: (response) =>
    asOf(
      response,
      rowsOf(response).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, ['@odata.type', 'id'].includes(name) ? value : null]),
        ),
      ),
    ),
  'rows without anything in them': (response) =>
    asOf(
      response,
      rowsOf(response).map(() => ({})),
    ),
  'a page that is not answered': () => onAnotherPage(`${BASE}/v1.0/missing?$skiptoken=b`),
  'a page that lies elsewhere': () => onAnotherPage('https://contoso.com/v1.0/users?$skiptoken=b'),
  'a body that is no list': () => ({ status: 200, body: '<html>' }),
  'no answer': () => null,
}

const ACCOUNT: Row = {
  id: ADELE,
  userPrincipalName: 'adele.vance@contoso.com',
  displayName: 'Adele Vance',
  accountEnabled: true,
  userType: 'Member',
  onPremisesSyncEnabled: null,
  isManagementRestricted: null,
  identities: [],
}
const PLAINLY: Readonly<Record<string, Response>> = {
  'account adele': { status: 200, body: ACCOUNT },
  'manager adele': refusal(404, 'Request_ResourceNotFound'),
  'mailbox-purpose adele': { status: 200, body: { value: 'user' } },
  'leave-date adele': { status: 200, body: { employeeLeaveDateTime: null } },
  'domains adele': { status: 200, body: { value: [{ id: 'contoso.com', authenticationType: 'Managed' }] } },
}
const ASKED: readonly CallId[] = [...CALLS_BEHIND, 'account', 'manager', 'mailbox-purpose', 'leave-date', 'domains']
const ADDRESSES = new Map(
  ASKED.flatMap((call) => IDS.map((id) => [addressOf(call, { id }), { call, key: `${call} ${id}` }] as const)),
)

/** The class of Adele in this directory, where each answer to `of` comes as `missing` makes it. */
async function classIn(
  directory: Directory,
  waived: Readonly<Partial<Record<LookupId, string>>> = {},
  of?: CallId,
  missing?: (response: Response) => Response | null,
) {
  const answer = (address: string): Response | null => {
    const asked = address === '/domains?$select=id%2CauthenticationType' ? null : ADDRESSES.get(address)
    const key = asked?.key ?? 'domains adele'
    const rows = directory[key] ?? []
    const whole = PLAINLY[key] ?? { status: 200, body: asked?.call === 'group' ? (rows[0] ?? {}) : { value: rows } }
    return asked?.call === of && missing ? missing(whole) : whole
  }
  const said = ({ status, body }: Response): Reply => ({
    kind: 'answered',
    status,
    body,
    code: null,
    retryAfterInMs: null,
  })
  const send = async ({ address, body }: GraphRequest): Promise<Reply> => {
    if (address !== '/$batch') return said(refusal(503, 'ServiceUnavailable'))
    const { requests } = body as { readonly requests: readonly { readonly id: string; readonly url: string }[] }
    return said({
      status: 200,
      body: {
        responses: requests.flatMap(({ id, url }) => {
          const response = answer(url)
          return response ? [{ id, ...response }] : []
        }),
      },
    })
  }
  const reader = openReader({
    granted: async () => ['User-LifeCycleInfo.Read.All'],
    transport: { send },
    graphBaseUrl: BASE,
    retryPolicy: { ...BRIEFLY, attempts: 1 },
    take: async () => true,
    now: () => NOW,
  })
  const reading = {
    reader,
    domains: openDomains(reader, 0, () => NOW),
    roles: { atHand: async () => null },
    eligibleGroups: openEligibleGroups(reader, () => NOW),
    guarded: { accounts: [], groups: [] },
    waivedLookups: waived,
    now: () => NOW,
  }
  try {
    const account = await readAccount(reading, ADELE as AccountId, false)
    return account && classOf(account.lookups)
  } catch (error) {
    if (error instanceof Unavailable) return 'unavailable'
    throw error
  }
}

const PRIVILEGED: readonly LookupId[] = ['activeRole', 'eligibleRole', 'roleAssignableGroup', 'eligibleGroup']

describe('an account that holds nothing', () => {
  test('is a member', async () => expect(await classIn({})).toBe('member'))
  test('is a member in plain groups, as their owner, and where it could join one', async () => {
    const directory = {
      'memberships adele': [plain],
      'owned-objects adele': [reserve],
      'eligible-groups adele': [eligible(PLAIN, 'member')],
    }
    expect(await classIn(directory)).toBe('member')
  })
})

for (const [title, shownBy, directory] of STANDINGS)
  describe(`an account that ${title}`, () => {
    /** All other look-ups are waived, so that the account's class rests on the missing one alone. */
    const others = Object.fromEntries(
      PRIVILEGED.filter((lookup) => !shownBy.includes(lookup)).map((lookup) => [lookup, 'waived here']),
    )

    test('is privileged where everything is answered', async () => {
      expect(await classIn(directory)).toBe('privileged')
      expect(await classIn(directory, others)).toBe('privileged')
    })

    for (const [name, missing] of Object.entries(MISSING))
      test(`is not an ordinary one with ${name} in place of any answer`, async () => {
        for (const call of CALLS_BEHIND) {
          expect([call, await classIn(directory, {}, call, missing)]).toEqual([call, 'privileged'])
          expect([call, await classIn(directory, others, call, missing)]).toEqual([call, 'privileged'])
        }
      })
  })
