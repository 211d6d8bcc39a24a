/**
 * An account at another provider, linked by its owner for when the work account cannot be used (rule R8). Only a keyed
 * hash of its identity is stored.
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { Employee } from '../../rules/account/employee.ts'
import { isHeld } from '../../rules/proofs/enrolment.ts'
import type { OutsideIdentity } from '../../rules/proofs/factors/factor.ts'
import { lastingNameOf } from '../../rules/proofs/factors/second-identity.ts'
import type { Task } from '../../rules/request/job.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { OutsideProviderSetting } from '../../rules/organisation/settings.ts'
import type { Context } from '../../ports/context.ts'
import { wordsFor } from '../../words/index.ts'
import { addItem, newlyBound } from './change-enrolment.ts'
import { accountOf, mayAdd, type Visit } from './visit-enrolment.ts'
import { shownName } from '../../rules/shown-text.ts'

/** Whether the visitor may link an account of this provider; asked before they are sent there. */
export async function mayLink(context: Context, visit: Visit, providerId: string): Promise<Result<void>> {
  if (!providerOf(context, providerId)) return refuse('not-permitted')
  const may = await mayAdd(context, visit)
  return may.ok ? ok(undefined) : may
}

/**
 * Links a sign-in elsewhere to the account. Refuses `not-permitted` for a provider that is not offered,
 * `identity-not-accepted` for another issuer or the organisation's own tenant, what `mayAdd` refuses, and
 * `identity-linked-already`.
 */
export async function linkIdentity(
  context: Context,
  visit: Visit,
  providerId: string,
  identity: OutsideIdentity,
): Promise<Result<void>> {
  const provider = providerOf(context, providerId)
  if (!provider) return refuse('not-permitted')
  // An account in the same tenant would be locked out by the same fault as the one to be recovered.
  if (identity.issuer !== provider.issuer || identity.tenantId === visit.employee.tenantId)
    return refuse('identity-not-accepted')
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const { enrolled } = may.value
  const { keys, store } = context
  const name = lastingNameOf(identity)
  const isHeldAlready = enrolled.some(
    (one) => one.kind === 'linked-identity' && isHeld(one) && keys.matches(one.subject, 'linked-identity', name),
  )
  if (isHeldAlready) return refuse('identity-linked-already')
  const subject = keys.hash('linked-identity', name)
  const accountId = accountOf(visit)
  const others = (await store.holdersOf(subject)).filter((id) => id !== accountId)
  const added = { ...newlyBound(context, accountId), kind: 'linked-identity', providerId, subject } as const
  const told = others.length > 0 ? [{ task: { kind: 'tell-shared-identity', accountId, others } as const }] : []
  return addItem(context, visit, enrolled, [added], { later: told })
}

/** Whether an account of this provider is linked to the employee's at this moment. */
export async function isLinked({ store }: Context, employee: Employee, providerId: string): Promise<boolean> {
  const enrolled = await store.enrolled(employee.id as AccountId)
  return enrolled.some((one) => one.kind === 'linked-identity' && isHeld(one) && one.providerId === providerId)
}

const providerOf = ({ settings }: Context, providerId: string): OutsideProviderSetting | undefined =>
  settings.factors.includes('second-identity')
    ? settings.outsideProviders.find(({ id }) => id === providerId)
    : undefined

/**
 * Notifies the desk of an identity that is linked to several accounts. Either they are one person's, and the desk then
 * counts them as one (rule R10), or two people's, which somebody should look into.
 */
export async function tellSharedIdentity(
  { tenant, delivery, settings, store, now }: Context,
  { accountId, others }: Extract<Task, { kind: 'tell-shared-identity' }>,
): Promise<void> {
  const nameOf = async (id: AccountId): Promise<string> => {
    const account = await tenant.readAccount(id, 'lists')
    return account ? `${shownName(account.displayName)}, ${account.signInName}` : id
  }
  const letter = wordsFor(settings.language).linked.sharedLetter({
    organisation: settings.organisation,
    name: await nameOf(accountId),
    others: await Promise.all(others.map(nameOf)),
  })
  await delivery.mail({ to: settings.deskMail, language: settings.language, ...letter })
  await store.record({
    at: now(),
    requestId: null,
    kind: 'identity-shared',
    by: { kind: 'latchkey' },
    facts: { account: accountId, others },
  })
}
