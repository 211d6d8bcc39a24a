/**
 * Whose task is next: networks take turns, so that one that floods the queue delays nobody else's (rule R5).
 *
 * Start-time fair queueing, in the database, so that all instances agree: each task of a network is one round after
 * its previous one, and a network without tasks begins in the round that is being worked on.
 *
 * @see Goyal, Vin and Cheng, "Start-time Fair Queueing" (1996)
 */
import { and, lt, lte, ne, sql } from 'drizzle-orm'
import type { TaskKind } from '../../../rules/request/job.ts'
import type { Database } from '../engine/engine.ts'
import { taskTurns } from '../schema.ts'

/** The network of the row that holds the round being worked on; no hash is empty. */
const NOW = ''

const roundOf = (kind: TaskKind) =>
  sql<number>`coalesce((SELECT round FROM latchkey.task_turns WHERE kind = ${kind} AND network = ${NOW}), 0)`

/** The round in which a further task of this network is run. */
export async function takeTurn(tx: Database, kind: TaskKind, network: string): Promise<number> {
  const [taken] = await tx
    .insert(taskTurns)
    .values({ kind, network, round: sql`${roundOf(kind)} + 1` })
    .onConflictDoUpdate({
      target: [taskTurns.kind, taskTurns.network],
      set: { round: sql`greatest(${taskTurns.round}, ${roundOf(kind)}) + 1` },
    })
    .returning({ round: taskTurns.round })
  if (!taken) throw new Error('No turn was given')
  return taken.round
}

/** Notes that a task of this round has begun. */
export async function reachRound(db: Database, kind: TaskKind, round: number): Promise<void> {
  await db
    .insert(taskTurns)
    .values({ kind, network: NOW, round })
    .onConflictDoUpdate({
      target: [taskTurns.kind, taskTurns.network],
      set: { round },
      setWhere: lt(taskTurns.round, round),
    })
}

/** Deletes networks whose turns are all over: they would begin in the present round in any case. */
export async function forgetTurns(db: Database): Promise<void> {
  const reached = sql`(SELECT now.round FROM latchkey.task_turns now WHERE now.kind = ${taskTurns.kind} AND now.network = ${NOW})`
  await db.delete(taskTurns).where(and(ne(taskTurns.network, NOW), lte(taskTurns.round, reached)))
}
