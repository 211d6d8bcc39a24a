/**
 * What Conditional Access asks of a sign-in, for an authentication context or for an application.
 *
 * Entra ID issues a context that no policy guards to whoever asks for it, with a
 * password alone, and so to somebody whom the policy leaves out. A context is worth
 * what the policies on it demand of the very person who signed in, and always.
 *
 * @see Microsoft Entra, "Developer guide to Conditional Access authentication context"; NIST SP 800-63B-4 §3.2.5, phishing resistance
 */

/** The weakest first. */
export const DEMANDS = ['nothing', 'multifactor', 'phishing-resistant'] as const
export type Demand = (typeof DEMANDS)[number]

/** Object ids of accounts and groups, template ids of directory roles. */
export interface PeopleNamed {
  readonly accounts: readonly string[]
  readonly groups: readonly string[]
  readonly roles: readonly string[]
}

/** One policy that is on, reduced to what matters here. */
export interface AccessPolicy {
  /** Ids of authentication contexts that it guards. */
  readonly contexts: readonly string[]
  /** Application ids that it guards, or `All`. */
  readonly applications: readonly string[]
  readonly exceptApplications: readonly string[]
  readonly demand: Demand
  readonly includes: PeopleNamed & { readonly everybody: boolean }
  /** `guests`: a policy may leave guests out and still cover everybody here, since guests are never admitted. */
  readonly excludes: PeopleNamed & { readonly guests: boolean }
}

export type Target = { readonly context: string } | { readonly application: string }

export interface ContextDemand {
  readonly demand: Demand
  /** Somebody is left out of the policy that demands it, and meets the context without it. */
  readonly leavesOut: boolean
}

/**
 * What these policies demand for the target. All that apply are to be met, so the strongest counts; of two alike, the
 * one that leaves nobody out.
 */
export function demandOf(policies: readonly AccessPolicy[], target: Target): ContextDemand {
  const [strongest] = policies
    .filter((policy) => isAimedAt(policy, target))
    .toSorted(
      (one, other) =>
        DEMANDS.indexOf(other.demand) - DEMANDS.indexOf(one.demand) ||
        Number(isForEverybody(other)) - Number(isForEverybody(one)),
    )
  if (!strongest || strongest.demand === 'nothing') return { demand: 'nothing', leavesOut: false }
  return { demand: strongest.demand, leavesOut: !isForEverybody(strongest) }
}

/** Whose sign-in it was. Null where the tenant did not say what groups and roles the account has. */
export interface Person {
  readonly account: string
  readonly belongsTo: Pick<PeopleNamed, 'groups' | 'roles'> | null
}

/** What was demanded of this person; null where it rests on a group or a role that was not read. */
export function demandOn(policies: readonly AccessPolicy[], target: Target, person: Person): Demand | null {
  const aimed = policies.filter((policy) => isAimedAt(policy, target) && policy.demand !== 'nothing')
  const strongest = (those: readonly AccessPolicy[]): Demand =>
    DEMANDS.toReversed().find((demand) => those.some((policy) => policy.demand === demand)) ?? 'nothing'
  const sure = strongest(aimed.filter((policy) => appliesTo(policy, person) === true))
  const isUnknown = aimed.some((policy) => appliesTo(policy, person) === null)
  return sure === 'nothing' && isUnknown ? null : sure
}

/** Whether any of it rests on what groups and roles somebody has. */
export const restsOnMembership = (policies: readonly AccessPolicy[], target: Target): boolean =>
  policies
    .filter((policy) => isAimedAt(policy, target) && policy.demand !== 'nothing')
    .some(({ includes, excludes }) =>
      [includes, excludes].some(({ groups, roles }) => groups.length + roles.length > 0),
    )

function isAimedAt({ contexts, applications, exceptApplications }: AccessPolicy, target: Target): boolean {
  if ('context' in target) return contexts.includes(target.context)
  return (
    (applications.includes('All') || has(applications, target.application)) &&
    !has(exceptApplications, target.application)
  )
}

const isForEverybody = ({ includes, excludes }: AccessPolicy): boolean =>
  includes.everybody &&
  !excludes.guests &&
  [excludes.accounts, excludes.groups, excludes.roles].every((named) => named.length === 0)

/** Whether the policy covers this person; an exclusion wins over an inclusion. Null: it rests on what was not read. */
function appliesTo({ includes, excludes }: AccessPolicy, person: Person): boolean | null {
  const isLeftOut = isNamed(excludes, person)
  if (isLeftOut === null) return null
  if (isLeftOut) return false
  return includes.everybody || isNamed(includes, person)
}

function isNamed({ accounts, groups, roles }: PeopleNamed, { account, belongsTo }: Person): boolean | null {
  if (has(accounts, account)) return true
  if (groups.length + roles.length === 0) return false
  if (!belongsTo) return null
  return belongsTo.groups.some((group) => has(groups, group)) || belongsTo.roles.some((role) => has(roles, role))
}

const has = (ids: readonly string[], id: string): boolean => ids.some((one) => one.toLowerCase() === id.toLowerCase())
