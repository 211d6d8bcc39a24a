/** A Contoso that lives through it all, and a site that does not: one database, opened again by each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '#lib/adapters/log.ts'
import { openEngine, type DatabaseLocation as Database } from '#lib/adapters/store/engine/open-engine.ts'
import { openRecord } from '#lib/adapters/store/audit/record.ts'
import { startPostgres } from '#test/adapters/postgres-server.ts'
import { type Control, controlOf } from '#test/demo/control.ts'
import { freePorts } from '#test/demo/ports.ts'
import { secretsOf } from '#test/demo/secrets.ts'
import { type Site, startSite } from '#test/demo/site.ts'
import { startTenantProcess } from '#test/demo/tenant-process.ts'
import { settle, type Troubled } from './people.ts'

export interface Place {
  readonly url: string
  readonly contoso: Control
  settle(remedies: number): Promise<readonly Troubled[]>
  start(): Promise<Site>
  /** While the site is dead: its limits begin anew, since hours of trouble are played in minutes. */
  anHourLater(): Promise<void>
  /** While the site is dead: how many requests stand where, and whether the record holds. */
  record(): Promise<{ readonly states: Readonly<Record<string, number>>; readonly broken: string | null }>
  close(): Promise<void>
}

const log = openLog({ level: 'error' })

export async function openPlace(kind: Database['kind']): Promise<Place> {
  // Every claimant comes from a network of their own, which a declared proxy says.
  process.env.LATCHKEY_PROXIES = '1'
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-kill-'))
  const secrets = secretsOf(directory)
  const ports = await freePorts()
  const url = `http://localhost:${ports.site}`
  const server = kind === 'postgres' ? await startPostgres() : null
  const databaseUrl = await server?.database('latchkey')
  const database: Database = databaseUrl
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
  // Microsoft's limits are its own to measure.
  await contoso.post('/switches', { throttles: false })
  return {
    url,
    contoso,
    settle: (remedies) => settle(contoso, remedies, database, secrets),
    start: () =>
      startSite({ port: ports.site, directory, secrets, tenant, databaseUrl, logLevel: 'error', methodsLimit: 'own' }),
    anHourLater: async () => {
      const engine = await openEngine(database, log)
      await engine.query('DELETE FROM latchkey.throttle')
      await engine.close()
    },
    record: async () => {
      const engine = await openEngine(database, log)
      const counted = await engine.query('SELECT state, count(*)::int AS number FROM latchkey.requests GROUP BY state')
      await engine.close()
      const record = await openRecord(database, log)
      const { fault } = await record.verifyChain()
      await record.close()
      const states = Object.fromEntries(counted.rows.map(({ state, number }) => [String(state), Number(number)]))
      return { states, broken: fault && JSON.stringify(fault) }
    },
    close: async () => {
      await tenant.stop()
      await server?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
