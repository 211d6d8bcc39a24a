/**
 * One account of the tenant: what Graph shows of it, and what only the tenant
 * itself knows.
 */
import type {
  AuthenticationMethod,
  EmailAuthenticationMethod,
  Fido2AuthenticationMethod,
  MessageRule,
  MicrosoftAuthenticatorAuthenticationMethod,
  PasswordAuthenticationMethod,
  PhoneAuthenticationMethod,
  PlatformCredentialAuthenticationMethod,
  RiskyUser,
  SoftwareOathAuthenticationMethod,
  TemporaryAccessPassAuthenticationMethod,
  User,
  UserPurpose,
  WindowsHelloForBusinessAuthenticationMethod,
} from '@microsoft/microsoft-graph-types'
import type { Eligibility } from './groups.ts'
import type { KeptPassword } from './password.ts'

/** Every property of Graph's `user` that this tenant fills; asking for another is an error, as it is at Microsoft. */
export const USER_PROPERTIES = [
  'id',
  'accountEnabled',
  'assignedLicenses',
  'assignedPlans',
  'businessPhones',
  'companyName',
  'createdDateTime',
  'creationType',
  'department',
  'displayName',
  'employeeHireDate',
  'employeeId',
  'employeeLeaveDateTime',
  'employeeType',
  'externalUserState',
  'givenName',
  'identities',
  'isManagementRestricted',
  'isResourceAccount',
  'jobTitle',
  'lastPasswordChangeDateTime',
  'mail',
  'mailNickname',
  'mobilePhone',
  'officeLocation',
  'onPremisesImmutableId',
  'onPremisesLastSyncDateTime',
  'onPremisesSamAccountName',
  'onPremisesSyncEnabled',
  'otherMails',
  'passwordPolicies',
  'passwordProfile',
  'preferredLanguage',
  'proxyAddresses',
  'signInActivity',
  'signInSessionsValidFromDateTime',
  'surname',
  'usageLocation',
  'userPrincipalName',
  'userType',
] as const satisfies readonly (keyof User)[]
type UserProperty = (typeof USER_PROPERTIES)[number]

export type DirectoryUser = Pick<User, UserProperty> & {
  id: string
  userPrincipalName: string
  displayName: string
  accountEnabled: boolean
}

type Typed<T, Name extends string> = T & { '@odata.type': `#microsoft.graph.${Name}` }
/** In the v1.0 metadata, and not in the published types yet. */
interface ExternalAuthenticationMethod {
  configurationId: string
  displayName: string
}
/** `createdDateTime` is in the v1.0 metadata of every method; the published types lag behind. */
export type Method = { id: string; createdDateTime?: string | null } & (
  | Typed<PasswordAuthenticationMethod, 'passwordAuthenticationMethod'>
  | Typed<EmailAuthenticationMethod, 'emailAuthenticationMethod'>
  | Typed<PhoneAuthenticationMethod, 'phoneAuthenticationMethod'>
  | Typed<MicrosoftAuthenticatorAuthenticationMethod, 'microsoftAuthenticatorAuthenticationMethod'>
  | Typed<Fido2AuthenticationMethod, 'fido2AuthenticationMethod'>
  | Typed<WindowsHelloForBusinessAuthenticationMethod, 'windowsHelloForBusinessAuthenticationMethod'>
  | Typed<SoftwareOathAuthenticationMethod, 'softwareOathAuthenticationMethod'>
  | Typed<PlatformCredentialAuthenticationMethod, 'platformCredentialAuthenticationMethod'>
  | Typed<ExternalAuthenticationMethod, 'externalAuthenticationMethod'>
  | Typed<TemporaryAccessPassAuthenticationMethod, 'temporaryAccessPassAuthenticationMethod'>
) &
  AuthenticationMethod

export interface Lockout {
  /** Hashes of the last three wrong passwords: the same one again does not count. */
  lastWrong: string[]
  wrongCount: number
  /** How often in a row it locked; each time is twice as long. */
  times: number
  until: string | null
}
export const UNLOCKED: Lockout = { lastWrong: [], wrongCount: 0, times: 0, until: null }

export interface TenantAccount {
  user: DirectoryUser
  /** What directory reads still show for a moment after a write. */
  previous: DirectoryUser | null
  changedAt: string | null
  password: KeptPassword
  passwordExpired: boolean
  /** What the tenant knows of its Temporary Access Pass. */
  pass: { id: string; kept: KeptPassword; used: boolean } | null
  lockout: Lockout
  methods: Method[]
  managerId: string | null
  /** Role template ids. */
  activeRoles: string[]
  eligibleRoles: string[]
  /** Ids of groups. */
  memberOf: string[]
  ownerOf: string[]
  /** Groups that it could join for a time. */
  eligibleFor: Eligibility[]
  /** App roles at the desk. */
  appRoles: string[]
  ssprCapable: boolean
  mailbox: UserPurpose | null
  inboxRules: MessageRule[]
  /** The address that the whole mailbox forwards to, which Graph does not show and Exchange does. */
  forwardsTo: string | null
  risk: RiskyUser | null
}
