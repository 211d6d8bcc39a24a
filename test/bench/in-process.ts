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
  readonly context: Context
  readonly contoso: Contoso
  close(): Promise<void>
}

const NOWHERE = 'http://localhost:4190'

/** `prepare` is run before the site is opened. */
export async function openHere(switches: Partial<Switches>, prepare: (contoso: Contoso) => void): Promise<Here> {
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
  Object.assign(
    process.env,
    environmentOf({ port: 4190, directory, secrets, tenant: addresses, logLevel: 'silent' }, NOWHERE),
    { LATCHKEY_METHODS_LIMIT: switches.methodsShareReports === false ? 'own' : 'shared' },
  )
  const { context: open } = await import('#lib/config/build-context.ts')
  const context = await open()
  await context.store.work({ ...handlers(context), ...enrolHandlers(context), ...deskHandlers(context) }, (task) =>
    deadLetter(context, task),
  )
  return {
    context,
    contoso: tenant.contoso,
    async close() {
      await context.store.close()
      // The next one opens a context of its own.
      Object.assign(globalThis, { latchkeyContext: undefined })
      await tenant.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
