/** What is forgotten once its time is over. The record of events is kept: it names no claimant. */
import { and, lt, sql } from 'drizzle-orm'
import type { Store } from '../../ports.ts'
import type { Database } from './engine.ts'
import { denials, requests } from './schema.ts'

type Forgotten = Awaited<ReturnType<Store['forget']>>

/** Whole requests, with their codes and search words; and the sign-ins that a kept request still shows. */
export async function forget(db: Database, older: Parameters<Store['forget']>[0]): Promise<Forgotten> {
  const gone = await db.delete(requests).where(lt(requests.begunAt, older.requests)).returning({ id: requests.id })
  await db.delete(denials).where(lt(denials.at, older.requests))
  const emptied = await db
    .update(requests)
    .set({ whole: sql`jsonb_set(${requests.whole}, '{diagnosis,timeline}', '[]')` })
    .where(and(lt(requests.begunAt, older.signIns), sql`${requests.whole} #> '{diagnosis,timeline,0}' IS NOT NULL`))
    .returning({ id: requests.id })
  return { requests: gone.length, signIns: emptied.length }
}
