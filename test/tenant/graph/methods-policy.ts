/**
 * The authentication methods policy: who may use what. Its lines come along by themselves, and no option is taken.
 *
 * @see Microsoft Graph, "Get authenticationMethodsPolicy"
 */
import type { AuthenticationMethodsPolicy } from '@microsoft/microsoft-graph-types'
import type { Contoso } from '../contoso.ts'
import { GROUPS } from '../groups.ts'
import type { Answer } from '../wire.ts'
import { badRequest } from './errors.ts'
import type { GraphCall } from './route.ts'

const EVERYBODY = { id: 'all_users', targetType: 'group', isRegistrationRequired: false } as const
const EXECUTIVES = { ...EVERYBODY, id: GROUPS.executives.id } as const

export function getMethodsPolicy({ state }: Contoso, call: GraphCall): Answer {
  if (call.query.size > 0) throw badRequest('The query is not supported.')
  const { textMethods, methodsMigration } = state.switches
  const telephony = {
    state: textMethods === 'nobody' ? 'disabled' : 'enabled',
    excludeTargets: textMethods === 'all but executives' ? [{ id: GROUPS.executives.id, targetType: 'group' }] : [],
  } as const
  const called = [textMethods === 'executives' ? EXECUTIVES : EVERYBODY]
  const on = { state: 'enabled', excludeTargets: [] } as const
  const policy = {
    id: 'authenticationMethodsPolicy',
    displayName: 'Authentication Methods Policy',
    description: 'What everybody at Contoso may sign in with',
    lastModifiedDateTime: '2026-09-01T00:00:00Z',
    policyVersion: '1.5',
    policyMigrationState: methodsMigration,
    reconfirmationInDays: 0,
    registrationEnforcement: null,
    authenticationMethodConfigurations: [
      {
        ...lineOf('fido2', 'Fido2'),
        ...on,
        isAttestationEnforced: false,
        isSelfServiceRegistrationAllowed: true,
        keyRestrictions: { isEnforced: false, enforcementType: 'block', aaGuids: [] },
        includeTargets: [EVERYBODY],
      },
      {
        ...lineOf('microsoftAuthenticator', 'MicrosoftAuthenticator'),
        ...on,
        isSoftwareOathEnabled: false,
        includeTargets: [{ ...EVERYBODY, authenticationMode: 'any' }],
      },
      {
        ...lineOf('sms', 'Sms'),
        ...telephony,
        includeTargets: called.map((target) => ({ ...target, isUsableForSignIn: false })),
      },
      { ...lineOf('softwareOath', 'SoftwareOath'), ...on, includeTargets: [EVERYBODY] },
      { ...lineOf('voice', 'Voice'), ...telephony, isOfficePhoneAllowed: false, includeTargets: called },
    ],
  } satisfies Record<keyof AuthenticationMethodsPolicy, unknown>
  return {
    status: 200,
    body: { '@odata.context': `${call.root}/$metadata#policies/authenticationMethodsPolicy/$entity`, ...policy },
  }
}

const lineOf = (kind: string, id: string) => ({
  '@odata.type': `#microsoft.graph.${kind}AuthenticationMethodConfiguration`,
  id,
})
