/** What a policy file that waits for two administrators would change, worked out once for each version that waits. */
import { type EffectRow, policyEffects } from '../../rules/organisation/policy-effects.ts'
import type { PolicyHeld } from '../../rules/organisation/policy-change.ts'

let last: { readonly held: string; readonly rows: readonly EffectRow[] } | null = null

/** Empty where nothing waits, or no decision changes. */
export function effectsHeld({ confirmed, asked }: PolicyHeld, now: Date): readonly EffectRow[] {
  if (!confirmed || !asked) return []
  const held = JSON.stringify([confirmed, asked.lines])
  if (last?.held !== held) last = { held, rows: policyEffects(confirmed, asked.lines, now) }
  return last.rows
}
