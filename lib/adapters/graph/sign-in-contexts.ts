/**
 * The Conditional Access policies that guard authentication contexts, read about
 * once an hour for the health page. The permission is optional: without it the page
 * says that it could not be checked.
 *
 * @see Graph `conditionalAccessPolicy`, `authenticationStrengthPolicy`
 */
import { type Look, seen, unseen } from '../../evidence.ts'
import { type ContextDemand, type ContextPolicy, type Demand, demandOf } from '../../sign-in-context.ts'
import type { SharedEvidence } from '../shared-evidence.ts'
import { openSource, type SourceOptions } from '../shared-source.ts'
import { keepReading } from './keep-reading.ts'
import type { Reader } from './reader.ts'
import { unseenBecause } from './reply.ts'
import { type AccessPolicyShape, accessPolicyShape } from './shapes.ts'

/** Milliseconds. Such policies change by hand, a few times a year. */
const READ_EVERY = 3_600_000
const FRESH_FOR = 60_000
/** Milliseconds. Older than this, it says nothing any more. */
const USABLE_FOR = 24 * 3_600_000
/** What a sign-in page in between cannot carry over, as Microsoft's own strength "Phishing-resistant MFA" has it. */
const PHISHING_RESISTANT = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor']

export interface SignInContexts {
  /** Asks the tenant nothing. */
  read(context: string): Promise<Look<ContextDemand>>
  /** Reads about once an hour until told to stop. */
  watch(): () => void
}

const NAME = 'sign-in-contexts'

export function openSignInContexts(
  reader: Reader,
  options: Omit<SourceOptions, 'pass' | 'name'> & { readonly shared: SharedEvidence },
): SignInContexts {
  const { shared, log, now } = options
  const source = openSource({
    ...options,
    name: NAME,
    pass: async (lead, _, startedAt) => {
      const reply = await reader.read('access-policies', {})
      const policies = await reader.allOf(reply, accessPolicyShape)
      if (policies.kind !== 'answered') return unseenBecause(reply)
      await lead.write({ kept: policies.value.flatMap(contextPolicyIn), readAt: startedAt })
      return null
    },
  })
  return {
    async read(context) {
      const { off, kept, readAt } = await shared.source(NAME)
      if (off && off.until > now()) return unseen(off.why)
      const isUsable = readAt !== null && now().getTime() - readAt.getTime() < USABLE_FOR
      return isUsable ? seen(demandOf(kept as readonly ContextPolicy[], context), readAt) : unseen('failed')
    },
    watch: () => keepReading(source, { everyMs: READ_EVERY, freshForMs: FRESH_FOR }, { name: NAME, log, now }),
  }
}

/** None, where it is off, only reported, or about no context. */
function contextPolicyIn(policy: AccessPolicyShape): readonly ContextPolicy[] {
  const contexts = policy.conditions.applications?.includeAuthenticationContextClassReferences ?? []
  if (policy.state !== 'enabled' || contexts.length === 0) return []
  const demand = isAlwaysAsked(policy.conditions) ? demandIn(policy.grantControls) : 'nothing'
  return [{ contexts, demand, forEverybody: isForEverybody(policy.conditions.users) }]
}

/** A policy that holds only from somewhere, on some devices or at some risk is not there the rest of the time. */
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

function isForEverybody(users: AccessPolicyShape['conditions']['users']): boolean {
  if (!users?.includeUsers?.includes('All')) return false
  const leftOut = [users.excludeUsers, users.excludeGroups, users.excludeRoles]
  return leftOut.every((some) => (some ?? []).length === 0) && !users.excludeGuestsOrExternalUsers
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
