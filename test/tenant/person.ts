/** A person as the sample table states them, and the account that follows from it. */
import type { AssignedPlan, MessageRule, RiskyUser, UserPurpose } from '@microsoft/microsoft-graph-types'
import type { CauseId } from '#lib/rules/diagnosis/causes/index.ts'
import { type DirectoryUser, type TenantAccount, UNLOCKED } from './account.ts'
import { daysBefore, stamp } from './clock.ts'
import type { Eligibility } from './groups.ts'
import { guidOf, TENANT_ID } from './ids.ts'
import { keep } from './password.ts'
import { type AlsoRegistered, methodsOf } from './registered-methods.ts'

export interface Person {
  readonly name: string
  readonly signInName: string
  readonly password?: string
  /** What is wrong, and what the site does about it: for the table that a newcomer reads. */
  readonly trouble: string
  readonly outcome: string
  /** The account's evidence is grown from this cause's own example. */
  readonly cause?: CauseId
  readonly lockedForMinutes?: number
  /** How long ago the trouble last showed itself; now, when nothing is said. */
  readonly secondsAgo?: number
  readonly department?: string
  readonly jobTitle?: string
  /** Who switched sign-in off, by sign-in name, and how long ago: a row of the audit log. */
  readonly disabled?: { readonly by: string; readonly daysAgo: number; readonly reason?: string }
  /** A sign-in name. */
  readonly manager?: string
  readonly employeeId?: string
  /** Registered authentication methods. */
  readonly email?: string
  readonly phone?: string
  /** What else is registered, beside them; the authenticator app where nothing is said, as most people have. */
  readonly alsoRegistered?: readonly AlsoRegistered[]
  readonly methodAgeInDays?: number
  /** Of the phone alone, where it is younger than the rest. */
  readonly phoneAgeInDays?: number
  readonly activeRoles?: readonly string[]
  readonly eligibleRoles?: readonly string[]
  readonly memberOf?: readonly string[]
  readonly ownerOf?: readonly string[]
  readonly eligibleFor?: readonly Eligibility[]
  readonly appRoles?: readonly string[]
  readonly ssprCapable?: boolean
  readonly mailbox?: UserPurpose | null
  readonly inboxRules?: readonly MessageRule[]
  readonly forwardsTo?: string
  readonly risk?: RiskyUser
  /** Whatever else Graph shows of the account. */
  readonly user?: Partial<DirectoryUser>
}

export const SAMPLE_PASSWORD = 'Sample-Password-26'
/** One salted hash for everybody who has the sample password: making one costs milliseconds. */
let keptSample: string | undefined

export function accountFrom(person: Person, now: Date): TenantAccount {
  const id = guidOf(person.signInName.toLowerCase())
  const [givenName = person.name, ...rest] = person.name.split(' ')
  const mailbox = person.mailbox === undefined ? 'user' : person.mailbox
  const passwordSetAt = stamp(daysBefore(now, 40))
  return {
    user: {
      id,
      accountEnabled: true,
      assignedLicenses: mailbox === 'user' ? [{ disabledPlans: [], skuId: guidOf('licence') }] : [],
      assignedPlans: mailbox === 'user' ? [mailboxPlan(now)] : [],
      businessPhones: [],
      companyName: 'Contoso',
      createdDateTime: stamp(daysBefore(now, 900)),
      creationType: null,
      department: person.department ?? 'Sales',
      displayName: person.name,
      employeeHireDate: stamp(daysBefore(now, 900)),
      employeeId: person.employeeId ?? null,
      employeeLeaveDateTime: null,
      employeeType: 'Employee',
      externalUserState: null,
      givenName,
      identities: [{ signInType: 'userPrincipalName', issuer: 'contoso.com', issuerAssignedId: person.signInName }],
      isManagementRestricted: null,
      isResourceAccount: null,
      jobTitle: person.jobTitle ?? null,
      lastPasswordChangeDateTime: passwordSetAt,
      mail: mailbox ? person.signInName : null,
      mailNickname: person.signInName.split('@')[0],
      mobilePhone: null,
      officeLocation: null,
      onPremisesImmutableId: null,
      onPremisesLastSyncDateTime: null,
      onPremisesSamAccountName: null,
      onPremisesSyncEnabled: null,
      otherMails: [],
      passwordPolicies: null,
      passwordProfile: null,
      preferredLanguage: 'en-GB',
      proxyAddresses: mailbox ? [`SMTP:${person.signInName}`] : [],
      signInActivity: null,
      signInSessionsValidFromDateTime: passwordSetAt,
      surname: rest.join(' ') || null,
      usageLocation: 'SI',
      userPrincipalName: person.signInName,
      userType: 'Member',
      ...person.user,
    },
    previous: null,
    changedAt: null,
    password: person.password ? keep(person.password) : (keptSample ??= keep(SAMPLE_PASSWORD)),
    passwordExpired: false,
    pass: null,
    lockout: structuredClone(UNLOCKED),
    methods: methodsOf(person, passwordSetAt, now),
    managerId: person.manager ? guidOf(person.manager.toLowerCase()) : null,
    activeRoles: [...(person.activeRoles ?? [])],
    eligibleRoles: [...(person.eligibleRoles ?? [])],
    memberOf: [...(person.memberOf ?? [])],
    ownerOf: [...(person.ownerOf ?? [])],
    eligibleFor: [...(person.eligibleFor ?? [])],
    appRoles: [...(person.appRoles ?? [])],
    ssprCapable: person.ssprCapable ?? false,
    mailbox,
    inboxRules: [...(person.inboxRules ?? [])],
    forwardsTo: person.forwardsTo ?? null,
    risk: person.risk ? { ...person.risk, id, userPrincipalName: person.signInName } : null,
  }
}

/** The service plan that brings a mailbox. */
const mailboxPlan = (now: Date): AssignedPlan => ({
  assignedDateTime: stamp(daysBefore(now, 900)),
  capabilityStatus: 'Enabled',
  service: 'exchange',
  servicePlanId: guidOf('mailbox plan'),
})

/** What Graph says of somebody invited from another organisation. */
export const guestOf = (homeAddress: string): Person['user'] => ({
  userType: 'Guest',
  creationType: 'Invitation',
  externalUserState: 'Accepted',
  mail: homeAddress,
  otherMails: [homeAddress],
  identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }],
})

/** What Graph says of an account whose home is an Active Directory domain. */
export const syncedAs = (samAccountName: string, now: Date): Person['user'] => ({
  onPremisesSyncEnabled: true,
  onPremisesSamAccountName: samAccountName,
  onPremisesImmutableId: Buffer.from(guidOf(`${samAccountName} ${TENANT_ID}`).slice(0, 16)).toString('base64'),
  onPremisesLastSyncDateTime: stamp(daysBefore(now, 0.02)),
})
