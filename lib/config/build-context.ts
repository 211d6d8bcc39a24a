/**
 * Configuration → adapters → Context; the only file that knows them all.
 *
 * One context a process, opened at its first use and never while building.
 */
import { openActiveDirectory } from '../adapters/active-directory/directory.ts'
import { openBreached } from '../adapters/secrets/breached-passwords.ts'
import { isMicrosoftCloud } from '../adapters/graph/transport/clouds.ts'
import { openTenant } from '../adapters/graph/graph-tenant.ts'
import { openTokens } from '../adapters/graph/transport/tokens.ts'
import { openKeys, readKeys } from '../adapters/secrets/keys.ts'
import { openLog } from '../adapters/log.ts'
import { openDelivery } from '../adapters/delivery/delivery.ts'
import { withOnPremises } from '../adapters/active-directory/hybrid-tenant.ts'
import { oneTime } from '../adapters/secrets/one-time-password.ts'
import { openPasskeys } from '../adapters/secrets/passkeys.ts'
import { random } from '../adapters/secrets/random.ts'
import { openSigner } from '../adapters/secrets/signer.ts'
import { openSignIns, type SignIns } from '../adapters/sign-in/sign-in-flows.ts'
import { slowHash } from '../adapters/secrets/slow-hash.ts'
import { openStore } from '../adapters/store/open.ts'
import { strengthOf } from '../adapters/secrets/password-strength.ts'
import { openPresentations } from '../adapters/verified-id.ts'
import { type Config, readConfig } from './config.ts'
import { deliveryOptions, limitsOf } from './delivery-options.ts'
import { mailWarning } from '../rules/organisation/mail-route.ts'
import type { Policy } from './policy-file.ts'
import { atStart, grantingMore, type PolicyHeld } from '../rules/organisation/policy-change.ts'
import type { Log } from '../ports/logger.ts'
import type { OnPremises } from '../ports/on-premises-directory.ts'
import type { Presentations } from '../ports/presentations.ts'
import type { Store } from '../ports/store.ts'
import type { Context } from '../ports/context.ts'
import { signInSettings } from './sign-in-settings.ts'

/** A domain is federated or not for months. */
const DOMAINS_CACHE_IN_MINUTES = 10

/** Next loads this module more than once, and the process still has one database. */
const ofProcess = globalThis as typeof globalThis & { latchkeyContext?: Promise<Context> }

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
  sharedSignIns ??= openSignIns(signInSettings({ ...readConfig(), settings: opened.settings }), opened)
  return sharedSignIns
}
let sharedSignIns: SignIns | undefined

/** Of the policy file only what was confirmed, or grants no more than that (rule R16). */
async function inForceAtStart(store: Store, file: Policy, now: Date, log: Log): Promise<Policy> {
  for (;;) {
    const held = await store.policyHeld()
    if (await isAltered(store, held)) throw new Error(POLICY_ALTERED)
    const { inForce, next } = atStart(held, file, now)
    const later = next?.held.asked ? [{ task: { kind: 'policy', version: next.held.version } } as const] : []
    // Another instance that starts at the same moment may have written first; then it is read again.
    if (next && !(await store.changePolicy({ from: held, to: next.held, event: next.event, later }))) continue
    const waiting = grantingMore(inForce, file)
    if (waiting.length > 0)
      log.warn({ lines: waiting }, 'The policy file grants more than two administrators have confirmed at the desk')
    return inForce as Policy
  }
}

/**
 * Nobody that we know confirmed it, or it was put back to an earlier state, so nothing of it is in force (rule R19).
 */
const isAltered = async (store: Store, held: PolicyHeld): Promise<boolean> =>
  held.version > 0 && (!held.confirmed || (await store.outdated([{ kind: 'policy', row: held }])).length > 0)

