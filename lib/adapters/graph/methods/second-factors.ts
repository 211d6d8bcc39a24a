/**
 * What each account has beside Microsoft's own texts and calls: its methods, compared with the tenant's authentication
 * methods policy.
 *
 * The policy is read at start and about once an hour, for everybody; without it nothing is said of anybody who has
 * only a telephone number.
 *
 * @see Microsoft Graph, "Get authenticationMethodsPolicy"
 */
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import { type MethodLine, type MethodsPolicy, restsOnGroups, rulesFor } from '../../../rules/account/methods-policy.ts'
import type { Tenant } from '../../../ports/tenant.ts'
import { type FactorLeft, factorLeft, type MethodRules, UNREAD_RULES } from '../../../rules/account/second-factor.ts'
import { GLOBAL_ADMINISTRATOR, type Retirement, textsEndFor } from '../../../rules/account/sms-voice-retirement.ts'
import { openSource, type SourceOptions } from '../../shared-sources/shared-source.ts'
import { answerAs } from '../transport/graph-answer.ts'
import { pollInBackground } from '../background-polling.ts'
import { readBelongings } from '../users/memberships.ts'
import type { Reader } from '../transport/reader.ts'
import { unseenBecause } from '../transport/reply.ts'
import { methodLineShape, type MethodsPolicyShape, methodsPolicyShape } from './method-shapes.ts'

/** Such a policy changes by hand, a few times a year. */
const METHODS_POLICY_READ_EVERY_MS = HOUR_IN_MS
const METHODS_POLICY_FRESH_FOR_MS = MINUTE_IN_MS
/** Older than this, it says nothing any more. */
const METHODS_POLICY_USABLE_FOR_MS = DAY_IN_MS
const NAME = 'methods-policy'

export interface SecondFactors {
  readonly read: Tenant['readSecondFactor']
  /** Reads about once an hour until told to stop. */
  watch(): () => void
}

/** `retirement` null: nothing ends in this organisation, and nothing is asked. */
export function openSecondFactors(
  { forAll, forOne }: { readonly forAll: Reader; readonly forOne: Reader },
  options: Omit<SourceOptions, 'refresh' | 'name'> & { readonly retirement: Retirement | null },
): SecondFactors {
  const { retirement, log, now } = options
  const source = openSource({
    ...options,
    name: NAME,
    refresh: async (lead, _, startedAt) => {
      const reply = await forAll.read('methods-policy', {})
      const policy = answerAs(methodsPolicyShape, reply)
      if (policy.kind !== 'answered') return unseenBecause(reply)
      await lead.write({ kept: policyFrom(policy.value), readAt: startedAt })
      return null
    },
  })

  async function readPolicy(): Promise<SourceReading<MethodsPolicy>> {
    const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
    const { source: kept, why } = await source.look({
      fresh: ago(2 * METHODS_POLICY_READ_EVERY_MS),
      usable: ago(METHODS_POLICY_USABLE_FOR_MS),
    })
    return why === null && kept.readAt ? seen(kept.kept as MethodsPolicy, kept.readAt) : unseen(why ?? 'failed')
  }

  return {
    async read(id: AccountId, { methods, isExternal }) {
      if (!retirement) return unseen('not-configured')
      if (methods.kind === 'unseen') return methods
      const told = (left: FactorLeft, isGlobalAdministrator = false) =>
        seen({ left, textsEndAt: textsEndFor(retirement, { isExternal, isGlobalAdministrator }) }, methods.at)
      // Somebody without a number has no text to lose.
      if (!methods.value.some(({ kind }) => kind === 'phone')) return told(factorLeft(methods.value, UNREAD_RULES))
      const policy = await readPolicy()
      if (policy.kind === 'unseen') {
        const left = factorLeft(methods.value, UNREAD_RULES)
        return left === 'unknown' ? policy : told(left)
      }
      const leftTo = (groups: readonly string[] | null) =>
        factorLeft(methods.value, rulesFor(policy.value, { account: id, groups }))
      const left = leftTo(null)
      // The day depends on a role, which is read only for those whom the day concerns.
      if (left !== 'text-or-voice-only' && !restsOnGroups(policy.value)) return told(left)
      const belongs = await readBelongings(forOne, id)
      if (typeof belongs === 'string') return unseen(belongs)
      return told(leftTo(belongs.groups), belongs.roles.includes(GLOBAL_ADMINISTRATOR))
    },
    watch: () =>
      retirement
        ? pollInBackground(
            source,
            { everyMs: METHODS_POLICY_READ_EVERY_MS, freshForMs: METHODS_POLICY_FRESH_FOR_MS },
            { name: NAME, log, now },
          )
        : () => {},
  }
}

/**
 * Our names of the policy's configurations, by Microsoft's ids. Its other configurations confirm no sign-in by
 * themselves.
 */
const LINES: Readonly<Record<string, keyof MethodRules>> = {
  Sms: 'text',
  Voice: 'voice',
  MicrosoftAuthenticator: 'app',
  Fido2: 'passkey',
  SoftwareOath: 'software-oath',
}

/** A configuration that cannot be read counts as left out. */
export function policyFrom({
  policyMigrationState,
  authenticationMethodConfigurations: configurations,
}: MethodsPolicyShape): MethodsPolicy {
  const lines = configurations.flatMap((configuration): readonly (readonly [keyof MethodRules, MethodLine])[] => {
    const read = methodLineShape.safeParse(configuration)
    const method = read.success ? LINES[read.data.id] : undefined
    if (!read.success || !method) return []
    const { state, includeTargets, excludeTargets, isOfficePhoneAllowed } = read.data
    const line: MethodLine = {
      isOn: state === 'enabled',
      includes: includeTargets.map(({ id }) => id),
      excludes: (excludeTargets ?? []).map(({ id }) => id),
    }
    if (method !== 'voice' || isOfficePhoneAllowed == null) return [[method, line]]
    return [
      [method, line],
      ['office-voice', { ...line, isOn: line.isOn && isOfficePhoneAllowed }],
    ]
  })
  return { isMigrated: policyMigrationState === 'migrationComplete', lines: Object.fromEntries(lines) }
}
