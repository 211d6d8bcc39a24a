/**
 * The record on the disk: every event is linked to the one before.
 *
 * The head is one row. Whoever adds an event locks it until the commit, so that
 * two writers cannot both follow the same link (rule R19). Add last in a
 * transaction: from there on, everybody else waits.
 */
import { createHash } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { type AuditEvent, bodyOf, type ChainHead, covered, firstFault, GENESIS, type Link } from '../../audit.ts'
import type { Store } from '../../ports.ts'
import type { Database } from './engine.ts'
import { auditEvents, auditHead } from './schema.ts'

export type Hash = (text: string) => string
/** With no key of ours, so that an auditor can follow the chain. */
export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex')

const LINKS_AT_A_TIME = 1000

/** `covers`: the rows that are written in the same transaction. */
export async function append(
  tx: Database,
  event: AuditEvent,
  hash: Hash,
  covers: readonly string[] = [],
): Promise<void> {
  const [head] = await tx.select().from(auditHead).for('update')
  if (!head) throw new Error('The head of the audit chain is gone')
  const sequence = head.sequence + 1
  const body = bodyOf(event, covers)
  const link = { sequence, previous: head.hash, body, hash: hash(covered(sequence, head.hash, body)) }
  await tx.insert(auditEvents).values(link)
  await tx.update(auditHead).set({ sequence, hash: link.hash })
}

export async function eventsOf(db: Database, requestId: string): Promise<AuditEvent[]> {
  const rows = await db
    .select({ body: auditEvents.body })
    .from(auditEvents)
    .where(eq(auditEvents.requestId, requestId))
    .orderBy(asc(auditEvents.sequence))
  return rows.map(({ body }) => readBody(body))
}

/** One snapshot: links added meanwhile are not mistaken for a tail that was cut. */
export const verifyChain = (
  db: Database,
  hash: Hash,
  kept: ChainHead | null = null,
): ReturnType<Store['verifyChain']> =>
  db.transaction(
    async (tx) => {
      const [{ sequence, hash: last } = { sequence: 0, hash: GENESIS }] = await tx.select().from(auditHead)
      const head = { sequence, hash: last }
      const [counted] = await tx.select({ links: sql<number>`count(*)::int` }).from(auditEvents)
      const fault = await firstFault(linksOf(tx), head, hash, kept)
      return { links: counted?.links ?? 0, head, fault }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

/** By a cursor, and not by pages of keys: two links that claim one place would hide at a page's end. */
async function* linksOf(tx: Database): AsyncGenerator<Link> {
  const query = sql`SELECT sequence::text AS place, previous, body, hash FROM ${auditEvents} ORDER BY sequence, hash`
  await tx.execute(sql`DECLARE links NO SCROLL CURSOR FOR ${query}`)
  for (;;) {
    const rows = rowsOf(await tx.execute(sql.raw(`FETCH ${LINKS_AT_A_TIME} FROM links`)))
    for (const { place, previous, body, hash } of rows)
      yield { sequence: Number(place), previous: String(previous), body: String(body), hash: String(hash) }
    if (rows.length < LINKS_AT_A_TIME) return
  }
}

const rowsOf = (answer: unknown) => (answer as { rows: Record<string, unknown>[] }).rows

function readBody(body: string): AuditEvent {
  const { at, requestId, kind, by, facts }: AuditEvent & { readonly at: string } = JSON.parse(body)
  return { at: new Date(at), requestId, kind, by, facts }
}
