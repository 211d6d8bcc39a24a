/** Deletes what is kept long enough. The record of events stays, since it names no claimant. */
import { and, eq, lt, sql } from 'drizzle-orm'
import { type AuditEvent, LATCHKEY } from '../../rules/audit.ts'
import type { Store } from '../../ports/store.ts'
import { rowName } from '../../ports/row-text.ts'
import { forgetNotices } from './request-rows/attempt-notices.ts'
import type { Database } from './engine/engine.ts'
import { forgetTurns } from './tasks/task-turns.ts'
import { forgetExpiredBrowsers } from './request-rows/known-browsers.ts'
import { believedRequests, requestRow, type States } from './request-rows/requests.ts'
import { type RowCodes, stateOf } from './row-codes/row-codes.ts'
import { denials, enrolments, requests, setAsides, webhookMessages } from './schema.ts'

type Forgotten = Awaited<ReturnType<Store['forget']>>
type Append = (tx: Database, event: AuditEvent, covers: States) => Promise<void>

const AT_A_TIME = 200

/** Deletes whole requests, with their codes and search words; and the sign-ins that a kept request still shows. */
export async function forgetAged(
  db: Database,
  codes: RowCodes,
  append: Append,
  older: Parameters<Store['forget']>[0],
): Promise<Forgotten> {
  if (older.knownBrowsers) await forgetExpiredBrowsers(db, older.knownBrowsers)
  const gone = await db.delete(requests).where(lt(requests.begunAt, older.requests)).returning({ id: requests.id })
  await forgetNotices(db, older.signIns)
  await forgetTurns(db)
  await db.delete(webhookMessages).where(lt(webhookMessages.at, older.signIns))
  await db.delete(denials).where(lt(denials.at, older.requests))
  await db.delete(setAsides).where(lt(setAsides.at, older.requests))
  await forgetNetworks(db, older.networks)
  let emptied = 0
  for (;;) {
    const some = await db.transaction((tx) => forgetSignIns(tx, codes, append, older.signIns))
    emptied += some
    if (some < AT_A_TIME) return { requests: gone.length, signIns: emptied }
  }
}

/** No code covers them, since nothing is decided by where something came from. */
async function forgetNetworks(db: Database, before: Date): Promise<void> {
  await db
    .update(requests)
    .set({ whole: sql`${requests.whole} - 'begunWith' - 'network'`, network: null })
    .where(and(lt(requests.begunAt, before), sql`${requests.whole} ?| array['begunWith', 'network']`))
  await db
    .update(enrolments)
    .set({ whole: sql`${enrolments.whole} - 'network'` })
    .where(and(lt(enrolments.addedAt, before), sql`${enrolments.whole} -> 'network' IS NOT NULL`))
}

/** Some rows at a time with one event: each gets a new code, and the record has its new state. */
async function forgetSignIns(tx: Database, codes: RowCodes, append: Append, before: Date): Promise<number> {
  const shows = and(lt(requests.begunAt, before), sql`${requests.whole} #> '{diagnosis,timeline,0}' IS NOT NULL`)
  const rows = await tx.select().from(requests).where(shows).limit(AT_A_TIME).for('update')
  const states: string[] = []
  for (const row of rows) {
    const [request] = believedRequests(codes, [row])
    // What is not believed is emptied as well, and is still not believed afterwards.
    const emptied = request?.diagnosis && { ...request, diagnosis: { ...request.diagnosis, timeline: [] } }
    const code = emptied ? codes.codeOf('request', emptied) : null
    const whole = emptied ? requestRow(emptied).whole : sql`jsonb_set(${requests.whole}, '{diagnosis,timeline}', '[]')`
    await tx.update(requests).set({ whole, code }).where(eq(requests.id, row.id))
    if (emptied && code) states.push(stateOf(rowName('request', emptied), emptied.version, code))
  }
  if (states.length > 0) {
    const facts = { requests: states.length }
    await append(tx, { at: new Date(), requestId: null, kind: 'sign-ins-forgotten', by: LATCHKEY, facts }, states)
  }
  return rows.length
}
