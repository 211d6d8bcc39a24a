/**
 * Microsoft's clouds, by name.
 *
 * Production names one of them and never a host, so a mistyped address cannot
 * carry our credential anywhere else (rule R18). A token of one cloud is no use
 * in another.
 *
 * @see Microsoft Graph, "National cloud deployments"
 */

export interface CloudAddresses {
  readonly loginAuthority: string
  /** Where its ID tokens say that they come from. */
  readonly issuerBaseUrl: string
  readonly graphBaseUrl: string
  readonly exchangeBaseUrl: string
  /** The Request Service of Verified ID; null where Microsoft runs none. */
  readonly verifiedIdBaseUrl: string | null
}

export const CLOUDS = {
  global: {
    loginAuthority: 'https://login.microsoftonline.com',
    issuerBaseUrl: 'https://login.microsoftonline.com',
    graphBaseUrl: 'https://graph.microsoft.com',
    exchangeBaseUrl: 'https://outlook.office365.com',
    verifiedIdBaseUrl: 'https://verifiedid.did.msidentity.com',
  },
  'us-government-l4': {
    loginAuthority: 'https://login.microsoftonline.us',
    issuerBaseUrl: 'https://login.microsoftonline.us',
    graphBaseUrl: 'https://graph.microsoft.us',
    exchangeBaseUrl: 'https://outlook.office365.us',
    verifiedIdBaseUrl: null,
  },
  'us-government-l5': {
    loginAuthority: 'https://login.microsoftonline.us',
    issuerBaseUrl: 'https://login.microsoftonline.us',
    graphBaseUrl: 'https://dod-graph.microsoft.us',
    exchangeBaseUrl: 'https://outlook-dod.office365.us',
    verifiedIdBaseUrl: null,
  },
  china: {
    loginAuthority: 'https://login.chinacloudapi.cn',
    issuerBaseUrl: 'https://login.partner.microsoftonline.cn',
    graphBaseUrl: 'https://microsoftgraph.chinacloudapi.cn',
    exchangeBaseUrl: 'https://outlook.office365.cn',
    verifiedIdBaseUrl: null,
  },
} as const satisfies Record<string, CloudAddresses>

export type CloudName = keyof typeof CLOUDS

/**
 * Clouds in which nothing of the product would be left, and why. Without the methods of an account no code can be
 * sent and no age of a method be known; without the audit log nobody could tell what was changed; without passes and
 * risk the rest of the remedies is gone.
 *
 * @see microsoft-graph-docs-contrib, the table "national cloud deployments" of each API; docs/clouds.md
 */
export const REFUSED_CLOUDS: Readonly<Partial<Record<CloudName, string>>> = {
  china:
    'Microsoft Graph as operated by 21Vianet has no authentication methods, Temporary Access Passes, directory audits, risky users or inbox rules (docs/clouds.md), so nobody could be recovered there',
}

/** Both addresses belong to one of Microsoft's clouds: instance discovery stays on, and the SDK knows the host. */
export const isMicrosoftCloud = (addresses: Pick<CloudAddresses, 'loginAuthority' | 'graphBaseUrl'>): boolean =>
  Object.values(CLOUDS).some(
    (cloud) => cloud.loginAuthority === addresses.loginAuthority && cloud.graphBaseUrl === addresses.graphBaseUrl,
  )
