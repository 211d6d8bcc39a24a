/**
 * What the tenant set for its smart lockout: threshold and duration, in the group setting
 * that Microsoft made for password protection. Kept for a while: it changes once in years.
 * A tenant that set nothing has no such setting, and Microsoft's own values hold.
 *
 * @see Microsoft Entra, "Manage Microsoft Entra smart lockout values"; Microsoft Graph, `groupSetting`
 */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { LockoutRule } from '../../../rules/diagnosis/evidence.ts'
import type { Reader } from '../transport/reader.ts'
import type { Reply } from '../transport/reply.ts'
import { groupSettingShape } from './policy-shapes.ts'

/** Microsoft's template "Password Rule Settings", the same in every tenant. */
const PASSWORD_RULES = '5cf42378-d67d-4f36-ba46-e8b86229381d'

export interface LockoutRules {
  /** Undefined: not read recently enough. Null: none was set, or it may not be read. */
  kept(): LockoutRule | null | undefined
  /** Keeps what a reply to `lockout-rule` says. */
  keep(reply: Reply): Promise<LockoutRule | null>
}

/** The rule, kept in this process for so many minutes. */
export function openLockoutRules(reader: Reader, cacheInMinutes: number, now: () => Date): LockoutRules {
  let held: { readonly rule: LockoutRule | null; readonly readAt: number } | null = null
  return {
    kept: () => (held && now().getTime() - held.readAt < cacheInMinutes * MINUTE_IN_MS ? held.rule : undefined),
    async keep(reply) {
      const settings = await reader.allOf(reply, groupSettingShape, 'lockout-rule')
      const rule = settings.kind === 'answered' ? ruleIn(settings.value) : null
      // Kept also where it was refused, so that it is not asked for with each diagnosis: Microsoft's own values are
      // good enough.
      held = { rule, readAt: now().getTime() }
      return rule
    },
  }
}

function ruleIn(settings: readonly GroupSetting[]): LockoutRule | null {
  const values = settings.find(({ templateId }) => templateId === PASSWORD_RULES)?.values ?? []
  const numberOf = (name: string) => {
    const value = Number(values.find((one) => one.name === name)?.value)
    return Number.isInteger(value) && value > 0 ? value : null
  }
  const threshold = numberOf('LockoutThreshold')
  const durationInSeconds = numberOf('LockoutDurationInSeconds')
  return threshold === null || durationInSeconds === null ? null : { threshold, durationInSeconds }
}

type GroupSetting = ReturnType<typeof groupSettingShape.parse>
