/**
 * What Azure Communication Services allows a subscription by default, counted in
 * sliding windows; a refusal says when to come back, and is counted as well.
 *
 * @see Microsoft Learn, "Service limits for Azure Communication Services" (custom domains; sender names)
 */
import type { Contoso } from './contoso.ts'

interface Limit {
  readonly requests: number
  readonly inSeconds: number
}

export const AZURE_LIMITS = {
  mail: [
    { requests: 30, inSeconds: 60 },
    { requests: 100, inSeconds: 3600 },
  ],
  'mail-status': [
    { requests: 60, inSeconds: 60 },
    { requests: 200, inSeconds: 3600 },
  ],
  text: [{ requests: 600, inSeconds: 60 }],
} as const satisfies Record<string, readonly Limit[]>
export type AzureLimit = keyof typeof AZURE_LIMITS

const asked = new WeakMap<Contoso, Map<AzureLimit, number[]>>()

/** Seconds until there is room again; null: there is. */
export function azureWait(contoso: Contoso, limit: AzureLimit): number | null {
  if (!contoso.state.switches.throttles) return null
  const now = contoso.now().getTime()
  const all = asked.get(contoso) ?? new Map<AzureLimit, number[]>()
  asked.set(contoso, all)
  const before = (all.get(limit) ?? []).filter((at) => now - at < 3_600_000)
  all.set(limit, [...before, now])
  const waits = AZURE_LIMITS[limit].flatMap(({ requests, inSeconds }) => {
    const within = before.filter((at) => now - at < inSeconds * 1000)
    const oldest = within.at(-requests)
    return oldest === undefined ? [] : [Math.max(1, Math.ceil((oldest + inSeconds * 1000 - now) / 1000))]
  })
  return waits.length > 0 ? Math.max(...waits) : null
}
