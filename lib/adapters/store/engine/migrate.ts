/**
 * Brings a database to the newest tables, and marks it with its mode.
 *
 * All of it is one transaction under one lock, so that two instances that start on one empty database do not disturb
 * each other, and a database of the other mode is left as it was (rule R18).
 */
import { sql } from 'drizzle-orm'
import type { Settings } from '../../../rules/organisation/settings.ts'
import type { Database } from './engine.ts'
import { migrations } from '../migrations/index.ts'
import { groundMarks } from '../schema.ts'

/** Any number, as long as it is always the same one. */
const LOCK = 20_261_122

/** Applies the migrations that are missing. Throws for a database of the other mode. */
export async function migrateDatabase(db: Database, mode: Settings['mode']): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK})`)
    await tx.execute(sql`CREATE SCHEMA IF NOT EXISTS latchkey`)
    await tx.execute(sql`CREATE TABLE IF NOT EXISTS latchkey.ground (mark text PRIMARY KEY, value text NOT NULL)`)
    await stamp(tx, mode)
    await applyMigrations(tx)
  })
}

async function stamp(tx: Database, mode: Settings['mode']): Promise<void> {
  await tx.insert(groundMarks).values({ mark: 'mode', value: mode }).onConflictDoNothing()
  const marks = await marksOf(tx)
  if (marks.get('mode') === mode) return
  throw new Error(
    mode === 'production'
      ? 'This database was made by the demo. Production refuses it: give it an empty database of its own.'
      : 'This database belongs to production. The demo refuses it: give it an empty database of its own.',
  )
}

async function applyMigrations(tx: Database): Promise<void> {
  const applied = [...(await marksOf(tx)).entries()].filter(([, value]) => value === APPLIED).map(([mark]) => mark)
  const unknown = applied.filter((id) => !migrations.some((migration) => migration.id === id))
  if (unknown.length > 0)
    throw new Error(`This database was made by a newer version of Latchkey (${unknown.join(', ')}). Start that one.`)
  for (const migration of migrations.filter(({ id }) => !applied.includes(id))) {
    for (const statement of migration.statements) await tx.execute(sql.raw(statement))
    await tx.insert(groundMarks).values({ mark: migration.id, value: APPLIED })
  }
}

const APPLIED = 'applied'

const marksOf = async (tx: Database) =>
  new Map((await tx.select().from(groundMarks)).map(({ mark, value }) => [mark, value]))
