/** Whether what to do when nobody can approve was rehearsed not long ago. */
import { DAY_IN_MS } from '../../rules/duration.ts'
import type { Context } from '../../ports/context.ts'

export interface RehearsalRow {
  readonly check: 'rehearsal'
  /** Null: never. */
  readonly last: { readonly at: Date; readonly by: string; readonly daysAgo: number } | null
}

/** Half a year: people, keys and phones change. */
const REHEARSED_EVERY_DAYS = 180

/** The last rehearsal in the record; null: there was none. */
export async function lastRehearsal({ store, now }: Pick<Context, 'store' | 'now'>): Promise<RehearsalRow['last']> {
  const filter = { kind: 'break-glass-rehearsed' }
  const [found] = await store.searchRecord({ filter, order: 'newest-first', after: null, limit: 1 })
  if (!found) return null
  const { at, by } = found.event
  return {
    at,
    by: 'name' in by ? by.name : '',
    daysAgo: Math.floor((now().getTime() - at.getTime()) / DAY_IN_MS),
  }
}

/** `less` where it was never rehearsed, or longer than half a year ago. */
export async function breakGlassRehearsed(context: Pick<Context, 'store' | 'now'>) {
  const last = await lastRehearsal(context)
  const grade = last && last.daysAgo <= REHEARSED_EVERY_DAYS ? 'good' : 'less'
  return [{ check: 'rehearsal', grade, last }] as const
}
