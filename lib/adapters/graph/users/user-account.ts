/**
 * One reading of an account, with all that its class rests on.
 *
 * One round trip for nearly everybody: a second one only for synchronised accounts
 * and, where roles are not at hand for all, for members of role-assignable groups.
 */
import {
  type Account,
  type AccountId,
  type Answer,
  answered,
  failed,
  type LookupId,
} from '../../../rules/account/account.ts'
import { unseen } from '../../../rules/source-reading.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { answerAs, mapped, valueOf, whyNot } from '../transport/graph-answer.ts'
import type { CallId, Values } from '../calls.ts'
import type { Domains } from './domains.ts'
import type { EligibleGroups } from '../roles/eligible-groups.ts'
import { type Answers, domainOf, type Guarded, lookupsFrom } from './lookups.ts'
import { readMemberships, readOwnedGroups } from './memberships.ts'
import type { Reader } from '../transport/reader.ts'
import { isNoSuchObject, isNothingThere, type Reply, refusalOf } from '../transport/reply.ts'
import type { RoleList } from '../roles/role-list.ts'
import { heldOrEligible, rolesOfGroups } from '../roles/roles.ts'
import { anyShape } from '../roles/role-shapes.ts'
import { accountShape, leaveDateShape, managerShape, purposeShape, registrationShape } from './user-shapes.ts'

export interface AccountReading {
  readonly reader: Reader
  readonly domains: Domains
  readonly roles: RoleList
  readonly eligibleGroups: EligibleGroups
  readonly guarded: Guarded
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  readonly now: () => Date
}

/** What each call is for; one whose look-ups are all waived is not made, so its permission need not be granted. */
const SERVES = {
  'role-assignments': ['activeRole'],
  'active-role-instances': ['activeRole'],
  'eligible-role-instances': ['eligibleRole'],
  'eligible-groups': ['eligibleGroup'],
  memberships: ['activeRole', 'eligibleRole', 'roleAssignableGroup', 'eligibleGroup', 'onGuardedList'],
  'owned-objects': ['roleAssignableGroup', 'eligibleGroup'],
  'mailbox-purpose': ['sharedMailbox'],
  'leave-date': ['leaver'],
  domains: ['federatedDomain'],
} as const satisfies Partial<Record<CallId, readonly LookupId[]>>
type LookupCall = keyof typeof SERVES

/** Look-ups that this call serves; empty for a call that serves none. */
export const lookupsServedBy = (call: CallId): readonly LookupId[] => (call in SERVES ? SERVES[call as LookupCall] : [])

/** Calls that the list of roles answers for everybody. What memberships show is asked of the account all the same. */
const LISTED: readonly LookupCall[] = ['role-assignments', 'active-role-instances', 'eligible-role-instances']

const NOT_ASKED: Reply = { kind: 'not-sent' }

/**
 * Reads an account with all look-ups of its class; null where it was deleted. Throws `Unavailable` where the account
 * itself could not be read.
 */
