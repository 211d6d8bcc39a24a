/** A Contoso and a production site on free ports, whose database can be filled while the site is shut. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { openEngine, type DatabaseLocation } from '#lib/adapters/store/engine/open-engine.ts'
import { migrateDatabase } from '#lib/adapters/store/engine/migrate.ts'
import type { Database } from '#lib/adapters/store/engine/engine.ts'
import { type RowCodes, rowCodesUnder } from '#lib/adapters/store/row-codes/row-codes.ts'
import { startPostgres } from '#test/adapters/postgres-server.ts'
import { type Control, controlOf } from '#test/demo/control.ts'
import { freePorts } from '#test/demo/ports.ts'
import { secretsOf } from '#test/demo/secrets.ts'
import { startSite } from '#test/demo/site.ts'
import { startTenantProcess } from '#test/demo/tenant-process.ts'
import { HOW_MANY_ARE_KNOWN } from './claimant.ts'

export interface Place {
  readonly url: string
  readonly contoso: Control
  /** Shuts the site, fills its database, and opens it again, an hour later as far as its limits go. */
  refill(fill: (db: Database, codes: RowCodes) => Promise<void>): Promise<void>
  close(): Promise<void>
}

const NO_FAULTS = { report: () => {}, read: async () => ({ rows: 0, since: null }), settled: async () => {} }
const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** `kind`: whether the database is embedded in the site, or a PostgreSQL server of its own. */
export async function openPlace(kind: DatabaseLocation['kind']): Promise<Place> {
  // Every claimant comes from a network of their own, which a declared proxy says.
  process.env.LATCHKEY_PROXIES = '1'
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const secrets = secretsOf(directory)
  const keys = openKeys([{ version: 'v1', secret: Buffer.from(secrets.keys, 'base64url') }])
  const ports = await freePorts()
  const url = `http://localhost:${ports.site}`
  const server = kind === 'postgres' ? await startPostgres() : null
  const databaseUrl = await server?.database('latchkey')
  const database: DatabaseLocation = databaseUrl
    ? { kind: 'postgres', url: databaseUrl }
    : { kind: 'pglite', directory: join(directory, 'database') }
  const tenant = await startTenantProcess({
    ports,
    directory: join(directory, 'tenant'),
    secrets,
    siteAddress: url,
    manner: 'kind',
  })
  const contoso = controlOf(tenant)
  await contoso.post('/accounts', { count: HOW_MANY_ARE_KNOWN })
  // Microsoft's limits are its own to measure.
  await contoso.post('/switches', { throttles: false })
  const start = () =>
    startSite({ port: ports.site, directory, secrets, tenant, databaseUrl, logLevel: 'error', methodsLimit: 'own' })
  let site = await start()
  return {
    url,
    contoso,
    refill: async (fill) => {
      await site.stop()
      const engine = await openEngine(database, silent)
      await migrateDatabase(engine.db, 'demo')
      await engine.query('DELETE FROM latchkey.throttle')
      await fill(engine.db, rowCodesUnder(keys, NO_FAULTS))
      await engine.close()
      site = await start()
    },
    close: async () => {
      await site.stop()
      await tenant.stop()
      await server?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
