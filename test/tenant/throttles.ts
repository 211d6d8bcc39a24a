/**
 * Microsoft's published request limits, as token buckets.
 *
 * @see Microsoft Graph, "Service-specific throttling limits"
 */
import type { App } from './apps.ts'
import type { Contoso } from './contoso.ts'
import { problem } from './graph/errors.ts'
import type { Answer } from './wire.ts'

interface Limit {
  readonly requests: number
  readonly inSeconds: number
  readonly per: 'app' | 'tenant'
  readonly saysWhen: boolean
}

const LIMITS = {
  /** A tenant with fewer than fifty users, in requests of one resource unit each. */
  directory: { requests: 3500, inSeconds: 10, per: 'app', saysWhen: true },
  writes: { requests: 3000, inSeconds: 150, per: 'app', saysWhen: true },
  /** Sign-in log, directory audit log and registration report together. */
  reports: { requests: 5, inSeconds: 10, per: 'app', saysWhen: true },
  /** All applications of the tenant together, and no Retry-After. */
  'identity-protection': { requests: 1, inSeconds: 1, per: 'tenant', saysWhen: false },
  outlook: { requests: 10_000, inSeconds: 600, per: 'app', saysWhen: true },
} as const satisfies Record<string, Limit>
export type LimitId = keyof typeof LIMITS

export interface Bucket {
  left: number
  at: number
}

/** Null: there was room. */
export function throttled(contoso: Contoso, limitId: LimitId, app: App): Answer | null {
  if (!contoso.state.switches.throttles) return null
  const { requests, inSeconds, per, saysWhen }: Limit = LIMITS[limitId]
  const key = per === 'app' ? `${limitId} ${app.id}` : limitId
  const now = contoso.now().getTime()
  const perMs = requests / (inSeconds * 1000)
  const bucket = contoso.buckets.get(key) ?? { left: requests, at: now }
  const left = Math.min(requests, bucket.left + (now - bucket.at) * perMs)
  const allowed = left >= 1
  contoso.buckets.set(key, { left: allowed ? left - 1 : left, at: now })
  if (allowed) return null
  const seconds = Math.max(1, Math.ceil((1 - left) / perMs / 1000))
  return problem(429, 'TooManyRequests', 'Too many requests.', saysWhen ? { 'retry-after': String(seconds) } : {})
}
