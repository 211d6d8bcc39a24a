/**
 * Temporary Access Passes: made, shown once, deleted.
 *
 * One a user: a new one takes the place of the one before. Whoever is outside
 * the policy's targets gets one all the same, and cannot sign in with it.
 *
 * @see Microsoft Graph, "temporaryAccessPassAuthenticationMethod"
 */
import { randomBytes, randomUUID } from 'node:crypto'
import type {
  TemporaryAccessPassAuthenticationMethod,
  TemporaryAccessPassAuthenticationMethodConfiguration,
} from '@microsoft/microsoft-graph-types'
import type { Method, TenantAccount } from '../account.ts'
import { byApp, recordAudit } from '../audit-log.ts'
import { exactStamp } from '../clock.ts'
import type { Contoso } from '../contoso.ts'
import { count } from '../counts.ts'
import { GROUPS } from '../groups.ts'
import { keep, matches } from '../password.ts'
import { type Answer, fieldsOf } from '../wire.ts'
import { denied, methodProblem, noSuchMethod } from './errors.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'
import { accountIn } from './users.ts'

const TYPE = '#microsoft.graph.temporaryAccessPassAuthenticationMethod'
const LIFETIME = { shortest: 60, longest: 480, usual: 60 } as const
type PassMethod = Extract<Method, { '@odata.type': typeof TYPE }>

const target = (id: string) => ({ id, targetType: 'group' as const })
const EXECUTIVES = target(GROUPS.executives.id)
/** Who is excluded is not asked to register. */
const includedIn = ({ state }: Contoso) =>
  [state.switches.passes === 'executives' ? EXECUTIVES : target('all_users')].map((one) => ({
    ...one,
    isRegistrationRequired: false,
  }))
const excludedIn = ({ state }: Contoso) => (state.switches.passes === 'all but executives' ? [EXECUTIVES] : [])

export function getPassPolicy(contoso: Contoso, call: GraphCall): Answer {
  const policy: TemporaryAccessPassAuthenticationMethodConfiguration = {
    id: 'TemporaryAccessPass',
    state: contoso.state.switches.passes === 'nobody' ? 'disabled' : 'enabled',
    defaultLength: 8,
    defaultLifetimeInMinutes: LIFETIME.usual,
    minimumLifetimeInMinutes: LIFETIME.shortest,
    maximumLifetimeInMinutes: LIFETIME.longest,
    isUsableOnce: true,
    includeTargets: includedIn(contoso),
    excludeTargets: excludedIn(contoso),
  }
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#authenticationMethodConfigurations/$entity`,
      '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration',
      ...policy,
    },
  }
}

export function listPasses(contoso: Contoso, call: GraphCall): Answer {
  const account = accountIn(contoso, call)
  const shown = passesOf(account).map(({ '@odata.type': _type, ...pass }) => asShown(contoso, account, pass))
  return list(call, `users('${account.user.id}')/authentication/temporaryAccessPassMethods`, shown)
}

export function createPass(contoso: Contoso, call: GraphCall): Answer {
  const account = accountIn(contoso, call)
  if (!contoso.state.switches.actorHoldsRoles) throw denied()
  const { lifetimeInMinutes = LIFETIME.usual } = fieldsOf(call.body)
  if (contoso.state.switches.passes === 'nobody')
    throw methodProblem(400, 'badRequest', 'Temporary Access Pass is not enabled by the policy of the tenant.')
  if (
    typeof lifetimeInMinutes !== 'number' ||
    lifetimeInMinutes < LIFETIME.shortest ||
    lifetimeInMinutes > LIFETIME.longest
  )
    throw methodProblem(
      400,
      'badRequest',
      `Invalid LifetimeInMinutes specified. The valid range between ${LIFETIME.shortest} and ${LIFETIME.longest}.`,
    )
  if (passesOf(account).some((one) => reasonOf(contoso, account, one) === 'EnabledByPolicy'))
    noteSecond(contoso, account)
  const value = randomBytes(6).toString('base64url')
  const now = exactStamp(contoso.now())
  const method: PassMethod = {
    '@odata.type': TYPE,
    id: randomUUID(),
    createdDateTime: now,
    startDateTime: now,
    lifetimeInMinutes,
    isUsableOnce: true,
    temporaryAccessPass: null,
  }
  account.methods = [...account.methods.filter((one) => one['@odata.type'] !== TYPE), method]
  account.pass = { id: method.id, kept: keep(value), used: false }
  recordAudit(contoso, account, 'Admin registered security info', {
    ...by(call),
    reason: 'Admin registered temporary access pass method for user',
  })
  return { status: 201, body: { ...asShown(contoso, account, method), temporaryAccessPass: value } }
}

