/** What Entra ID's claims say about a person: of this tenant or another, a guest or not, and their name. */
import { shownName } from '../../rules/shown-text.ts'
import type { EntraApplication } from './entra-sign-in-settings.ts'
import { type Claims, text } from './provider.ts'

/** Whether the token is about a person of this tenant, by the tenant's own issuer; an application is none. */
export const isOfTenant = (
  claims: Claims,
  { issuer, tenantId }: Pick<EntraApplication, 'issuer' | 'tenantId'>,
): boolean => claims.iss === issuer && claims.tid === tenantId && text(claims.oid) !== null && claims.idtyp !== 'app'

/** Issuers of tokens of version 1.0, in the global cloud and in China's. */
const HOMES = ['https://sts.windows.net', 'https://sts.chinacloudapi.cn']

/** `acct` is 1 for guests where the tenant sends it; `idp` names another home; `#EXT#` marks a guest's name. */
export const isGuest = ({ acct, idp, iss, tid, preferred_username }: Claims): boolean =>
  String(acct) === '1' ||
  (text(idp) !== null && idp !== iss && !HOMES.some((home) => idp === `${home}/${String(tid)}/`)) ||
  (text(preferred_username)?.includes('#EXT#') ?? false)

/** The name to show: the display name, else the sign-in name, else the object id. */
export const nameFrom = (claims: Claims): string =>
  shownName(text(claims.name)) ?? shownName(text(claims.preferred_username), 254) ?? text(claims.oid) ?? ''
