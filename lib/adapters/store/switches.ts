/** What is switched for everybody: one row each, read by its key at every question of policy. */
import { and, eq } from 'drizzle-orm'
import { NO_POLICY_YET, type PolicyHeld } from '../../policy-change.ts'
import { NEVER_SWITCHED, type ThreatSwitch } from '../../threat-mode.ts'
import type { Database } from './engine.ts'
import { keep, restore } from './exact-json.ts'
import { switches } from './schema.ts'

const THREAT_MODE = 'threat-mode'
const POLICY = 'policy'

export const readThreat = (db: Database): Promise<ThreatSwitch> => read(db, THREAT_MODE, NEVER_SWITCHED)
export const writeThreat = (tx: Database, from: ThreatSwitch, to: ThreatSwitch): Promise<boolean> =>
  write(tx, THREAT_MODE, from, to)

export const readPolicy = (db: Database): Promise<PolicyHeld> => read(db, POLICY, NO_POLICY_YET)
export const writePolicy = (tx: Database, from: PolicyHeld, to: PolicyHeld): Promise<boolean> =>
  write(tx, POLICY, from, to)

interface Versioned {
  readonly version: number
}

async function read<T extends Versioned>(db: Database, name: string, atFirst: T): Promise<T> {
  const [row] = await db.select({ whole: switches.whole }).from(switches).where(eq(switches.name, name))
  return row ? (restore(row.whole) as T) : atFirst
}

/** False when it is no longer at `from`; then nothing was written. */
async function write(tx: Database, name: string, from: Versioned, to: Versioned): Promise<boolean> {
  const row = { name, version: to.version, whole: keep(to) }
  const written =
    from.version === 0
      ? await tx.insert(switches).values(row).onConflictDoNothing().returning({ name: switches.name })
      : await tx
          .update(switches)
          .set(row)
          .where(and(eq(switches.name, name), eq(switches.version, from.version)))
          .returning({ name: switches.name })
  return written.length > 0
}