export async function readAccount(reading: AccountReading, id: AccountId, fromLists: boolean): Promise<Account | null> {
  const { reader, domains, waivedLookups, now } = reading
  const readAt = now()
  const wantsRoles = waivedLookups.activeRole === undefined || waivedLookups.eligibleRole === undefined
  const listed = fromLists && wantsRoles ? await reading.roles.atHand() : null
  // Before a write it is read: a domain that became federated a minute ago changes the class (rule R11).
  const keptDomains = fromLists ? domains.kept() : null
  const wanted = (Object.keys(SERVES) as LookupCall[])
    .filter((call) => SERVES[call].some((lookup) => waivedLookups[lookup] === undefined))
    .filter((call) => call !== 'domains' || keptDomains === null)
    .filter((call) => listed === null || !LISTED.includes(call))
  const asked = Object.fromEntries(
    ['account' as const, 'manager' as const, ...wanted].map((call) => [call, [call, { id }]]),
  ) as Partial<Record<CallId, readonly [CallId, Values]>> as Record<CallId, readonly [CallId, Values]>
  const replies: Partial<Record<CallId, Reply>> = await reader.readTogether(asked)
  const reply = (call: CallId) => replies[call] ?? NOT_ASKED

  if (isNoSuchObject(reply('account'))) return null
  const found = answerAs(accountShape, reply('account'))
  if (found.kind !== 'answered') throw new Unavailable(`account: ${whyNot(found)}`)
  const account = found.value

  const [{ groups, directoryRoles }, ownedGroups, domainTypes] = await Promise.all([
    readMemberships(reader, reply('memberships')),
    readOwnedGroups(reader, reply('owned-objects')),
    domainTypesFor(account.userPrincipalName, keptDomains, reply('domains'), reading),
  ])
  const [eligibleGroups, ofGroups, ssprCapable] = await Promise.all([
    reading.eligibleGroups.of(reply('eligible-groups'), groups, ownedGroups, fromLists),
    listed ? listed.through(groups) : rolesOfGroups(reader, groups, waivedLookups),
    account.onPremisesSyncEnabled === true
      ? readSsprCapable(reader, id)
      : failed('asked of synchronised accounts only'),
  ])
  const ofAccount = listed?.of(id) ?? {
    roleAssignments: await reader.allOf(reply('role-assignments'), anyShape, 'role-assignments'),
    activeRoleInstances: await heldOrEligible(reader, reply('active-role-instances'), 'active-role-instances'),
    eligibleRoleInstances: await heldOrEligible(reader, reply('eligible-role-instances'), 'eligible-role-instances'),
  }
  const lookups = lookupsFrom(
    {
      account,
      groups,
      ownedGroups,
      eligibleGroups,
      ...ofGroups,
      ...ofAccount,
      directoryRoles,
      mailboxPurpose: mailboxPurpose(reply('mailbox-purpose')),
      leaveDate: mapped(answerAs(leaveDateShape, reply('leave-date')), (shape) => shape.employeeLeaveDateTime),
      domains: domainTypes,
    },
    reading.guarded,
    waivedLookups,
    readAt,
  )
  return {
    id,
    signInName: account.userPrincipalName,
    displayName: account.displayName || account.userPrincipalName,
    createdAt: account.createdDateTime ?? null,
    givenName: account.givenName ?? null,
    companyName: account.companyName ?? null,
    employeeId: account.employeeId ?? null,
    preferredLanguage: account.preferredLanguage ?? null,
    enabled: account.accountEnabled,
    passwordChangedAt: account.lastPasswordChangeDateTime ?? null,
    sessionsValidFrom: account.signInSessionsValidFromDateTime ?? null,
    hasMailbox: account.mail != null,
    mail: account.mail ?? null,
    otherMails: account.otherMails ?? [],
    mobilePhone: account.mobilePhone ?? null,
    manager: managerIn(reply('manager')),
    ssprCapable,
    onPremisesAnchor: account.onPremisesImmutableId ?? null,
    onPremises: unseen('not-configured'),
    lookups,
    readAt,
  }
}

async function domainTypesFor(
  signInName: string,
  kept: Answers['domains'] extends Answer<infer T> ? T | null : never,
  reply: Reply,
  { domains, waivedLookups }: AccountReading,
): Promise<Answers['domains']> {
  if (waivedLookups.federatedDomain !== undefined) return failed('waived')
  if (kept === null) return domains.keep(reply)
  return kept.has(domainOf(signInName)) ? answered(kept) : domains.ask()
}

async function readSsprCapable(reader: Reader, id: AccountId): Promise<Answer<boolean>> {
  const reply = await reader.read('registration', { id })
  return mapped(answerAs(registrationShape, reply), (one) => one.isSsprCapable)
}

/** A manager who could not be read counts as none: others are notified, and nobody vouches. */
function managerIn(reply: Reply): Account['manager'] {
  const manager = valueOf(answerAs(managerShape, reply))
  return manager
    ? { id: manager.id as AccountId, mail: manager.mail ?? null, language: manager.preferredLanguage ?? null }
    : null
}

/**
 * Exchange Online has no such mailbox: there is none, or it is kept on-premises, where it cannot be asked whether it
 * is shared. A 404 that does not say so comes from a wrong address.
 */
const mailboxPurpose = (reply: Reply): Answer<string | null> =>
  refusalOf(reply) === 'mailbox-elsewhere' || isNothingThere(reply)
    ? answered(null)
    : mapped(answerAs(purposeShape, reply), ({ value }) => value)
