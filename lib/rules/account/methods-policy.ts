/**
 * What the tenant's authentication methods policy lets one account use.
 *
 * Until a tenant has finished its migration to this policy, the older ones may allow what this one switches off;
 * a "no" is certain only afterwards. Passkeys were never in the older ones.
 *
 * @see Microsoft Graph, `authenticationMethodsPolicy`: `policyMigrationState`, `authenticationMethodConfigurations`
 */
import { type Allowed, type MethodRules, RULED } from './second-factor.ts'

/** One line of the policy; ids are of groups or accounts, as Microsoft writes them. */
export interface MethodLine {
  readonly isOn: boolean
  readonly includes: readonly string[]
  readonly excludes: readonly string[]
}

export interface MethodsPolicy {
  /** The tenant has finished its migration, so the older policies no longer count. */
  readonly isMigrated: boolean
  /** A line that Microsoft left out is missing here too. */
  readonly lines: Readonly<Partial<Record<keyof MethodRules, MethodLine>>>
}

/** `groups`: all that the account is in; null where they could not be read. */
export interface Target {
  readonly account: string
  readonly groups: readonly string[] | null
}

/** The target that stands for everybody. */
const EVERYBODY = 'all_users'
/** Methods that the older per-feature policies never governed, whatever the migration state says. */
const NEW_ONLY: readonly (keyof MethodRules)[] = ['passkey']

/**
 * What the policy lets one account use, method by method. `unknown`: Microsoft left the line out, the account's groups
 * could not be read, or an older policy may still allow what this one does not.
 */
export function rulesFor({ isMigrated, lines }: MethodsPolicy, target: Target): MethodRules {
  const allowedBy = (method: keyof MethodRules): Allowed => {
    const line = lines[method]
    if (!line) return 'unknown'
    const covers = line.isOn ? coverOf(line, target) : 'no'
    return covers === 'no' && !isMigrated && !NEW_ONLY.includes(method) ? 'unknown' : covers
  }
  return Object.fromEntries(RULED.map((method) => [method, allowedBy(method)])) as unknown as MethodRules
}

/** Whether any of its lines names others than everybody, so that it takes somebody's groups to judge it. */
export const restsOnGroups = ({ lines }: MethodsPolicy): boolean =>
  Object.values(lines).some(
    ({ isOn, includes, excludes }) => isOn && [...includes, ...excludes].some((id) => id !== EVERYBODY),
  )

/** An exclusion wins over every inclusion, as it does at Microsoft. */
function coverOf({ includes, excludes }: MethodLine, { account, groups }: Target): Allowed {
  const belongs = (ids: readonly string[]): Allowed => {
    if (ids.some((id) => id === EVERYBODY || isSame(id, account))) return 'yes'
    if (ids.length === 0) return 'no'
    if (groups === null) return 'unknown'
    return ids.some((id) => groups.some((group) => isSame(id, group))) ? 'yes' : 'no'
  }
  const out = belongs(excludes)
  if (out === 'yes') return 'no'
  const within = belongs(includes)
  return within === 'yes' && out === 'unknown' ? 'unknown' : within
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
