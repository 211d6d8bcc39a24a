/**
 * How often each call was made, and how often it was done, so that a test can
 * say "enabled exactly once".
 */
import type { Contoso } from './contoso.ts'

export interface Count {
  /** `PATCH /users/{id}`, and for a patch `PATCH /users/{id} accountEnabled` besides. */
  readonly call: string
  /** Of writes; null for reads. */
  readonly userId: string | null
  requests: number
  done: number
}

export interface Counted {
  readonly method: string
  readonly template: string
  readonly userId: string | null
  readonly properties: readonly string[]
  readonly status: number
}

/** Exchange is always asked by POST. */
const COMMAND_THAT_READS = ' Get-'

export function count(contoso: Contoso, { method, template, userId, properties, status }: Counted): void {
  const call = `${method} ${template}`
  const calls = method === 'PATCH' ? [call, ...properties.map((property) => `${call} ${property}`)] : [call]
  for (const one of calls) {
    const subject = method === 'GET' || template.includes(COMMAND_THAT_READS) ? null : userId
    const key = `${subject} ${one}`
    const entry = contoso.counts.get(key) ?? { call: one, userId: subject, requests: 0, done: 0 }
    entry.requests += 1
    if (status < 400) entry.done += 1
    contoso.counts.set(key, entry)
  }
}

export interface Counts {
  /** How often each call was carried out. */
  readonly counts: Readonly<Record<string, number>>
  /** How often each call was requested, whether or not it was carried out. */
  readonly requests: Readonly<Record<string, number>>
}

/** All counts, or the writes to one account. */
export function countsOf(contoso: Contoso, userId?: string): Counts {
  const chosen = [...contoso.counts.values()].filter((entry) => userId === undefined || entry.userId === userId)
  const summed = (of: 'requests' | 'done') => {
    const sums: Record<string, number> = {}
    for (const entry of chosen) if (entry[of] > 0) sums[entry.call] = (sums[entry.call] ?? 0) + entry[of]
    return sums
  }
  return { counts: summed('done'), requests: summed('requests') }
}
