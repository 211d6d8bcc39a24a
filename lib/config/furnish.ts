/** What of the context rests on the policy file: opened at the start, and anew where lines that it rests on have changed. */
import { isMicrosoftCloud } from '../adapters/graph/transport/clouds.ts'
import { openTenant } from '../adapters/graph/graph-tenant.ts'
import { openTokens } from '../adapters/graph/transport/tokens.ts'
import { openDelivery } from '../adapters/delivery/delivery.ts'
import { withOnPremises } from '../adapters/active-directory/hybrid-tenant.ts'
import { openPasskeys } from '../adapters/secrets/passkeys.ts'
import { openPresentations } from '../adapters/verified-id.ts'
import type { Presentations } from '../ports/presentations.ts'
import type { Config } from './config.ts'
import { deliveryOptions } from './delivery-options.ts'
import type { Context } from '../ports/context.ts'
import type { OnPremises } from '../ports/on-premises-directory.ts'

/** A domain is federated or not for months. */
const DOMAINS_CACHE_IN_MINUTES = 10

/** What stays the same whatever the policy file says. */
export interface Base extends Pick<Config, 'environment' | 'hosts'>, Pick<Context, 'throttle' | 'log' | 'now'> {
  readonly shared: Parameters<typeof openTenant>[0]['shared']
  readonly directory: OnPremises | null
}

/** What is opened anew where lines of the policy file that it rests on have changed. */
interface Furnished {
  readonly parts: Pick<Context, 'settings' | 'tenant' | 'delivery' | 'passkeys' | 'presentations'>
  readonly stopWatching: () => void
  /** Since when Graph answers nothing; null: it does. */
  readonly failingSince: () => Date | null
}

/** What a tenant and a delivery rest on, as text. */
const restsOn = ({ settings: one }: Pick<Config, 'settings'>) => ({
  tenant: JSON.stringify([
    one.waivedLookups,
    one.guarded,
    one.mailDestinations,
    one.retirement,
    one.freshnessWindowInDays,
  ]),
  delivery: JSON.stringify([one.organisation, one.brand.name, one.brand.colours]),
})

/** Opens what these settings need. `before`: what is kept of it where nothing that it rests on has changed, so that its caches and its limits stay. */
export function furnish(config: Config, base: Base, before?: Furnished): Furnished {
  const { settings } = config
  const [is, was] = [restsOn(config), before && restsOn(before.parts)]
  const keepsTenant = before && was?.tenant === is.tenant
  const opened = keepsTenant ? null : tenantOf(config, base)
  if (opened) before?.stopWatching()
  const { directory, throttle, now } = base
  return {
    parts: {
      settings,
      tenant:
        opened === null
          ? (before as Furnished).parts.tenant
          : directory
            ? withOnPremises(opened, directory, now)
            : opened,
      delivery:
        before && was?.delivery === is.delivery
          ? before.parts.delivery
          : openDelivery(deliveryOptions(config, throttle)),
      passkeys: openPasskeys(settings),
      presentations: presentationsOf(config),
    },
    // The log of the whole tenant is read regularly, and not only when somebody waits for it.
    failingSince: opened === null ? (before as Furnished).failingSince : () => opened.failingSince(),
    stopWatching: opened === null ? (before as Furnished).stopWatching : opened.watch(),
  }
}

const tenantOf = ({ settings }: Config, { environment, hosts, shared, log, now }: Base) =>
  openTenant({
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
