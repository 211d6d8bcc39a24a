/**
 * Microsoft's published request limits, as token buckets.
 *
 * @see Microsoft Graph, "Service-specific throttling limits"
 */
import type { App } from './apps.ts'
import type { Contoso } from './contoso.ts'
import { problem } from './graph/errors.ts'
import { TENANT_ID } from './ids.ts'
import { quotaOf } from './resource-units.ts'
import type { Answer } from './wire.ts'

interface Limit {
  readonly requests: number
  readonly inSeconds: number
  readonly per: 'app' | 'tenant'
  readonly saysWhen: boolean
}

const LIMITS = {
  /** In resource units; the quota grows with the tenant, see `quotaOf`. */
  directory: { requests: 3500, inSeconds: 10, per: 'app', saysWhen: true },
  writes: { requests: 3000, inSeconds: 150, per: 'app', saysWhen: true },
  /** Sign-in log, directory audit log, registration report and authentication methods together. */
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

/** From this share of a limit on, answers say how much of it is used. */
const TOLD_FROM = 0.8

export interface Taken {
  /** Null: there was room. */
  readonly refused: Answer | null
  /** Headers that the answer carries, where there was room. */
  readonly headers: Readonly<Record<string, string>>
}

export function throttled(contoso: Contoso, limitId: LimitId, app: App, units = 1): Taken {
  const costs: Readonly<Record<string, string>> = limitId === 'directory' ? { 'x-ms-resource-unit': String(units) } : {}
  if (!contoso.state.switches.throttles) return { refused: null, headers: costs }
  const { inSeconds, per, saysWhen, requests: published }: Limit = LIMITS[limitId]
  const people = Object.keys(contoso.state.accounts).length + contoso.state.numbered
  const requests = limitId === 'directory' ? quotaOf(people) : published
  const key = per === 'app' ? `${limitId} ${app.id}` : limitId
  const now = contoso.now().getTime()
  const perMs = requests / (inSeconds * 1000)
  const bucket = contoso.buckets.get(key) ?? { left: requests, at: now }
  const left = Math.min(requests, bucket.left + (now - bucket.at) * perMs)
  const allowed = left >= units
  contoso.buckets.set(key, { left: allowed ? left - units : left, at: now })
  const used = 1 - (left - units) / requests
  if (allowed) {
    const tells = limitId === 'directory' && used > TOLD_FROM
    return { refused: null, headers: { ...costs, ...(tells && { 'x-ms-throttle-limit-percentage': used.toFixed(2) }) } }
  }
  const seconds = Math.max(1, Math.ceil((units - left) / perMs / 1000))
  const refused = problem(429, 'TooManyRequests', 'Too many requests.', {
    ...(saysWhen && { 'retry-after': String(seconds) }),
    ...(limitId === 'directory' && {
      'x-ms-throttle-scope': `Tenant_Application/ReadWrite/${app.id}/${TENANT_ID}`,
      'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
    }),
  })
  return { refused, headers: {} }
}
