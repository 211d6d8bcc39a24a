/**
 * One uncached reading of an account, with all that its class rests on.
 *
 * One round trip for nearly everybody: a second one only for members of
 * role-assignable groups and for synchronised accounts.
 */
import { type Account, type AccountId, type Answer, answered, failed, type LookupId } from '../../account.ts'
import { Unavailable } from '../../ports.ts'
import type { CallId, Values } from './calls.ts'
import type { Domains } from './domains.ts'
import { type Answers, domainOf, type Guarded, lookupsFrom } from './lookups.ts'
import type { Reader } from './reader.ts'
import { isNoSuchObject, isNotLicensed, isStatus, type Reply, reasonOf, succeeded } from './reply.ts'
import * as shapes from './shapes.ts'

export interface AccountReading {
  readonly reader: Reader
  readonly domains: Domains
  readonly guarded: Guarded
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  readonly now: () => Date
}

/** What each call is for; one whose look-ups are all waived is not made, so its permission need not be granted. */
const SERVES = {
  'directory-roles': ['activeRole'],
  'role-assignments': ['activeRole'],
  'active-role-instances': ['activeRole'],
  'eligible-role-instances': ['eligibleRole'],
  groups: ['activeRole', 'eligibleRole', 'roleAssignableGroup', 'onGuardedList'],
  'owned-groups': ['roleAssignableGroup'],
  'mailbox-purpose': ['sharedMailbox'],
  'leave-date': ['leaver'],
  domains: ['federatedDomain'],
} as const satisfies Partial<Record<CallId, readonly LookupId[]>>
type LookupCall = keyof typeof SERVES

const NOT_ASKED: Reply = { kind: 'not-sent' }

export async function readAccount(reading: AccountReading, id: AccountId): Promise<Account | null> {
  const { reader, domains, waivedLookups, now } = reading
  const readAt = now()
  const keptDomains = domains.kept()
  const wanted = (Object.keys(SERVES) as LookupCall[])
    .filter((call) => SERVES[call].some((lookup) => waivedLookups[lookup] === undefined))
    .filter((call) => call !== 'domains' || keptDomains === null)
  const asked = Object.fromEntries(
    ['account' as const, 'manager' as const, ...wanted].map((call) => [call, [call, { id }]]),
  ) as Partial<Record<CallId, readonly [CallId, Values]>> as Record<CallId, readonly [CallId, Values]>
  const replies: Partial<Record<CallId, Reply>> = await reader.readTogether(asked)
  const reply = (call: CallId) => replies[call] ?? NOT_ASKED

  if (isNoSuchObject(reply('account'))) return null
  const found = parsed(reply('account'), shapes.accountShape)
  if (found.kind !== 'answered') throw new Unavailable(`account: ${found.kind === 'failed' ? found.why : 'waived'}`)
  const account = found.value

  const [groups, ownedGroups, domainTypes] = await Promise.all([
    reader.allOf(reply('groups'), shapes.groupShape),
    reader.allOf(reply('owned-groups'), shapes.groupShape),
    domainTypesFor(account.userPrincipalName, keptDomains, reply('domains'), reading),
  ])
  const [ofGroups, ssprCapable] = await Promise.all([
    rolesOfGroups(reader, groups, waivedLookups),
    account.onPremisesSyncEnabled === true
      ? readSsprCapable(reader, id)
      : failed('asked of synchronised accounts only'),
  ])
  const lookups = lookupsFrom(
    {
      account,
      groups,
      ownedGroups,
      ...ofGroups,
      directoryRoles: await reader.allOf(reply('directory-roles'), shapes.anyShape),
      roleAssignments: await reader.allOf(reply('role-assignments'), shapes.anyShape),
      activeRoleInstances: await ofScheduled(reader, reply('active-role-instances')),
      eligibleRoleInstances: await ofScheduled(reader, reply('eligible-role-instances')),
      mailboxPurpose: mailboxPurpose(reply('mailbox-purpose')),
      leaveDate: mapped(parsed(reply('leave-date'), shapes.leaveDateShape), (shape) => shape.employeeLeaveDateTime),
      domains: domainTypes,
    },
    reading.guarded,
    waivedLookups,
    readAt,
  )
  const manager = parsed(reply('manager'), shapes.managerShape)
  return {
    id,
    signInName: account.userPrincipalName,
    displayName: account.displayName ?? account.userPrincipalName,
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
    managerMail: manager.kind === 'answered' ? (manager.value.mail ?? null) : null,
    ssprCapable,
    lookups,
    readAt,
  }
}

/** Roles that the account has by being in a group that roles are assigned to. Twenty questions are ten groups. */
async function rolesOfGroups(
  reader: Reader,
  groups: Answers['groups'],
  waived: AccountReading['waivedLookups'],
): Promise<Pick<Answers, 'groupRoleAssignments' | 'groupEligibleRoleInstances'>> {
  if (groups.kind !== 'answered') return { groupRoleAssignments: groups, groupEligibleRoleInstances: groups }
  const assignments: unknown[] = []
  const eligible: unknown[] = []
  const bearers = groups.value.filter((group) => group.isAssignableToRole === true)
  if (waived.activeRole !== undefined && waived.eligibleRole !== undefined) bearers.length = 0
  for (let first = 0; first < bearers.length; first += 10) {
    const replies = await reader.readTogether(
      Object.fromEntries(
        bearers.slice(first, first + 10).flatMap(({ id }) => [
          [`assignments-${id}`, ['role-assignments', { id }] as const],
          [`eligible-${id}`, ['eligible-role-instances', { id }] as const],
        ]),
      ),
    )
    for (const [key, reply] of Object.entries(replies)) {
      const isEligible = key.startsWith('eligible')
      const answer = isEligible ? await ofScheduled(reader, reply) : await reader.allOf(reply, shapes.anyShape)
      if (answer.kind !== 'answered') return { groupRoleAssignments: answer, groupEligibleRoleInstances: answer }
      ;(isEligible ? eligible : assignments).push(...answer.value)
    }
  }
  return { groupRoleAssignments: answered(assignments), groupEligibleRoleInstances: answered(eligible) }
}

/** Without the licence there is no privileged identity management, hence nobody who could activate a role. */
const ofScheduled = (reader: Reader, reply: Reply): Promise<Answer<readonly unknown[]>> =>
  isNotLicensed(reply) ? Promise.resolve(answered([])) : reader.allOf(reply, shapes.anyShape)

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
  return mapped(parsed(await reader.read('registration', { id }), shapes.registrationShape), (one) => one.isSsprCapable)
}

/** 404 says that there is no mailbox. */
const mailboxPurpose = (reply: Reply): Answer<string | null> =>
  isStatus(reply, 404, 404) ? answered(null) : mapped(parsed(reply, shapes.purposeShape), ({ value }) => value)

function parsed<T>(reply: Reply, shape: Parameters<typeof shapes.parseWith<T>>[0]): Answer<T> {
  if (reply.kind !== 'answered' || !succeeded(reply)) return failed(reasonOf(reply))
  const value = shapes.parseWith(shape, reply.body)
  return value === null ? failed('an answer that we cannot read') : answered(value)
}

const mapped = <T, U>(answer: Answer<T>, map: (value: T) => U): Answer<U> =>
  answer.kind === 'answered' ? answered(map(answer.value)) : answer
