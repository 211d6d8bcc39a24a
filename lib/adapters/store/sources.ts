/** Who reads a source for all, and what was read. The leader's clock is the database's. */
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Unseen } from '../../evidence.ts'
import type { Lead, Source } from '../shared-evidence.ts'
import type { Database } from './engine.ts'
import { keep, restore } from './exact-json.ts'
import { sources } from './schema.ts'

/** A leader that died is followed by another after so long; one that lives renews with every page it reads. */
const LEADS_FOR_SECONDS = 30

const ON = { offWhy: null, offUntil: null, offSince: null } as const

const leadsUntil = sql`clock_timestamp() + make_interval(secs => ${LEADS_FOR_SECONDS})`

export async function read(db: Database, name: string): Promise<Source> {
  const [row] = await db.select().from(sources).where(eq(sources.name, name))
  if (!row) return { kept: null, readAt: null, off: null }
  const { kept, readAt, offWhy, offUntil, offSince } = row
  return {
    kept: kept === null ? null : restore(kept),
    readAt,
    off: offWhy && offUntil ? { why: offWhy, until: offUntil, since: offSince } : null,
  }
}

export async function lead(db: Database, name: string): Promise<Lead | null> {
  const leader = randomUUID()
  const won = await db
    .insert(sources)
    .values({ name, leader, leadsUntil })
    .onConflictDoUpdate({
      target: sources.name,
      set: { leader, leadsUntil },
      setWhere: sql`${sources.leader} IS NULL OR ${sources.leadsUntil} < clock_timestamp()`,
    })
    .returning({ name: sources.name })
  if (won.length === 0) return null

  const whileLeading = async (set: Partial<Record<keyof typeof sources.$inferInsert, unknown>>): Promise<boolean> => {
    const written = await db
      .update(sources)
      .set(set as Partial<typeof sources.$inferInsert>)
      .where(and(eq(sources.name, name), eq(sources.leader, leader)))
      .returning({ name: sources.name })
    return written.length > 0
  }
  return {
    write: ({ kept, readAt }) => whileLeading({ kept: keep(kept), readAt, leadsUntil, ...ON }),
    switchOff: (offWhy: Unseen, offUntil: Date) =>
      whileLeading({ offWhy, offUntil, offSince: sql`COALESCE(${sources.offSince}, clock_timestamp())`, leadsUntil }),
    end: async () => void (await whileLeading({ leader: null, leadsUntil: null })),
  }
}
