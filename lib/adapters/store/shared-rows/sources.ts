/** Who reads a source for all, and what was read. The leader's time is counted by the database's clock. */
import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Unseen } from '../../../rules/source-reading.ts'
import type { Lead, Off, Source } from '../../shared-sources/shared-evidence.ts'
import type { Database } from '../engine/engine.ts'
import { encodeExact, decodeExact } from '../engine/exact-json.ts'
import { sources } from '../schema.ts'
import type { SourceCodes } from './source-codes.ts'

type Row = typeof sources.$inferSelect

/** After so long another instance may follow a leader that died; one that is alive renews while it reads. */
const LEADS_FOR_SECONDS = 6

const ON = { offWhy: null, offUntil: null, offSince: null, offCode: null } as const

const leadsUntil = sql`clock_timestamp() + make_interval(secs => ${LEADS_FOR_SECONDS})`

/** A row without a code of ours counts as neither read nor refused (rule R19). */
export async function readSource(db: Database, codes: SourceCodes, name: string): Promise<Source> {
  const [row] = await db.select().from(sources).where(eq(sources.name, name))
  const isShown = row !== undefined && isWritten(row) && codes.isShown(name, row, row.code)
  return {
    kept: isShown && row.kept !== null ? decodeExact(row.kept) : null,
    readAt: isShown ? row.readAt : null,
    off: row ? offOf(codes, name, row) : null,
  }
}

/** Not where there is a leader and no reading yet. */
const isWritten = ({ kept, readAt, code }: Row): boolean => kept !== null || readAt !== null || code !== null

function offOf(codes: SourceCodes, name: string, { offWhy, offUntil, offSince, offCode }: Row): Off | null {
  if (!offWhy || !offUntil || !codes.isOff(name, { offWhy, offUntil }, offCode)) return null
  return { why: offWhy, until: offUntil, since: offSince }
}

/** Makes this instance the leader of a source; null while another is. */
export async function takeLead(db: Database, codes: SourceCodes, name: string): Promise<Lead | null> {
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
    write: (source) => {
      const shown = { kept: encodeExact(source.kept), readAt: source.readAt }
      return whileLeading({ ...shown, code: codes.codeOfShown(name, shown), leadsUntil, ...ON })
    },
    switchOff: (offWhy: Unseen, offUntil: Date) =>
      whileLeading({
        offWhy,
        offUntil,
        offSince: sql`COALESCE(${sources.offSince}, clock_timestamp())`,
        offCode: codes.codeOfOff(name, { offWhy, offUntil }),
        leadsUntil,
      }),
    renew: () => whileLeading({ leadsUntil }),
    end: async () => void (await whileLeading({ leader: null, leadsUntil: null })),
  }
}
