/** Challenges as rows. A newer one supersedes only within its own request and factor (rule R5). */
import { HOUR_IN_MS } from '../../../rules/duration.ts'
import { isDeepStrictEqual } from 'node:util'
import { and, count, desc, eq, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { factors } from '../../../rules/proofs/factors/index.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import type { ChallengeCommit } from '../../../ports/challenge-store.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database } from '../engine/engine.ts'
import { encodeExact, type ExactJson } from '../engine/exact-json.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { challenges, requests } from '../schema.ts'
import { restoreWhole } from './whole-rows.ts'

/** Adds a challenge, and supersedes the request's earlier ones of its factor. */
export async function addChallenge(tx: Database, codes: RowCodes, challenge: Challenge): Promise<void> {
  // Two that are added at once would otherwise not see, and so not supersede, each other.
  await tx.select({ id: requests.id }).from(requests).where(eq(requests.id, challenge.requestId)).for('update')
  const earlier = and(
    eq(challenges.requestId, challenge.requestId),
    eq(challenges.factor, challenge.factor),
    isNull(challenges.closed),
  )
  for (const one of believedChallenges(codes, await tx.select().from(challenges).where(earlier).for('update')))
    await writeChallenge(tx, codes, { ...one, closed: 'superseded' })
  const code = codes.codeOf('challenge', challenge)
  await tx
    .insert(challenges)
    .values({ ...challenge, worth: kept(challenge.worth), detail: kept(challenge.detail), code })
}

/** False when it was closed before, since a code is valid once. */
export async function closeUsed(tx: Database, codes: RowCodes, id: string, requestId: string): Promise<boolean> {
  const open = await lockChallenge(tx, codes, id)
  if (open?.requestId !== requestId || open.closed !== null) return false
  await writeChallenge(tx, codes, { ...open, closed: 'used' })
  return true
}

/** Sets code and destination of a challenge that is still open. */
export async function fillChallenge(
  tx: Database,
  codes: RowCodes,
  id: string,
  { codeHash, sentAt, expiresAt, deliverable, worth, detail }: Parameters<Store['fillChallenge']>[1],
): Promise<void> {
  const one = await lockChallenge(tx, codes, id)
  if (!one) return
  if (one.closed === null)
    return writeChallenge(tx, codes, {
      ...one,
      codeHash,
      sentAt,
      expiresAt,
      deliverable,
      worth,
      ...(detail !== undefined && { detail }),
    })
  // A code that was answered before it was noted as sent was sent all the same; the queue's pace is measured by it.
  if (sentAt && codeHash && one.codeHash === codeHash && one.sentAt === null)
    await writeChallenge(tx, codes, { ...one, sentAt })
}

/** The request is locked first, as every move of it does, so that it stays as it is until this is written. */
export async function replaceChallenge(
  tx: Database,
  codes: RowCodes,
  { from, to, whileIn }: ChallengeCommit,
): Promise<boolean> {
  const [request] = await tx
    .select({ state: requests.state })
    .from(requests)
    .where(eq(requests.id, from.requestId))
    .for('update')
  if (!request || !whileIn.includes(request.state)) return false
  const now = await lockChallenge(tx, codes, from.id)
  if (!now || now.closed !== null || !isDeepStrictEqual(now.detail, from.detail)) return false
  const { codeHash, sentAt, expiresAt, deliverable, worth, detail } = to
  await writeChallenge(tx, codes, { ...now, codeHash, sentAt, expiresAt, deliverable, worth, detail })
  return true
}

/** Counts a try, atomically; answers the tries so far, this one included. */
export async function countChallengeTry(db: Database, id: string): Promise<number> {
  const [counted] = await db
    .update(challenges)
    .set({ tries: sql`${challenges.tries} + 1` })
    .where(eq(challenges.id, id))
    .returning({ tries: challenges.tries })
  if (!counted) throw new Error('A try of a code that nobody asked for')
  return counted.tries
}

/** The challenge of this id; null where there is none, or its code does not fit. */
export async function findChallenge(db: Database, codes: RowCodes, id: string): Promise<Challenge | null> {
  const [found] = believedChallenges(codes, await db.select().from(challenges).where(eq(challenges.id, id)))
  return found ?? null
}

/** The request's challenges, the newest first. */
export async function challengesOf(db: Database, codes: RowCodes, requestId: string): Promise<readonly Challenge[]> {
  const rows = await db
    .select()
    .from(challenges)
    .where(eq(challenges.requestId, requestId))
    .orderBy(desc(challenges.number))
  return believedChallenges(codes, rows)
}

/** A code that was asked for longer ago is no longer on its way. */
const CODE_WAITS_AT_MOST_MS = 2 * HOUR_IN_MS
const SENT = factors.filter(({ kind }) => kind === 'sent-code').map(({ id }) => id)

/** How many codes asked for before this one wait to be sent, and how many were sent since that moment. */
export async function codesBefore(db: Database, { id, askedAt }: Challenge, since: Date) {
  const counting = db.select({ count: count() }).from(challenges)
  const [[before], [sent]] = await Promise.all([
    counting.where(
      and(
        isNull(challenges.sentAt),
        isNull(challenges.closed),
        lt(challenges.number, db.select({ number: challenges.number }).from(challenges).where(eq(challenges.id, id))),
        gt(challenges.askedAt, new Date(askedAt.getTime() - CODE_WAITS_AT_MOST_MS)),
        inArray(challenges.factor, SENT),
      ),
    ),
    db
      .select({ count: count() })
      .from(challenges)
      .where(and(gte(challenges.sentAt, since), inArray(challenges.factor, SENT))),
  ])
  return { waiting: before?.count ?? 0, sent: sent?.count ?? 0 }
}

/** With the date on which an authenticator was bound, or a contact was named. */
const kept = (value: object | null): ExactJson | null => value && encodeExact(value)

const believedChallenges = (codes: RowCodes, rows: readonly (typeof challenges.$inferSelect)[]): readonly Challenge[] =>
  rows.flatMap((row) => {
    const challenge = challengeOf(row)
    if (challenge) return codes.fits('challenge', challenge, row.code) ? [challenge] : []
    codes.report(`challenge ${row.id}`, 'unreadable')
    return []
  })

/** Null: it holds what was never stored by us. */
export function challengeOf({
  number: _order,
  code: _code,
  worth,
  detail,
  ...challenge
}: typeof challenges.$inferSelect): Challenge | null {
  const [itsWorth, itsDetail] = [worth && restoreWhole(worth), detail && restoreWhole(detail)]
  if ((worth !== null && !itsWorth) || (detail !== null && !itsDetail)) return null
  return { ...challenge, worth: itsWorth as Challenge['worth'], detail: itsDetail as Challenge['detail'] }
}

/** Nobody else writes the row until the transaction ends, except to count a try. */
async function lockChallenge(tx: Database, codes: RowCodes, id: string): Promise<Challenge | null> {
  const [found] = believedChallenges(
    codes,
    await tx.select().from(challenges).where(eq(challenges.id, id)).for('update'),
  )
  return found ?? null
}

/** Writes the challenge's columns, with its code. */
export async function writeChallenge(tx: Database, codes: RowCodes, challenge: Challenge): Promise<void> {
  const { codeHash, sentAt, expiresAt, deliverable, worth, detail, closed } = challenge
  const code = codes.codeOf('challenge', challenge)
  await tx
    .update(challenges)
    .set({ codeHash, sentAt, expiresAt, deliverable, worth: kept(worth), detail: kept(detail), closed, code })
    .where(eq(challenges.id, challenge.id))
}
