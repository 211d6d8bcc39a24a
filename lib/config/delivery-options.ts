/** Configuration → by which route mail and texts leave, and what may be sent by it. */
import type { DeliveryOptions } from '../adapters/delivery/delivery.ts'
import type { AzureResource } from '../adapters/delivery/azure-communication.ts'
import { isMicrosoftCloud } from '../adapters/graph/clouds.ts'
import { type AppCredential, openTokens, type TokenSource } from '../adapters/graph/tokens.ts'
import { readKeyPair } from '../adapters/key-pair.ts'
import {
  AZURE_MAIL,
  AZURE_TEXT,
  type BudgetLimits,
  EXCHANGE_MAILBOX,
  openSendBudget,
  SMTP_SERVER,
} from '../adapters/delivery/send-budget.ts'
import type { Config } from './config.ts'
import type { SmtpServer } from '../adapters/delivery/mail.ts'
import { addressOfSender, nameOfSender } from './mail-environment.ts'
import { isExchangeSubmission } from '../rules/organisation/mail-route.ts'
import type { LimitPoints } from '../rules/throttle.ts'

export const limitsOf = (environment: Config['environment']): LimitPoints => ({
  'azure:mail:minute': environment.LATCHKEY_AZURE_MAILS_A_MINUTE,
  'azure:mail:hour': environment.LATCHKEY_AZURE_MAILS_AN_HOUR,
  'azure:text:minute': environment.LATCHKEY_AZURE_TEXTS_A_MINUTE,
})

/** What of the throttle a budget needs. */
type Counting = Parameters<typeof openSendBudget>[0]

export const deliveryOptions = (config: Config, throttle: Counting): DeliveryOptions => ({
  mail: mailOptions(config, throttle),
  text: textOptions(config, throttle),
})

function mailOptions(config: Config, throttle: Counting): DeliveryOptions['mail'] {
  const { environment, hosts } = config
  const { LATCHKEY_MAIL_ROUTE: route, LATCHKEY_MAIL_FROM: from } = environment
  if (route === 'azure') return { azure: azureOf(config), from, budget: openSendBudget(throttle, AZURE_MAIL) }
  const sender = addressOfSender(from)
  const name = nameOfSender(from)
  const mailboxes = (environment.LATCHKEY_MAIL_MAILBOXES ?? [sender]).map((address) => ({
    address,
    budget: openSendBudget(throttle, EXCHANGE_MAILBOX, address.toLowerCase()),
  }))
  const graph = { graphBaseUrl: hosts.graph, tokens: mailTokens(config) }
  const bounces = environment.LATCHKEY_MAIL_BOUNCES === 'on' && graph.tokens ? { ...graph, tokens: graph.tokens } : null
  if (route === 'graph' && graph.tokens)
    return { graph: { ...graph, tokens: graph.tokens }, mailboxes, name, readsBounces: bounces !== null }
  const server = serverOf(config)
  if (route === 'smtp-oauth' && graph.tokens) {
    const { tokens } = graph
    const scope = `${hosts.exchange}/.default`
    return { ...server, from, oauth: { token: () => tokens.tokenFor(scope), mailboxes, name, bounces } }
  }
  const { username, password } = new URL(environment.LATCHKEY_MAIL_URL ?? '')
  const limits: BudgetLimits = isExchangeSubmission(server.host) ? EXCHANGE_MAILBOX : SMTP_SERVER
  const path = environment.LATCHKEY_MAIL_TLS_CERTIFICATE
  return {
    ...server,
    account: username ? { name: decodeURIComponent(username), password: decodeURIComponent(password) } : null,
    keyPair: path ? readKeyPair(path, new Date()) : null,
    from,
    budget: openSendBudget(throttle, limits, sender.toLowerCase()),
  }
}

/** smtps:// is TLS from the first byte, smtp:// must turn to it; only the demo's own mail server speaks in the clear. */
function serverOf({ environment, settings }: Config): SmtpServer {
  const url = new URL(environment.LATCHKEY_MAIL_URL ?? '')
  const secured = url.protocol === 'smtps:' ? 'tls' : 'starttls'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secured === 'tls' ? 465 : 587),
    security: settings.mode === 'demo' ? 'none' : secured,
  }
}

function textOptions(config: Config, throttle: Counting): DeliveryOptions['text'] {
  const { environment } = config
  const { LATCHKEY_TEXT_FROM: from, LATCHKEY_TEXT_URL: url } = environment
  if (environment.LATCHKEY_TEXT_ROUTE === 'azure')
    return environment.LATCHKEY_AZURE_COMMUNICATION && from
      ? { azure: azureOf(config), from, budget: openSendBudget(throttle, AZURE_TEXT) }
      : null
  return url ? { url, key: environment.LATCHKEY_TEXT_KEY ?? '' } : null
}

function azureOf(config: Config): AzureResource {
  const { environment } = config
  const { endpoint = '', accessKey = null } = environment.LATCHKEY_AZURE_COMMUNICATION ?? {}
  if (accessKey) return { endpoint, accessKey }
  const tokens = tokensOf(
    config,
    environment.LATCHKEY_AZURE_CLIENT_ID,
    environment.LATCHKEY_AZURE_CLIENT_SECRET,
    environment.LATCHKEY_AZURE_CLIENT_CERTIFICATE,
  )
  if (!tokens) throw new Error('LATCHKEY_AZURE_CLIENT_ID should be set')
  return { endpoint, tokens }
}

const mailTokens = (config: Config): TokenSource | null =>
  tokensOf(
    config,
    config.environment.LATCHKEY_MAIL_CLIENT_ID,
    config.environment.LATCHKEY_MAIL_CLIENT_SECRET,
    config.environment.LATCHKEY_MAIL_CLIENT_CERTIFICATE,
  )

/** Null where no registration is named. */
function tokensOf(
  { environment, hosts }: Config,
  clientId: string | undefined,
  clientSecret: string | undefined,
  certificatePath: string | undefined,
): TokenSource | null {
  if (!clientId) return null
  const credential: AppCredential = certificatePath
    ? { clientId, keyPair: readKeyPair(certificatePath, new Date(), 'rsa') }
    : { clientId, clientSecret: clientSecret ?? '' }
  return openTokens(credential, {
    loginAuthority: hosts.login,
    tenantId: environment.LATCHKEY_TENANT_ID,
    isMicrosoftCloud: isMicrosoftCloud({ loginAuthority: hosts.login, graphBaseUrl: hosts.graph }),
    now: () => new Date(),
  })
}
