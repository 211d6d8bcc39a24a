/** A short list of the whole tenant, read in one go and kept with its age. */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import { type SourceReading, seen, unseen } from '../../rules/source-reading.ts'
import { openSource, type SourceOptions } from './shared-source.ts'

const LIST_FRESH_FOR_MS = MINUTE_IN_MS
/** An older list says nothing about now. */
const LIST_USABLE_FOR_MS = 5 * MINUTE_IN_MS

export interface SharedList<T> {
  /** Up to some minutes old, and says when it was read. */
  read(): Promise<SourceReading<readonly T[]>>
  /** The list as it is stored; null when it is too old. A reading is begun then, and nobody waits for it. */
  glance(): Promise<SourceReading<readonly T[]> | null>
}

/** A list that one instance reads for all. `readAll` answers the whole list. */
export function openList<T>(
  options: Omit<SourceOptions, 'refresh'> & { readonly readAll: () => Promise<SourceReading<readonly T[]>> },
): SharedList<T> {
  const { now, readAll } = options
  const source = openSource({
    ...options,
    refresh: async (lead, _, startedAt) => {
      const look = await readAll()
      if (look.kind === 'unseen') return look.why
      await lead.write({ kept: look.value, readAt: startedAt })
      return null
    },
  })
  const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
  return {
    async glance() {
      const list = await source.glance({ fresh: ago(LIST_FRESH_FOR_MS), usable: ago(LIST_USABLE_FOR_MS) })
      return list?.readAt ? seen(list.kept as readonly T[], list.readAt) : null
    },
    async read() {
      const { source: list, why } = await source.look({
        fresh: ago(LIST_FRESH_FOR_MS),
        usable: ago(LIST_USABLE_FOR_MS),
      })
      return why === null && list.readAt ? seen(list.kept as readonly T[], list.readAt) : unseen(why ?? 'failed')
    },
  }
}
