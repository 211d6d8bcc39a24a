/**
 * The record in the database: every event is linked to the one before.
 *
 * The head is one row. Whoever adds an event locks it until the commit, so that two writers cannot both follow the
 * same link (rule R19). Add events last in a transaction, since everybody else waits from there on.
 */
import { createHash } from 'node:crypto'
import { and, asc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import {
  type AuditEvent,
  bodyOf,
  type ChainHead,
  covered,
  firstFault,
  GENESIS,
  type KeptHeads,
  type Link,
} from '../../../rules/audit.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database } from '../engine/engine.ts'
import { auditEvents, auditHead } from '../schema.ts'

export type Hash = (text: string) => string
/** Without a key of ours, so that an auditor can check the chain. */
export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex')

const LINKS_AT_A_TIME = 1000

/** `covers`: the rows that are written in the same transaction. */
export async function appendEvent(
  tx: Database,
  event: AuditEvent,
  hash: Hash,
  covers: readonly string[] = [],
): Promise<void> {
  const head = await lockHead(tx)
  const sequence = head.sequence + 1
  const body = bodyOf(event, covers)
  const link = { sequence, previous: head.hash, body, hash: hash(covered(sequence, head.hash, body)) }
  await tx.insert(auditEvents).values(link)
  await tx.update(auditHead).set({ sequence, hash: link.hash })
}

/** Until the transaction ends, nobody else adds an event. */
export async function lockHead(tx: Database): Promise<ChainHead> {
  const [head] = await tx.select().from(auditHead).for('update')
  if (!head) throw new Error('The head of the audit chain is gone')
  return { sequence: head.sequence, hash: head.hash }
}

export interface EventsUntil {
  readonly ofRequest: (id: string) => Promise<readonly AuditEvent[]>
  readonly ofNoRequest: readonly AuditEvent[]
  readonly ofAccount: (id: string) => readonly AuditEvent[]
}

/** What the record says up to a place in it. */
export async function eventsUntil(tx: Database, sequence: number): Promise<EventsUntil> {
  const read = async (which: SQL | undefined) =>
    (
      await tx
        .select({ body: auditEvents.body })
        .from(auditEvents)
        .where(and(which, lte(auditEvents.sequence, sequence)))
        .orderBy(asc(auditEvents.sequence))
    ).map(({ body }) => readBody(body))
  const ofNoRequest = await read(isNull(auditEvents.requestId))
  const ofAccount = Map.groupBy(ofNoRequest, ({ facts }) => facts['account'])
  return {
    ofRequest: (id) => read(eq(auditEvents.requestId, id)),
    ofNoRequest,
    ofAccount: (id) => ofAccount.get(id) ?? [],
  }
}

/** All events of a request, in order. */
export async function eventsOf(db: Database, requestId: string): Promise<AuditEvent[]> {
  const rows = await db
    .select({ body: auditEvents.body })
    .from(auditEvents)
    .where(eq(auditEvents.requestId, requestId))
    .orderBy(asc(auditEvents.sequence))
  return rows.map(({ body }) => readBody(body))
}

/** Checked in one snapshot, so that links added meanwhile are not mistaken for a tail that was cut off. */
export const verifyChain = (db: Database, hash: Hash, kept: KeptHeads = null): ReturnType<Store['verifyChain']> =>
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

/** Checks the links after a known one, which has to be there unchanged. */
export const verifyTail = (db: Database, hash: Hash, from: ChainHead | null): ReturnType<Store['verifyTail']> =>
  db.transaction(
    async (tx) => {
      const [{ sequence, hash: last } = { sequence: 0, hash: GENESIS }] = await tx.select().from(auditHead)
      const head = { sequence, hash: last }
      const start = from ? await linkBefore(tx, from) : undefined
      return { head, fault: await firstFault(linksOf(tx, start?.sequence), head, hash, from, start) }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

async function linkBefore(tx: Database, { sequence }: ChainHead): Promise<ChainHead | undefined> {
  const [before] = await tx
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.sequence, sequence - 1))
  return before
}

/** By a cursor and not by pages of keys: two links that claim one place would be missed at a page's end. */
export async function* linksOf(tx: Database, after = 0): AsyncGenerator<Link> {
  // A cursor takes no parameters.
  const those = after > 0 ? sql.raw(`WHERE sequence > ${after}`) : sql``
  const query = sql`SELECT sequence::text AS place, previous, body, hash FROM ${auditEvents} ${those} ORDER BY sequence, hash`
  await tx.execute(sql`DECLARE links NO SCROLL CURSOR FOR ${query}`)
  for (;;) {
    const rows = rowsOf(await tx.execute(sql.raw(`FETCH ${LINKS_AT_A_TIME} FROM links`)))
    for (const { place, previous, body, hash } of rows)
      yield { sequence: Number(place), previous: String(previous), body: String(body), hash: String(hash) }
    if (rows.length < LINKS_AT_A_TIME) return
  }
}

/** The rows of a raw query, whichever engine answered. */
export const rowsOf = (answer: unknown) => (answer as { rows: Record<string, unknown>[] }).rows

/** The event that a stored body is the text of. */
export function readBody(body: string): AuditEvent {
  const { at, requestId, kind, by, facts }: AuditEvent & { readonly at: string } = JSON.parse(body)
  return { at: new Date(at), requestId, kind, by, facts }
}
