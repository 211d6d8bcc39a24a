/**
 * Every look-up behind the account class, from what the directory answered.
 *
 * A property that was asked for and did not come is a failed look-up, and a
 * failed look-up counts as privileged: nothing here turns silence into a no.
 *
 * @see Microsoft Entra, "Who can reset passwords"
 */
import {
  type Answer,
  type AccountId,
  answered,
  failed,
  type LookupId,
  type Lookups,
} from '../../../rules/account/account.ts'
import { isRoleAssignable } from './memberships.ts'
import type { GroupShape } from './group-shapes.ts'
import type { AccountShape, HomeShape } from './user-shapes.ts'

/** Object ids of accounts and groups that the organisation never leaves to self-service. */
export interface Guarded {
  readonly accounts: readonly string[]
  readonly groups: readonly string[]
}

/** The answers to all questions about one account. */
export interface Answers {
  readonly account: AccountShape
  readonly directoryRoles: Answer<readonly unknown[]>
  readonly roleAssignments: Answer<readonly unknown[]>
  readonly activeRoleInstances: Answer<readonly unknown[]>
  readonly eligibleRoleInstances: Answer<readonly unknown[]>
  readonly groups: Answer<readonly GroupShape[]>
  readonly ownedGroups: Answer<readonly GroupShape[]>
  /** Groups that the account could join, by itself or through a group. */
  readonly eligibleGroups: Answer<readonly GroupShape[]>
  /** Roles of the role-assignable groups that the account is in. */
  readonly groupRoleAssignments: Answer<readonly unknown[]>
  readonly groupEligibleRoleInstances: Answer<readonly unknown[]>
  /** Null: no mailbox. */
  readonly mailboxPurpose: Answer<string | null>
  readonly leaveDate: Answer<Date | null>
  /** Authentication type by domain, in small letters. */
  readonly domains: Answer<ReadonlyMap<string, string>>
}

/** All look-ups from the answers. `waived`: those that the policy file switches off, with the stated risk. */
export function lookupsFrom(
  answers: Answers,
  guarded: Guarded,
  waived: Readonly<Partial<Record<LookupId, string>>>,
  now: Date,
): Lookups {
  const lookups: Lookups = {
    activeRole: anyYes(
      some(answers.directoryRoles),
      some(answers.roleAssignments),
      some(answers.activeRoleInstances),
      some(answers.groupRoleAssignments),
    ),
    eligibleRole: anyYes(some(answers.eligibleRoleInstances), some(answers.groupEligibleRoleInstances)),
    roleAssignableGroup: anyYes(someRoleAssignable(answers.groups), someRoleAssignable(answers.ownedGroups)),
    eligibleGroup: someRoleAssignable(answers.eligibleGroups),
    managementRestricted: given(answers.account.isManagementRestricted, (restricted) => restricted === true),
    onGuardedList: onGuardedList(answers, guarded),
    guest: isGuest(answers.account, answers.domains),
    federatedDomain: isFederated(answers.account, answers.domains),
    synced: given(answers.account.onPremisesSyncEnabled, (synced) => synced === true),
    sharedMailbox: isShared(answers),
    leaver: on(answers.leaveDate, (date) => date !== null && date.getTime() <= now.getTime()),
  }
  const kept = (Object.keys(lookups) as LookupId[]).map((id) => {
    const risk = waived[id]
    return [id, risk === undefined ? lookups[id] : { kind: 'waived', risk }] as const
  })
  return Object.fromEntries(kept) as unknown as Lookups
}

/** One yes is enough; for a no, every answer is needed. */
function anyYes(...answers: readonly Answer<boolean>[]): Answer<boolean> {
  if (answers.some((answer) => answer.kind === 'answered' && answer.value)) return answered(true)
  return answers.find((answer) => answer.kind === 'failed') ?? answered(false)
}

function on<T>(answer: Answer<T>, decide: (value: T) => boolean): Answer<boolean> {
  return answer.kind === 'answered' ? answered(decide(answer.value)) : answer
}

const given = <T>(value: T | undefined, decide: (value: T) => boolean): Answer<boolean> =>
  value === undefined ? failed('the directory left it out') : answered(decide(value))

const some = (answer: Answer<readonly unknown[]>) => on(answer, (found) => found.length > 0)

const someRoleAssignable = (answer: Answer<readonly GroupShape[]>): Answer<boolean> =>
  answer.kind === 'answered' ? anyYes(...answer.value.map(isRoleAssignable)) : answer

function onGuardedList({ account, groups }: Answers, guarded: Guarded): Answer<boolean> {
  if (guarded.accounts.some((id) => sameId(id, account.id))) return answered(true)
  if (guarded.groups.length === 0) return answered(false)
  return on(groups, (found) => found.some((group) => guarded.groups.some((id) => sameId(id, group.id))))
}

/** Internal guests and external members exist, so the identities count as well as the type. */
export function isGuest(account: HomeShape, domains: Answers['domains']): Answer<boolean> {
  return isExternal(account, domains) ? answered(true) : given(account.userType, (type) => type !== 'Member')
}

/** Whether a property says that the account is kept elsewhere, which is not so of every guest. */
export function isExternal(account: HomeShape, domains: Answers['domains']): boolean {
  const isForeign = (issuer: string | null | undefined) =>
    domains.kind === 'answered' && issuer != null && !domains.value.has(issuer.toLowerCase())
  return (
    /#ext#/i.test(account.userPrincipalName) ||
    account.externalUserState != null ||
    account.creationType === 'Invitation' ||
    (account.identities ?? []).some((one) => one.signInType === 'federated' || isForeign(one.issuer))
  )
}

/** A domain that the tenant does not list is unknown, so the look-up fails. */
export function isFederated(account: HomeShape, domains: Answers['domains']): Answer<boolean> {
  if (domains.kind !== 'answered') return domains
  const type = domains.value.get(domainOf(account.userPrincipalName))
  return type === undefined ? failed('a domain that the tenant does not list') : answered(type !== 'Managed')
}

const OF_ONE_PERSON = ['user', 'linked']

/** Mailboxes that several people use, and accounts of devices and software. Without a mailbox there is none to share. */
function isShared({ account, mailboxPurpose }: Answers): Answer<boolean> {
  if (account.isResourceAccount === true) return answered(true)
  return on(mailboxPurpose, (purpose) => purpose !== null && !OF_ONE_PERSON.includes(purpose))
}

/** The part after the last @, in small letters. */
export const domainOf = (signInName: string): string => signInName.slice(signInName.lastIndexOf('@') + 1).toLowerCase()
const sameId = (one: AccountId | string, other: string) => one.toLowerCase() === other.toLowerCase()
