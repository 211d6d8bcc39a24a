/** Users: reading one, finding one, and who manages one. */
import type { User } from '@microsoft/microsoft-graph-types'
import { type DirectoryUser, type TenantAccount, USER_PROPERTIES } from '../account.ts'
import type { Contoso } from '../contoso.ts'
import { accountOf, shown } from '../directory.ts'
import type { Answer } from '../wire.ts'
import { denied, notFound } from './errors.ts'
import { list, option, select } from './query.ts'
import type { GraphCall } from './route.ts'

/** What Graph shows of a user unless more is selected. */
const DEFAULT_PROPERTIES = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const satisfies readonly (keyof User)[]

/** Properties that need a permission of their own, and what is answered without it: nothing at all, or nothing of it. */
const GUARDED_PROPERTIES = {
  employeeLeaveDateTime: { needs: 'User-LifeCycleInfo.Read.All', without: 'empty' },
  signInActivity: { needs: 'AuditLog.Read.All', without: 'refused' },
} as const

export const accountIn = (contoso: Contoso, { params }: GraphCall): TenantAccount => {
  const account = accountOf(contoso, params.id ?? '')
  if (!account) throw notFound(params.id ?? '')
  return account
}

const asShown = (contoso: Contoso, call: GraphCall, account: TenantAccount): Partial<DirectoryUser> => {
  const selected = option(call, 'select')?.split(',') ?? []
  const lacking = Object.entries(GUARDED_PROPERTIES).filter(
    ([property, { needs }]) => selected.includes(property) && !call.app.permissions.includes(needs),
  )
  if (lacking.some(([, { without }]) => without === 'refused')) throw denied()
  const user = {
    ...shown(contoso, account, call.fault?.fault === 'stale'),
    ...Object.fromEntries(lacking.map(([property]) => [property, null])),
  }
  return selected.length > 0 ? select(call, user, USER_PROPERTIES) : defaultsOf(user)
}

const defaultsOf = (user: DirectoryUser): Partial<DirectoryUser> =>
  Object.fromEntries(DEFAULT_PROPERTIES.map((property) => [property, user[property]]))

export function getUser(contoso: Contoso, call: GraphCall): Answer {
  const user = asShown(contoso, call, accountIn(contoso, call))
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#users/$entity`, ...user } }
}

export function listUsers(contoso: Contoso, call: GraphCall): Answer {
  const named = /^(?:userPrincipalName|id) eq '((?:[^']|'')*)'$/.exec(option(call, 'filter') ?? '')?.[1]
  const one = named === undefined ? undefined : accountOf(contoso, named.replaceAll("''", "'"))
  const accounts = named === undefined ? Object.values(contoso.state.accounts) : one ? [one] : []
  const users = accounts.map((account) => shown(contoso, account, call.fault?.fault === 'stale'))
  const answer = list(call, 'users', users, {
    filterable: {
      id: ['eq'],
      userPrincipalName: ['eq', 'startsWith'],
      mail: ['eq', 'startsWith'],
      displayName: ['eq', 'startsWith'],
      employeeId: ['eq', 'startsWith'],
      accountEnabled: ['eq'],
      'otherMails/any': ['eq', 'startsWith'],
    },
    properties: USER_PROPERTIES,
  })
  if (option(call, 'select')) return answer
  const body = answer.body as { value: DirectoryUser[] }
  return { ...answer, body: { ...body, value: body.value.map(defaultsOf) } }
}

export function getManager(contoso: Contoso, call: GraphCall): Answer {
  const { managerId } = accountIn(contoso, call)
  const manager = managerId ? accountOf(contoso, managerId) : undefined
  if (!manager) throw notFound('manager')
  const user = asShown(contoso, call, manager)
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#directoryObjects/$entity`,
      '@odata.type': '#microsoft.graph.user',
      ...user,
    },
  }
}
