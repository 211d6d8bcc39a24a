/**
 * Configuration → adapters → Context; the only file that knows them all.
 *
 * One context a process, opened at its first use and never while building.
 */
import { openActiveDirectory } from '../adapters/active-directory/directory.ts'
import { openBreached } from '../adapters/secrets/breached-passwords.ts'
import { openKeys, readKeys } from '../adapters/secrets/keys.ts'
import { hasRoom, watchServices } from '../adapters/watch-services.ts'
import { SECOND_IN_MS } from '../rules/duration.ts'
import { openLog } from '../adapters/log.ts'
import { oneTime } from '../adapters/secrets/one-time-password.ts'
import { random } from '../adapters/secrets/random.ts'
import { openSigner } from '../adapters/secrets/signer.ts'
import { openSignIns, type SignIns } from '../adapters/sign-in/sign-in-flows.ts'
import { slowHash } from '../adapters/secrets/slow-hash.ts'
import { openStore } from '../adapters/store/open.ts'
import { strengthOf } from '../adapters/secrets/password-strength.ts'
import { type Config, readConfig } from './config.ts'
import { limitsOf } from './delivery-options.ts'
import { type Base, furnish } from './furnish.ts'
import { mailWarning } from '../rules/organisation/mail-route.ts'
import { openPolicySource, takeFile } from './policy-reload.ts'
import type { Log } from '../ports/logger.ts'
import type { OnPremises } from '../ports/on-premises-directory.ts'
import type { Webhooks } from '../ports/webhooks.ts'
import { openWebhooks } from '../adapters/webhooks/post-webhook.ts'
import { webhookSecrets } from './webhook-environment.ts'
import type { Context } from '../ports/context.ts'
import type { Settings } from '../rules/organisation/settings.ts'
import { signInSettings } from './sign-in-settings.ts'

/** Requests may fail one after the other for a moment. */
const GRAPH_OUT_AFTER_SECONDS = 15

/** Next loads this module more than once, and the process still has one database. */
const ofProcess = globalThis as typeof globalThis & {
  latchkeyContext?: Promise<Context>
  /** Under the lines that are in force now. */
  latchkeyConfig?: Config
}

/**
 * The context of this process, opened at its first use. Throws where the configuration is wrong; the next call then
 * tries again.
 */
export function context(): Promise<Context> {
  ofProcess.latchkeyContext ??= openContext(readConfig()).catch((fault: unknown) => {
    ofProcess.latchkeyContext = undefined
    throw fault
  })
  return ofProcess.latchkeyContext
}

/** The sign-ins of desk, employees and outside identities, which never touch (rule R9). */
export async function signIns(): Promise<SignIns> {
  const opened = await context()
  const { settings } = opened
  // Opened anew with each policy: which providers there are, and what a strong sign-in is, stands in it.
  if (sharedSignIns?.settings !== settings) {
    const config = ofProcess.latchkeyConfig ?? readConfig()
    sharedSignIns = { settings, opened: openSignIns(signInSettings({ ...config, settings }), opened) }
  }
  return sharedSignIns.opened
}
let sharedSignIns: { readonly settings: Settings; readonly opened: SignIns } | undefined

async function openContext(read: Config): Promise<Context> {
  const { environment, hosts } = read
  const log = openLog({ level: environment.LATCHKEY_LOG_LEVEL })
  const now = () => new Date()
  const place = environment.DATABASE_URL
    ? ({ kind: 'postgres', url: environment.DATABASE_URL } as const)
    : ({ kind: 'pglite', directory: environment.LATCHKEY_DATA_DIRECTORY } as const)
  const keys = openKeys(readKeys(environment.LATCHKEY_KEYS))
  const { store, sessions, throttle, shared } = await openStore(place, {
    mode: read.settings.mode,
    log,
    keys,
    limits: limitsOf(environment),
  })
  const inForce = await takeFile(store, read.policy, now(), log)
  const start = read.under(inForce)
  const base: Base = { environment, hosts, throttle, shared, directory: directoryOf(start, log), log, now }
  const warning = mailWarning(start.settings.mail, now())
  if (warning) log.warn({}, warning)
  let furnished = furnish(start, base)
  ofProcess.latchkeyConfig = start
  const apply = (config: Config) => {
    furnished = furnish(config, base, furnished)
    ofProcess.latchkeyConfig = config
    // Everybody holds this one object, so that each asks the new parts from the next question on.
    Object.assign(opened, furnished.parts)
  }
  const path = environment.LATCHKEY_POLICY_FILE
  const policy = await openPolicySource({ path, store, read, inForce, readAgain: readConfig, apply, log, now })
  const services = watchServices(
    {
      database: () => store.ping(),
      microsoft: async () => {
        const since = furnished.failingSince()
        if (since && now().getTime() - since.getTime() > GRAPH_OUT_AFTER_SECONDS * SECOND_IN_MS)
          throw new Error('Graph does not answer')
      },
      // Other routes count what is only tried as well, so their state is what real messages met.
      ...(start.settings.mail.route.startsWith('smtp') && { mail: () => opened.delivery.sink('email') }),
      ...(place.kind === 'pglite' && { disk: () => hasRoom(place.directory) }),
    },
    { log, now },
  )
  const opened: Context = {
    ...furnished.parts,
    policy,
    services,
    store: { ...store, close: () => (furnished.stopWatching(), store.close()) },
    sessions,
    throttle,
    keys,
    signer: openSigner(readKeys(environment.LATCHKEY_KEYS)),
    slowHash,
    oneTime,
    random,
    log,
    strength: strengthOf,
    webhooks: webhooksOf(start),
    isBreached: openBreached(environment.LATCHKEY_BREACHED_URL ?? null, log),
    now,
  }
  return opened
}

/** Null: no other system is told. */
function webhooksOf({ environment }: Config): Webhooks | null {
  const { LATCHKEY_WEBHOOK_URL: url, LATCHKEY_WEBHOOK_SECRET: secret } = environment
  const secrets = secret ? webhookSecrets(secret) : null
  return url && secrets ? openWebhooks({ url, secrets, now: () => new Date() }) : null
}

/** Null: what is kept on-premises is changed there by people. */
function directoryOf({ environment }: Config, log: Log): OnPremises | null {
  const { LATCHKEY_DIRECTORY_URL: url, LATCHKEY_DIRECTORY_ACCOUNT: account } = environment
  const { LATCHKEY_DIRECTORY_PASSWORD: password, LATCHKEY_DIRECTORY_BELOW: below } = environment
  if (!url || !account || !password || !below) return null
  return openActiveDirectory({ url, account, password, below, log, now: () => new Date() })
}