const POLICY_ALTERED =
  'The row “policy” of latchkey.switches, which says what of the policy file two administrators have confirmed, is ' +
  'gone or is not the one that was written last. Put it back from a backup, and find out who wrote to the database.'

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
  const config = read.under(await inForceAtStart(store, read.policy, now(), log))
  const { settings } = config
  const tenant = openTenant({
    graphBaseUrl: hosts.graph,
    loginAuthority: hosts.login,
    tenantId: environment.LATCHKEY_TENANT_ID,
    reader: {
      clientId: environment.LATCHKEY_READER_CLIENT_ID,
      clientSecret: environment.LATCHKEY_READER_CLIENT_SECRET,
    },
    actor: { clientId: environment.LATCHKEY_ACTOR_CLIENT_ID, clientSecret: environment.LATCHKEY_ACTOR_CLIENT_SECRET },
    deskAppId: environment.LATCHKEY_DESK_CLIENT_ID,
    exchange:
      environment.LATCHKEY_EXCHANGE === 'on' ? { baseUrl: hosts.exchange, changes: settings.exchangeChanges } : null,
    domainsCacheInMinutes: DOMAINS_CACHE_IN_MINUTES,
    waivedLookups: settings.waivedLookups,
    guarded: settings.guarded,
    mailDestinations: settings.mailDestinations,
    retirement: settings.retirement,
    freshnessWindowInDays: settings.freshnessWindowInDays,
    methodsShareReports: environment.LATCHKEY_METHODS_LIMIT === 'shared',
    shared,
    log,
    now,
  })
  const directory = directoryOf(config, log)
  const warning = mailWarning(settings.mail, now())
  if (warning) log.warn({}, warning)
  const delivery = openDelivery(deliveryOptions(config, throttle))
  // The log of the whole tenant is read regularly, and not only when somebody waits for it.
  const stopWatching = tenant.watch()
  return {
    settings,
    tenant: directory ? withOnPremises(tenant, directory, now) : tenant,
    store: { ...store, close: () => (stopWatching(), store.close()) },
    sessions,
    throttle,
    delivery,
    keys,
    signer: openSigner(readKeys(environment.LATCHKEY_KEYS)),
    slowHash,
    oneTime,
    passkeys: openPasskeys(settings),
    presentations: presentationsOf(config),
    random,
    log,
    strength: strengthOf,
    isBreached: openBreached(environment.LATCHKEY_BREACHED_URL ?? null, log),
    now,
  }
}

/** Null: what is kept on-premises is changed there by people. */
function directoryOf({ environment }: Config, log: Log): OnPremises | null {
  const { LATCHKEY_DIRECTORY_URL: url, LATCHKEY_DIRECTORY_ACCOUNT: account } = environment
  const { LATCHKEY_DIRECTORY_PASSWORD: password, LATCHKEY_DIRECTORY_BELOW: below } = environment
  if (!url || !account || !password || !below) return null
  return openActiveDirectory({ url, account, password, below, log, now: () => new Date() })
}

function presentationsOf({ environment, settings, hosts }: Config): Presentations | null {
  const { LATCHKEY_VERIFIED_ID_CLIENT_ID: clientId, LATCHKEY_VERIFIED_ID_CLIENT_SECRET: clientSecret } = environment
  const offered = settings.factors.includes('face-check')
  if (!offered || !settings.verifiedId || !hosts.verifiedId || !clientId || !clientSecret) return null
  return openPresentations({
    serviceUrl: hosts.verifiedId,
    callbackUrl: `${settings.baseUrl}/api/verified-id`,
    clientName: settings.organisation,
    setting: settings.verifiedId,
    tokens: openTokens(
      { clientId, clientSecret },
      {
        loginAuthority: hosts.login,
        tenantId: environment.LATCHKEY_TENANT_ID,
        isMicrosoftCloud: isMicrosoftCloud({ loginAuthority: hosts.login, graphBaseUrl: hosts.graph }),
        now: () => new Date(),
      },
    ),
  })
}
