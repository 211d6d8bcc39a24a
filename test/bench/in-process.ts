/**
 * Contoso with Microsoft's limits, and the site's own composition on it, in this
 * process: use cases, database and every call on the wire are the real ones; only
 * pages and browser are left out.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enrolHandlers } from '#lib/use-cases/employee/employee-jobs.ts'
import { deadLetter } from '#lib/use-cases/dead-letter.ts'
import { deskHandlers } from '#lib/use-cases/approver/approver-jobs.ts'
import { handlers } from '#lib/use-cases/jobs.ts'
import type { Context } from '#lib/ports/context.ts'
import { secretsOf } from '#test/demo/secrets.ts'
import { environmentOf } from '#test/demo/site.ts'
import type { Contoso } from '#test/tenant/contoso.ts'
import { startTenant } from '#test/tenant/start.ts'
import { LOGS_AT_ONCE, type Switches } from '#test/tenant/switches.ts'
import { trust } from '#test/trust.ts'

export interface Here {
  /** The context of the site that runs now. */
  readonly context: Context
  readonly contoso: Contoso
  /** Ends the site and begins it anew on the same database, as a restart with another setting does. */
  restart(methodsLimit: 'own' | 'shared'): Promise<void>
  close(): Promise<void>
}

const NOWHERE = 'http://localhost:4190'

/** `prepare` is run before the site is opened. Without `databaseUrl` the database is embedded. */
export async function openHere(
  switches: Partial<Switches>,
  prepare: (contoso: Contoso) => void,
  databaseUrl?: string,
): Promise<Here> {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const secrets = secretsOf(directory)
  const tenant = await startTenant({
    directory: join(directory, 'tenant'),
    secrets: { ...secrets, textGateway: secrets.texts },
    switches: { throttles: true, ...LOGS_AT_ONCE, ...switches },
    heldToMetadata: false,
  })
  trust(tenant.authority)
  prepare(tenant.contoso)
  const addresses = { machine: tenant.machineUrl, web: tenant.browserUrl, smtpPort: tenant.mailPort, authorityFile: '' }
  const before = { ...process.env }

  async function start(methodsLimit: 'own' | 'shared'): Promise<Context> {
    const site = {
      port: 4190,
      directory,
      secrets,
      tenant: addresses,
      logLevel: 'silent',
      databaseUrl,
      methodsLimit,
    } as const
    Object.assign(process.env, environmentOf(site, NOWHERE))
    // The next one opens a context of its own.
    Object.assign(globalThis, { latchkeyContext: undefined })
    const { context: open } = await import('#lib/config/build-context.ts')
    const context = await open()
    await context.store.work({ ...handlers(context), ...enrolHandlers(context), ...deskHandlers(context) }, (task) =>
      deadLetter(context, task),
    )
    return context
  }

  let context = await start(switches.methodsShareReports === false ? 'own' : 'shared')
  return {
    get context() {
      return context
    },
    contoso: tenant.contoso,
    async restart(methodsLimit) {
      await context.store.close()
      context = await start(methodsLimit)
    },
    async close() {
      await context.store.close()
      Object.assign(globalThis, { latchkeyContext: undefined })
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
      Object.assign(process.env, before)
      await tenant.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
