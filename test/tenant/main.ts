/**
 * Contoso as a process of its own.
 *
 * Ports, data directory and secrets come from the environment; one line of
 * JSON says when it is ready and where; SIGTERM or SIGINT ends it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startTenant } from './start.ts'
import { inManner } from './switches.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const secret = z.string().min(16)
const EnvironmentSchema = z.object({
  TENANT_PORT: port.default(4110),
  TENANT_BROWSER_PORT: port.default(4120),
  TENANT_MAIL_PORT: port.default(4125),
  /** Kept between starts; in memory only without it. */
  TENANT_DIRECTORY: z.string().optional(),
  /** `no`: nothing but the authority's certificate is written there, for whoever never starts it again. */
  TENANT_KEPT: z.enum(['yes', 'no']).default('yes'),
  /** Where the recovery site is: the only place that a sign-in may lead back to. */
  TENANT_SITE: z.url().default('http://localhost:4100'),
  /** `kind`: what the demo starts with; else as Microsoft documents it. */
  TENANT_MANNER: z.enum(['kind', 'as-documented']).default('as-documented'),
  /** `yes`: whatever Graph is asked and answers is held against Microsoft's metadata, and a disagreement is told at the end. */
  TENANT_HELD_TO_METADATA: z.enum(['yes', 'no']).default('no'),
  /** JSON: the secrets of the applications, and the key of the text gateway. */
  TENANT_SECRETS: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(
      z.strictObject({
        reader: secret,
        actor: secret,
        desk: secret,
        work: secret,
        verifiedId: secret,
        personal: secret,
        eid: secret,
        textGateway: secret,
        mail: secret,
      }),
    ),
})

const environment = EnvironmentSchema.safeParse(process.env)
if (!environment.success) {
  console.error(z.prettifyError(environment.error))
  process.exit(2)
}
const said = environment.data

const taken = (error: NodeJS.ErrnoException & { port?: number }): never => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${error.port} is taken by another program.` : String(error))
  process.exit(1)
}

const tenant = await startTenant({
  ports: { machine: said.TENANT_PORT, browser: said.TENANT_BROWSER_PORT, mail: said.TENANT_MAIL_PORT },
  directory: said.TENANT_KEPT === 'yes' ? said.TENANT_DIRECTORY : undefined,
  recoverySite: said.TENANT_SITE,
  secrets: said.TENANT_SECRETS,
  heldToMetadata: said.TENANT_HELD_TO_METADATA === 'yes',
  switches: inManner(said.TENANT_MANNER),
}).catch(taken)

/** The authority's certificate lies beside the data, for NODE_EXTRA_CA_CERTS. */
const authorityFile = said.TENANT_DIRECTORY ? join(said.TENANT_DIRECTORY, 'authority.pem') : null
if (said.TENANT_DIRECTORY) mkdirSync(said.TENANT_DIRECTORY, { recursive: true })
if (authorityFile) writeFileSync(authorityFile, tenant.authority)

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void tenant.stop().then(
      () => process.exit(0),
      (fault: Error) => {
        console.error(fault.message)
        process.exit(1)
      },
    )
  })

console.log(
  JSON.stringify({
    ready: true,
    machineUrl: tenant.machineUrl,
    browserUrl: tenant.browserUrl,
    mailPort: tenant.mailPort,
    authorityFile,
    authority: tenant.authority,
  }),
)
