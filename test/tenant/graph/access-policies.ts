/** Conditional Access, as far as authentication contexts go. @see Graph `conditionalAccessPolicy` */
import type {
  AuthenticationStrengthPolicy,
  ConditionalAccessPolicy,
  ConditionalAccessUsers,
} from '@microsoft/microsoft-graph-types'
import type { Contoso } from '../contoso.ts'
import { accountOf } from '../directory.ts'
import { GROUPS, ROLES } from '../groups.ts'
import { guidOf } from '../ids.ts'
import type { Answer } from '../wire.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'

/** Microsoft's own, by their lasting ids. */
const PHISHING_RESISTANT = {
  id: '00000000-0000-0000-0000-000000000004',
  displayName: 'Phishing-resistant MFA',
  policyType: 'builtIn',
  requirementsSatisfied: 'mfa',
  allowedCombinations: ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor'],
} satisfies AuthenticationStrengthPolicy

const guarding = (more: Partial<ConditionalAccessPolicy>): ConditionalAccessPolicy => ({
  id: guidOf('access policy of c1'),
  displayName: 'A strong sign-in for recovery',
  state: 'enabled',
  conditions: {
    applications: { includeApplications: [], includeAuthenticationContextClassReferences: ['c1'] },
    users: { includeUsers: ['All'], excludeUsers: [], excludeGroups: [], excludeRoles: [] },
    clientAppTypes: ['all'],
    signInRiskLevels: [],
    userRiskLevels: [],
  },
  grantControls: {
    operator: 'OR',
    builtInControls: [],
    customAuthenticationFactors: [],
    termsOfUse: [],
    authenticationStrength: PHISHING_RESISTANT,
  },
  sessionControls: null,
  ...more,
})

const MFA = { operator: 'OR', builtInControls: ['mfa'], customAuthenticationFactors: [], termsOfUse: [] } as const

/** One that is about applications, and so about no context. */
const FOR_APPLICATIONS = {
  ...guarding({ grantControls: { ...MFA, builtInControls: ['mfa'], authenticationStrength: null } as never }),
  id: guidOf('access policy of applications'),
  displayName: 'Two factors everywhere',
  conditions: {
    applications: { includeApplications: ['All'] },
    users: { includeUsers: ['All'] },
    clientAppTypes: ['all'],
  },
} as const

/** Whom the policy leaves out while somebody is left out by name. */
const EXCLUDED_PERSON = 'adele.vance@contoso.com'

const guardingAllBut = (left: Partial<ConditionalAccessUsers>): ConditionalAccessPolicy => {
  const { conditions } = guarding({})
  return guarding({ conditions: { ...conditions, users: { ...conditions?.users, ...left } } })
}

function policies(contoso: Contoso): readonly ConditionalAccessPolicy[] {
  switch (contoso.state.switches.contextPolicy) {
    case 'phishing-resistant':
      return [guarding({})]
    case 'mfa':
      return [guarding({ grantControls: { ...MFA, builtInControls: ['mfa'], authenticationStrength: null } as never })]
    case 'emergency accounts excluded':
      return [guardingAllBut({ excludeGroups: [guidOf('break glass')] })]
    case 'person excluded':
      return [guardingAllBut({ excludeUsers: [accountOf(contoso, EXCLUDED_PERSON)?.user.id ?? ''] })]
    case 'group excluded':
      return [guardingAllBut({ excludeGroups: [GROUPS.everybody.id] })]
    case 'role excluded':
      return [guardingAllBut({ excludeRoles: [ROLES.userAdministrator.templateId] })]
    case 'report-only':
      return [guarding({ state: 'enabledForReportingButNotEnforced' })]
    default:
      return []
  }
}

export const listAccessPolicies = (contoso: Contoso, call: GraphCall): Answer =>
  list(call, 'identity/conditionalAccess/policies', [FOR_APPLICATIONS, ...policies(contoso)] as never)
