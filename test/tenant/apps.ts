/**
 * The applications registered in the tenant and the permissions an
 * administrator consented to, each the least that its calls need.
 *
 * @see Microsoft Graph permissions reference
 */
import { ACTOR_APP_ID, AZURE_APP_ID, DESK_APP_ID, MAIL_APP_ID, READER_APP_ID, VERIFIED_ID_APP_ID } from './ids.ts'

export type Permission =
  | 'Application.Read.All'
  | 'AuditLog.Read.All'
  | 'Domain.Read.All'
  | 'Exchange.ManageAsApp'
  | 'GroupMember.Read.All'
  | 'GroupSettings.Read.All'
  | 'IdentityRiskyUser.Read.All'
  | 'IdentityRiskyUser.ReadWrite.All'
  | 'Mail.Read'
  | 'Mail.Send'
  | 'MailboxSettings.Read'
  | 'MailboxSettings.ReadWrite'
  | 'Policy.Read.All'
  | 'Policy.Read.AuthenticationMethod'
  | 'PrivilegedEligibilitySchedule.Read.AzureADGroup'
  | 'RoleManagement.Read.Directory'
  | 'User.EnableDisableAccount.All'
  | 'User-LifeCycleInfo.Read.All'
  | 'User-PasswordProfile.ReadWrite.All'
  | 'User.Read.All'
  | 'User.RevokeSessions.All'
  | 'UserAuthenticationMethod.Read.All'
  | 'UserAuthMethod-Email.Read.All'
  | 'UserAuthMethod-Email.ReadWrite.All'
  | 'UserAuthMethod-External.ReadWrite.All'
  | 'UserAuthMethod-PlatformCred.ReadWrite.All'
  | 'UserAuthMethod-MicrosoftAuthApp.ReadWrite.All'
  | 'UserAuthMethod-Passkey.Read.All'
  | 'UserAuthMethod-Passkey.ReadWrite.All'
  | 'UserAuthMethod-Phone.Read.All'
  | 'UserAuthMethod-Phone.ReadWrite.All'
  | 'UserAuthMethod-SoftwareOATH.ReadWrite.All'
  | 'UserAuthMethod-WindowsHello.ReadWrite.All'
  | 'UserAuthMethod-TAP.ReadWrite.All'
  | 'VerifiableCredential.Create.PresentRequest'

export interface App {
  readonly id: string
  readonly name: string
  readonly permissions: readonly Permission[]
}

const APPS: readonly App[] = [
  {
    id: READER_APP_ID,
    name: 'Latchkey reader',
    permissions: [
      'User.Read.All',
      'User-LifeCycleInfo.Read.All',
      'AuditLog.Read.All',
      'UserAuthenticationMethod.Read.All',
      'UserAuthMethod-Email.Read.All',
      'UserAuthMethod-Phone.Read.All',
      'RoleManagement.Read.Directory',
      'PrivilegedEligibilitySchedule.Read.AzureADGroup',
      'GroupMember.Read.All',
      'GroupSettings.Read.All',
      'Domain.Read.All',
      'Application.Read.All',
      'Policy.Read.All',
      'Policy.Read.AuthenticationMethod',
      'IdentityRiskyUser.Read.All',
      'MailboxSettings.Read',
      'Exchange.ManageAsApp',
    ],
  },
  {
    id: ACTOR_APP_ID,
    name: 'Latchkey actor',
    permissions: [
      'User.Read.All',
      'User-PasswordProfile.ReadWrite.All',
      'User.EnableDisableAccount.All',
      'User.RevokeSessions.All',
      'UserAuthMethod-TAP.ReadWrite.All',
      'UserAuthMethod-Email.ReadWrite.All',
      'UserAuthMethod-External.ReadWrite.All',
      'UserAuthMethod-PlatformCred.ReadWrite.All',
      'UserAuthMethod-Phone.ReadWrite.All',
      'UserAuthMethod-MicrosoftAuthApp.ReadWrite.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'UserAuthMethod-SoftwareOATH.ReadWrite.All',
      'UserAuthMethod-WindowsHello.ReadWrite.All',
      'MailboxSettings.ReadWrite',
      'IdentityRiskyUser.ReadWrite.All',
      'Exchange.ManageAsApp',
    ],
  },
  { id: DESK_APP_ID, name: 'Latchkey desk', permissions: [] },
  {
    id: VERIFIED_ID_APP_ID,
    name: 'Latchkey presentations',
    permissions: ['VerifiableCredential.Create.PresentRequest'],
  },
  // Nothing in Entra ID: what it may do is a role of Exchange over its mailboxes, see `mailboxes.ts`.
  { id: MAIL_APP_ID, name: 'Latchkey mail', permissions: [] },
  // Nor has this one: it holds a role on the Azure resource.
  { id: AZURE_APP_ID, name: 'Latchkey messages', permissions: [] },
]

export const appOf = (id: string): App | undefined => APPS.find((app) => app.id === id)
