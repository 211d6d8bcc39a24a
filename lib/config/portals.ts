/** Where people are sent by hand, in each of Microsoft's clouds. */
import type { CloudName } from '../adapters/graph/transport/clouds.ts'

export const PORTALS = {
  global: {
    security: 'https://security.microsoft.com',
    entra: 'https://entra.microsoft.com',
    exchange: 'https://admin.exchange.microsoft.com',
    office: 'https://www.office.com',
    securityInfo: 'mysignins.microsoft.com/security-info',
    reset: 'https://aka.ms/sspr',
  },
  'us-government-l4': {
    security: 'https://security.microsoft.us',
    entra: 'https://entra.microsoft.us',
    exchange: 'https://admin.exchange.office365.us',
    office: 'https://www.office365.us',
    securityInfo: 'mysignins.azure.us/security-info',
    reset: 'https://passwordreset.microsoftonline.us',
  },
  'us-government-l5': {
    security: 'https://security.apps.mil',
    entra: 'https://entra.microsoft.us',
    exchange: 'https://admin.exchange.apps.mil',
    office: 'https://www.ohome.apps.mil',
    securityInfo: 'mysignins.azure.us/security-info',
    reset: 'https://passwordreset.microsoftonline.us',
  },
  china: {
    security: 'https://security.microsoft.cn',
    entra: 'https://entra.microsoftonline.cn',
    // Opened from the Office portal; no address of its own is documented.
    exchange: 'https://portal.partner.microsoftonline.cn',
    office: 'https://portal.partner.microsoftonline.cn',
    // Known from support notes; no page of Microsoft's names it.
    securityInfo: 'mysignins.windowsazure.cn/security-info',
    reset: 'https://passwordreset.activedirectory.windowsazure.cn',
  },
} as const satisfies Record<
  CloudName,
  Record<'security' | 'entra' | 'exchange' | 'office' | 'securityInfo' | 'reset', string>
>

/** Pages of the Entra admin centre, by the names in its own links. */
export const ENTRA_PAGES = {
  domains: '#view/Microsoft_AAD_IAM/DomainsManagementMenuBlade/~/CustomDomainNames',
  crossTenant: '#view/Microsoft_AAD_IAM/CompanyRelationshipsMenuBlade/~/CrossTenantAccessSettings',
  connect: '#view/Microsoft_AAD_Connect_Provisioning/AADConnectMenuBlade/~/ConnectSync',
} as const
