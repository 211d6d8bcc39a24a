/** Contoso's simulated tenant as a process of its own; see `test/tenant/main.ts` for what it reads and prints. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Ports } from './ports.ts'
import { clockVariables, type ProcessClock } from './process-clock.ts'
import type { Secrets } from './secrets.ts'
import type { TenantAddresses } from './site.ts'

export interface TenantProcess extends TenantAddresses {
  readonly ended: Promise<number | null>
  stop(): Promise<void>
}

export interface TenantProcessOptions {
  readonly ports: Ports
  readonly directory: string
  readonly secrets: Secrets
  readonly siteAddress: string
  /** As Microsoft documents it, unless it is to be kind. */
  readonly manner?: 'kind' | 'as-documented'
  /** Its traffic is held against Microsoft's metadata, and `stop` fails where they disagree. */
  readonly heldToMetadata?: boolean
  /** False: it lives once, and writes nothing down of what it remembers. */
  readonly kept?: boolean
  /** By which it lives; null: the machine's. */
  readonly clock?: ProcessClock | null
}

/** Resolves when the tenant says that it is ready. */
export async function startTenantProcess(options: TenantProcessOptions): Promise<TenantProcess> {
  const {
    ports,
    directory,
    secrets,
    siteAddress,
    manner = 'as-documented',
    heldToMetadata = false,
    kept = true,
  } = options
  const child: ChildProcess = spawn(process.execPath, ['test/tenant/main.ts'], {
    env: {
      ...process.env,
      ...clockVariables(options.clock ?? null),
      TENANT_PORT: String(ports.machine),
      TENANT_BROWSER_PORT: String(ports.web),
      TENANT_MAIL_PORT: String(ports.smtp),
      TENANT_DIRECTORY: directory,
      TENANT_KEPT: kept ? 'yes' : 'no',
      TENANT_SITE: siteAddress,
      TENANT_MANNER: manner,
      TENANT_HELD_TO_METADATA: heldToMetadata ? 'yes' : 'no',
      TENANT_SECRETS: JSON.stringify({
        reader: secrets.reader,
        actor: secrets.actor,
        desk: secrets.desk,
        work: secrets.work,
        verifiedId: secrets.verifiedId,
        personal: secrets.personal,
        eid: secrets.eid,
        textGateway: secrets.texts,
        mail: secrets.mail,
      }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  // Never outlives who started it, whatever that one dies of.
  process.once('exit', () => child.kill('SIGKILL'))
  const said = await Promise.race([
    firstLine(child),
    ended.then((code) => {
      throw new Error(`The simulated tenant ended with code ${code} before it was ready.`)
    }),
  ])
  const { machineUrl, browserUrl, mailPort, authorityFile } = JSON.parse(said) as Readonly<Record<string, string>>
  return {
    machine: machineUrl ?? '',
    web: browserUrl ?? '',
    smtpPort: Number(mailPort),
    authorityFile: authorityFile ?? '',
    ended,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      if (code) throw new Error(`The simulated tenant ended with code ${code}; above it says why.`)
    },
  }
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
  })
