/**
 * One Conditional Access policy of Graph's, reduced to what a sign-in has to show because of it.
 *
 * @see Graph `conditionalAccessPolicy`, `authenticationStrengthPolicy`
 */
import type { AccessPolicy, Demand } from '../../../rules/account/sign-in-context.ts'
import type { AccessPolicyShape } from './policy-shapes.ts'

/** Methods that a sign-in page in between cannot relay, as in Microsoft's own strength "Phishing-resistant MFA". */
const PHISHING_RESISTANT = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor']

/** Graph's word for all of them, where it names people instead of accounts. */
const GUESTS = 'GuestsOrExternalUsers'

/** The policy; empty where it is off or only reported. */
export function accessPolicyIn({ state, conditions, grantControls }: AccessPolicyShape): readonly AccessPolicy[] {
  if (state !== 'enabled') return []
  const { applications, users } = conditions
  // Which applications a filter holds for cannot be told from here.
  const isFiltered = Boolean(applications?.applicationFilter)
  const excluded = users?.excludeUsers ?? []
  return [
    {
      contexts: applications?.includeAuthenticationContextClassReferences ?? [],
      applications: isFiltered ? [] : (applications?.includeApplications ?? []),
      exceptApplications: applications?.excludeApplications ?? [],
      demand: isAlwaysAsked(conditions) ? demandIn(grantControls) : 'nothing',
      includes: {
        everybody: users?.includeUsers?.includes('All') ?? false,
        accounts: users?.includeUsers ?? [],
        groups: users?.includeGroups ?? [],
        roles: users?.includeRoles ?? [],
      },
      excludes: {
        guests: excluded.includes(GUESTS) || Boolean(users?.excludeGuestsOrExternalUsers),
        accounts: excluded.filter((one) => one !== GUESTS),
        groups: users?.excludeGroups ?? [],
        roles: users?.excludeRoles ?? [],
      },
    },
  ]
}

/** Whether it always holds: not where it is only for some places, devices or risks. */
function isAlwaysAsked(conditions: AccessPolicyShape['conditions']): boolean {
  const { clientAppTypes, locations, platforms, devices } = conditions
  const kinds = clientAppTypes ?? []
  return (
    (kinds.length === 0 || kinds.includes('all') || kinds.includes('browser')) &&
    isEverywhere(locations, 'includeLocations', 'excludeLocations') &&
    isEverywhere(platforms, 'includePlatforms', 'excludePlatforms') &&
    !devices?.deviceFilter &&
    RISKS.every((risk) => (conditions[risk] ?? []).length === 0) &&
    !conditions.insiderRiskLevels &&
    [undefined, null, 'none'].includes(conditions.authenticationFlows?.transferMethods)
  )
}
const RISKS = ['signInRiskLevels', 'userRiskLevels', 'servicePrincipalRiskLevels'] as const

function isEverywhere<K extends string>(
  where: Partial<Record<K, readonly string[] | null | undefined>> | null | undefined,
  included: K,
  excluded: K,
): boolean {
  if (!where) return true
  return (where[included] ?? []).some((one) => one.toLowerCase() === 'all') && (where[excluded] ?? []).length === 0
}

/** What has to be shown whichever of its controls somebody chooses, where one of several is enough. */
function demandIn(grant: AccessPolicyShape['grantControls']): Demand {
  if (!grant) return 'nothing'
  const { builtInControls, authenticationStrength, customAuthenticationFactors, termsOfUse, operator } = grant
  const demands: readonly Demand[] = [
    ...(authenticationStrength ? [strengthOf(authenticationStrength)] : []),
    ...(builtInControls ?? []).map((control): Demand => (control === 'mfa' ? 'multifactor' : 'nothing')),
    ...(customAuthenticationFactors ?? []).map((): Demand => 'nothing'),
    ...(termsOfUse ?? []).map((): Demand => 'nothing'),
  ]
  const isStrong = (demand: Demand) => demand === 'phishing-resistant'
  const isTwo = (demand: Demand) => demand !== 'nothing'
  const holds = (is: (demand: Demand) => boolean) => (operator === 'AND' ? demands.some(is) : demands.every(is))
  if (demands.length === 0) return 'nothing'
  return holds(isStrong) ? 'phishing-resistant' : holds(isTwo) ? 'multifactor' : 'nothing'
}

type Strength = NonNullable<NonNullable<AccessPolicyShape['grantControls']>['authenticationStrength']>

function strengthOf({ allowedCombinations: allowed, requirementsSatisfied }: Strength): Demand {
  if (allowed.length > 0 && allowed.every((one) => PHISHING_RESISTANT.includes(one))) return 'phishing-resistant'
  return requirementsSatisfied === 'mfa' ? 'multifactor' : 'nothing'
}