/** The one before was neither used nor deleted: somebody may hold it (rule R13). */
const noteSecond = (contoso: Contoso, { user }: TenantAccount): void =>
  count(contoso, { method: 'POST', template: SECOND_PASS, userId: user.id, properties: [], status: 201 })
const SECOND_PASS = 'a second usable pass'

export function deletePass(contoso: Contoso, call: GraphCall): Answer {
  const account = accountIn(contoso, call)
  const id = call.params.passId ?? ''
  if (!passesOf(account).some((one) => one.id === id)) throw noSuchMethod()
  account.methods = account.methods.filter((one) => one.id !== id)
  account.pass = null
  recordAudit(contoso, account, 'Admin deleted security info', {
    ...by(call),
    reason: 'Admin deleted temporary access pass method for user',
  })
  return { status: 204 }
}

/** Some minutes later: the sign-in knows every pass that there is. */
export function hurryPasses({ state, arrived }: Contoso): void {
  for (const account of Object.values(state.accounts)) for (const { id } of passesOf(account)) if (id) arrived.add(id)
}

/** Signs in with a pass in the password's place, which works once. */
export function takesPass(contoso: Contoso, account: TenantAccount, typed: string): boolean {
  const method = passesOf(account)[0]
  if (!method || !account.pass || !matches(account.pass.kept, typed)) return false
  if (reasonOf(contoso, account, method) !== 'EnabledByPolicy') return false
  if (!isReplicated(contoso, method)) return false
  account.pass.used = true
  return true
}

/** Shown as usable at once, and known at the sign-in only later. */
const isReplicated = ({ state, now, arrived }: Contoso, { id, createdDateTime }: PassMethod): boolean =>
  (id !== undefined && arrived.has(id)) ||
  now().getTime() - new Date(createdDateTime ?? 0).getTime() >= state.switches.passDelayInMs

const passesOf = ({ methods }: TenantAccount): PassMethod[] =>
  methods.filter((one): one is PassMethod => one['@odata.type'] === TYPE)

function asShown(contoso: Contoso, account: TenantAccount, pass: TemporaryAccessPassAuthenticationMethod) {
  const methodUsabilityReason = reasonOf(contoso, account, pass)
  return { ...pass, isUsable: methodUsabilityReason === 'EnabledByPolicy', methodUsabilityReason }
}

function reasonOf(contoso: Contoso, account: TenantAccount, pass: TemporaryAccessPassAuthenticationMethod): string {
  const { passes } = contoso.state.switches
  const ends = new Date(pass.startDateTime ?? 0).getTime() + (pass.lifetimeInMinutes ?? 0) * 60_000
  if (account.pass?.used) return 'OneTimeUsed'
  if (ends <= contoso.now().getTime()) return 'Expired'
  const isExecutive = account.memberOf.includes(GROUPS.executives.id)
  const isTarget = { everybody: true, executives: isExecutive, 'all but executives': !isExecutive, nobody: false }[
    passes
  ]
  return isTarget ? 'EnabledByPolicy' : 'DisabledByPolicy'
}

const by = ({ app }: GraphCall) => ({ by: byApp(app), category: 'UserManagement', service: 'Authentication Methods' })
