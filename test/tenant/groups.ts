/** Contoso's groups, its directory roles and its domains. */
import type { Domain, Group } from '@microsoft/microsoft-graph-types'
import { guidOf } from './ids.ts'

export interface Role {
  readonly displayName: string
  /** Microsoft's own template id, which is the definition id of a built-in role. */
  readonly templateId: string
}
export const ROLES = {
  userAdministrator: { displayName: 'User Administrator', templateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1' },
  helpdeskAdministrator: { displayName: 'Helpdesk Administrator', templateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8' },
  exchangeAdministrator: { displayName: 'Exchange Administrator', templateId: '29232cdf-9323-42fd-ade2-1d097af3e4de' },
  globalAdministrator: { displayName: 'Global Administrator', templateId: '62e90394-69f5-4237-9190-012177145e10' },
} as const satisfies Record<string, Role>
export const roleOf = (templateId: string): Role | undefined =>
  Object.values(ROLES).find((role) => role.templateId === templateId)

/** A membership or an ownership that somebody could activate. */
export interface Eligibility {
  readonly groupId: string
  readonly accessId: 'member' | 'owner'
}

export interface TenantGroup extends Group {
  id: string
  displayName: string
  isAssignableToRole: boolean
  /** Role template ids held by the group itself, active and eligible. */
  activeRoles: readonly string[]
  eligibleRoles: readonly string[]
  /** Groups that each member of this group could join. */
  eligibleFor: readonly Eligibility[]
  /** Roles of the desk that were given to the group. */
  appRoles: readonly string[]
  /** Groups that this one is a member of. */
  nestedIn: readonly string[]
}
const group = (displayName: string, more: Partial<TenantGroup> = {}): TenantGroup => ({
  id: guidOf(`group ${displayName}`),
  displayName,
  description: null,
  groupTypes: [],
  mailEnabled: false,
  mailNickname: displayName.toLowerCase().replaceAll(' ', '-'),
  securityEnabled: true,
  isAssignableToRole: false,
  activeRoles: [],
  eligibleRoles: [],
  eligibleFor: [],
  appRoles: [],
  nestedIn: [],
  ...more,
})
const EVERYBODY = group('All employees')
const RECOVERY_AUDITORS = group('Recovery auditors', { appRoles: ['Recovery.Auditor'] })
export const GROUPS = {
  everybody: EVERYBODY,
  helpdesk: group('Helpdesk role holders', {
    isAssignableToRole: true,
    activeRoles: [ROLES.helpdeskAdministrator.templateId],
  }),
  /** A plain group: nobody who may manage it need be an administrator. */
  helpdeskReserve: group('Helpdesk reserve', {
    eligibleFor: [{ groupId: guidOf('group Helpdesk role holders'), accessId: 'member' }],
  }),
  /** Inside the one above: whoever is in it is in both. */
  helpdeskCadets: group('Helpdesk cadets', { nestedIn: [guidOf('group Helpdesk reserve')] }),
  exchangeOnCall: group('Exchange on call', {
    isAssignableToRole: true,
    eligibleRoles: [ROLES.exchangeAdministrator.templateId],
  }),
  executives: group('Executives'),
  recoveryAuditors: RECOVERY_AUDITORS,
  /** A group inside a group that holds a role of the desk. */
  recoveryTrainees: group('Recovery trainees', { nestedIn: [RECOVERY_AUDITORS.id, EVERYBODY.id] }),
} as const
const grown = new Map<string, TenantGroup>()
/** A plain group of many, made when it is first named. */
export function grownGroup(number: number): TenantGroup {
  const made = group(`Project ${number}`)
  grown.set(made.id, made)
  return made
}
export const groupOf = (id: string): TenantGroup | undefined =>
  Object.values(GROUPS).find((one) => one.id === id) ?? grown.get(id)

const domain = (id: string, more: Partial<Domain>): Domain => ({
  id,
  authenticationType: 'Managed',
  availabilityStatus: null,
  isAdminManaged: true,
  isDefault: false,
  isInitial: false,
  isRoot: true,
  isVerified: true,
  supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  passwordNotificationWindowInDays: 14,
  passwordValidityPeriodInDays: 90,
  ...more,
})
export const DOMAINS: readonly Domain[] = [
  domain('contoso.com', { isDefault: true }),
  domain('contoso.onmicrosoft.com', { isInitial: true }),
  domain('adfs.contoso.com', { authenticationType: 'Federated', isRoot: false }),
]
