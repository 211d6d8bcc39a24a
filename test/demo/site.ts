/**
 * The site as a process of its own, pointed at a simulated tenant.
 *
 * The demo, the browser journeys and the load tests all start it here, by the
 * production start command: only its environment differs.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  ACTOR_APP_ID,
  DESK_APP_ID,
  MAIL_APP_ID,
  READER_APP_ID,
  TENANT_ID,
  VERIFIED_ID_APP_ID,
  WORK_APP_ID,
} from '#test/tenant/ids.ts'
import { type OwnDirectory, ownDirectoryVariables } from './own-directory.ts'
import { type PolicyChoices, writePolicy } from './policy.ts'
import { clockVariables, type ProcessClock } from './process-clock.ts'
import type { Secrets } from './secrets.ts'

export interface SiteOptions {
  readonly port: number
  /** The directory with the database and the policy file. */
  readonly directory: string
  readonly secrets: Secrets
  readonly tenant: TenantAddresses
  readonly policy?: Omit<PolicyChoices, 'personalIssuer' | 'eidIssuer'>
  readonly databaseUrl?: string
  /** Whether the site may change what only Exchange can. */
  readonly exchangeChanges?: boolean
  readonly logLevel?: 'info' | 'warn' | 'error' | 'silent'
  /** Off, as most organisations begin: nothing looks into mailboxes. */
  readonly exchange?: 'on' | 'off'
  /** Whether methods are read freely, for a tenant that is kind enough; else as Microsoft lists them. */
  readonly methodsLimit?: 'shared' | 'own'
  /** By Contoso's own mail server, as the demo; or by Graph, where what comes back is read. */
  readonly mailRoute?: 'smtp' | 'graph'
  /** Where synced people's passwords are kept; null, as most begin: no line leads there. */
  readonly ownDirectory?: OwnDirectory | null
  /** By which it lives, and its database has to as well; null: the machine's. */
  readonly clock?: ProcessClock | null
}

export interface TenantAddresses {
  /** The tenant's https address, which programs call. */
  readonly machine: string
  /** The tenant's http address, which browsers open. */
  readonly web: string
  readonly smtpPort: number
  /** The file with the certificate of the tenant's authority. */
  readonly authorityFile: string
}

export interface Site {
  readonly url: string
  readonly process: ChildProcess
  /** Resolves when the process has ended. */
  readonly ended: Promise<number | null>
  stop(): Promise<void>
  /** kill -9: nothing is tidied up. */
  kill(): Promise<void>
}

/** Resolves when the site answers that it is ready; rejects when it ends before. */
export async function startSite(options: SiteOptions): Promise<Site> {
  mkdirSync(options.directory, { recursive: true })
  const url = `http://localhost:${options.port}`
  const child: ChildProcess = spawn(process.execPath, ['lib/commands/start.ts'], {
    env: Object.assign({}, process.env, environmentOf(options, url), clockVariables(options.clock ?? null)),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  // Never outlives who started it, whatever that one dies of.
  const takeAlong = () => void child.kill('SIGKILL')
  process.once('exit', takeAlong)
  child.once('exit', () => process.off('exit', takeAlong))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const site: Site = { url, process: child, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
  await Promise.race([
    ready(url),
    ended.then((code) => {
      throw new Error(`The site ended with code ${code} before it was ready.`)
    }),
  ])
  return site
}

export function environmentOf(
  {
    port,
    directory,
    secrets,
    tenant,
    policy,
    databaseUrl,
    exchangeChanges = true,
    logLevel,
    exchange = 'on',
    methodsLimit = 'shared',
    ownDirectory = null,
    mailRoute = 'smtp',
  }: SiteOptions,
  url: string,
) {
  const issuers = { personalIssuer: `${tenant.web}/personal`, eidIssuer: `${tenant.web}/eid` }
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...ownDirectoryVariables(ownDirectory, directory, tenant.authorityFile),
    LATCHKEY_MODE: 'demo',
    LATCHKEY_BASE_URL: url,
    LATCHKEY_PORT: String(port),
    LATCHKEY_POLICY_FILE: writePolicy(directory, { ...issuers, ...policy }),
    LATCHKEY_KEYS: `v1:${secrets.keys}`,
    LATCHKEY_TENANT_ID: TENANT_ID,
    LATCHKEY_METHODS_LIMIT: methodsLimit,
    LATCHKEY_READER_CLIENT_ID: READER_APP_ID,
    LATCHKEY_READER_CLIENT_SECRET: secrets.reader,
    LATCHKEY_ACTOR_CLIENT_ID: ACTOR_APP_ID,
    LATCHKEY_ACTOR_CLIENT_SECRET: secrets.actor,
    LATCHKEY_DESK_CLIENT_ID: DESK_APP_ID,
    LATCHKEY_DESK_CLIENT_SECRET: secrets.desk,
    LATCHKEY_DESK_SESSION_SECRET: secrets.deskSession,
    LATCHKEY_OUTSIDE_SESSION_SECRET: secrets.outsideSession,
    LATCHKEY_PERSONAL_SECRET: secrets.personal,
    LATCHKEY_EID_SECRET: secrets.eid,
    LATCHKEY_WORK_CLIENT_ID: WORK_APP_ID,
    LATCHKEY_WORK_CLIENT_SECRET: secrets.work,
    LATCHKEY_VERIFIED_ID_CLIENT_ID: VERIFIED_ID_APP_ID,
    LATCHKEY_VERIFIED_ID_CLIENT_SECRET: secrets.verifiedId,
    LATCHKEY_EXCHANGE: exchange,
    LATCHKEY_EXCHANGE_CHANGES: exchangeChanges && exchange === 'on' ? 'on' : 'off',
    LATCHKEY_DATA_DIRECTORY: join(directory, 'database'),
    DATABASE_URL: databaseUrl ?? '',
    ...(mailRoute === 'graph'
      ? {
          LATCHKEY_MAIL_ROUTE: 'graph',
          LATCHKEY_MAIL_CLIENT_ID: MAIL_APP_ID,
          LATCHKEY_MAIL_CLIENT_SECRET: secrets.mail,
          LATCHKEY_MAIL_BOUNCES: 'on',
        }
      : { LATCHKEY_MAIL_URL: `smtp://127.0.0.1:${tenant.smtpPort}` }),
    LATCHKEY_MAIL_FROM: 'Contoso account recovery <recovery@contoso.com>',
    LATCHKEY_TEXT_URL: `${tenant.machine}/texts`,
    LATCHKEY_TEXT_KEY: secrets.texts,
    LATCHKEY_BREACHED_URL: `${tenant.machine}/range`,
    LATCHKEY_LOG_LEVEL: logLevel ?? 'warn',
    LATCHKEY_DEMO_LOGIN: tenant.machine,
    LATCHKEY_DEMO_GRAPH: tenant.machine,
    LATCHKEY_DEMO_EXCHANGE: tenant.machine,
    LATCHKEY_DEMO_ISSUER: `${tenant.web}/${TENANT_ID}/v2.0`,
    LATCHKEY_DEMO_SIGN_IN: `${tenant.web}/sign-in`,
    LATCHKEY_DEMO_VERIFIED_ID: tenant.machine,
  }
}

const LOOKS_EVERY_MILLISECONDS = 150

async function ready(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MILLISECONDS))
  }
}
