/** What is switched for everybody: one row each, read by its key at every question of policy. */
import { and, eq } from 'drizzle-orm'
import { NEVER_SWITCHED, type ThreatSwitch } from '../../threat-mode.ts'
import type { Database } from './engine.ts'
import { keep, restore } from './exact-json.ts'
import { switches } from './schema.ts'

const THREAT_MODE = 'threat-mode'

export async function readThreat(db: Database): Promise<ThreatSwitch> {
  const [row] = await db.select({ whole: switches.whole }).from(switches).where(eq(switches.name, THREAT_MODE))
  return row ? (restore(row.whole) as ThreatSwitch) : NEVER_SWITCHED
}

/** False when it is no longer at `from`; then nothing was written. */
export async function writeThreat(tx: Database, from: ThreatSwitch, to: ThreatSwitch): Promise<boolean> {
  const row = { name: THREAT_MODE, version: to.version, whole: keep(to) }
  const written =
    from.version === NEVER_SWITCHED.version
      ? await tx.insert(switches).values(row).onConflictDoNothing().returning({ name: switches.name })
      : await tx
          .update(switches)
          .set(row)
          .where(and(eq(switches.name, THREAT_MODE), eq(switches.version, from.version)))
          .returning({ name: switches.name })
  return written.length > 0
}
