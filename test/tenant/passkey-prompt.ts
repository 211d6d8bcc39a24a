/**
 * From their day on, whoever has nothing but texts and calls is asked for a passkey at the sign-in, and goes on only
 * with one. What Microsoft's page says, and what the log holds of it, nobody has published.
 *
 * @see entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md and its FAQ (2026-09-23)
 */
import type { Method, TenantAccount } from './account.ts'
import type { Contoso } from './contoso.ts'
import { ROLES } from './groups.ts'

const DAY = '2027-02-01T00:00:00Z'
/** Global Administrators and external users. */
const LATER_DAY = '2027-07-01T00:00:00Z'

const LASTING = [
  'microsoftAuthenticator',
  'fido2',
  'windowsHelloForBusiness',
  'softwareOath',
  'platformCredential',
  'external',
].map((kind) => `#microsoft.graph.${kind}AuthenticationMethod`)

export function asksForPasskey({ state, now }: Contoso, { user, methods, activeRoles }: TenantAccount): boolean {
  const { ownTelephonyProvider, textMethods } = state.switches
  if (ownTelephonyProvider || textMethods === 'nobody') return false
  const isExempted = activeRoles.includes(ROLES.globalAdministrator.templateId) || user.externalUserState != null
  if (now() < new Date(isExempted ? LATER_DAY : DAY)) return false
  const hasPhone = methods.some((one) => 'phoneNumber' in one)
  return hasPhone && !methods.some((one) => LASTING.includes(one['@odata.type']))
}

export const passkeyMethod = (id: string, createdDateTime: string): Method => ({
  '@odata.type': '#microsoft.graph.fido2AuthenticationMethod',
  id,
  createdDateTime,
  displayName: 'Passkey',
  aaGuid: 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd',
  model: 'iCloud Keychain',
  attestationCertificates: [],
  attestationLevel: 'notAttested',
})
