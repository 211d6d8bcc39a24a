/** Makes from the configuration by which route mail and texts leave, and how much may be sent by it. */
import type { DeliveryOptions } from '../adapters/delivery/delivery.ts'
import type { AzureResource } from '../adapters/delivery/azure-communication.ts'
import { isMicrosoftCloud } from '../adapters/graph/transport/clouds.ts'
import { type AppCredential, openTokens, type TokenSource } from '../adapters/graph/transport/tokens.ts'
import { readKeyPair } from '../adapters/secrets/key-pair.ts'
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
import type { SendingMailbox } from '../adapters/delivery/mailbox-rotation.ts'
import { addressOfSender, nameOfSender } from './mail-environment.ts'
import { isExchangeSubmission } from '../rules/organisation/mail-route.ts'
import type { LimitPoints } from '../rules/throttle.ts'

/** Limits of sending that this installation sets itself. */
export const limitsOf = (environment: Config['environment']): LimitPoints => ({
  'azure:mail:minute': environment.LATCHKEY_AZURE_MAILS_A_MINUTE,
  'azure:mail:hour': environment.LATCHKEY_AZURE_MAILS_AN_HOUR,
  'azure:text:minute': environment.LATCHKEY_AZURE_TEXTS_A_MINUTE,
})

/** The part of the throttle that a budget needs. */
type Counting = Parameters<typeof openSendBudget>[0]

/** The options of both routes, with budgets counted by this throttle. */
export const deliveryOptions = (config: Config, throttle: Counting): DeliveryOptions => ({
  letters: lettersOf(config),
  mail: mailOptions(config, throttle),
  text: textOptions(config, throttle),
})

const lettersOf = ({ settings }: Config): DeliveryOptions['letters'] => ({
  name: settings.brand.name ?? settings.organisation,
  origin: settings.baseUrl,
  colour: settings.brand.colours.light.accent,
})

function mailOptions(config: Config, throttle: Counting): DeliveryOptions['mail'] {
  const { environment, hosts } = config
  const from = environment.LATCHKEY_MAIL_FROM
  const name = nameOfSender(from)
  const readsBounces = environment.LATCHKEY_MAIL_BOUNCES === 'on'
  switch (environment.LATCHKEY_MAIL_ROUTE) {
    case 'azure':
      return { azure: azureOf(config), from, budget: openSendBudget(throttle, AZURE_MAIL) }
    case 'graph': {
      const graph = { graphBaseUrl: hosts.graph, tokens: mailTokens(config) }
      return { graph, mailboxes: mailboxesOf(config, throttle), name, readsBounces }
    }
    case 'smtp-oauth': {
      const tokens = mailTokens(config)
      const token = () => tokens.tokenFor(`${hosts.exchange}/.default`)
      const bounces = readsBounces ? { graphBaseUrl: hosts.graph, tokens } : null
      return { ...serverOf(config), oauth: { token, mailboxes: mailboxesOf(config, throttle), name, bounces } }
    }
    case 'smtp':
      return { ...serverOf(config), ...accountOf(config, throttle), from }
  }
}

const mailboxesOf = ({ environment }: Config, throttle: Counting): readonly SendingMailbox[] =>
  (environment.LATCHKEY_MAIL_MAILBOXES ?? [addressOfSender(environment.LATCHKEY_MAIL_FROM)]).map((address) => ({
    address,
    budget: openSendBudget(throttle, EXCHANGE_MAILBOX, address.toLowerCase()),
  }))

/** As whom an SMTP server knows us, and how much may be sent by it: at Exchange Online a mailbox's limits. */
function accountOf(config: Config, throttle: Counting) {
  const { environment } = config
  const { hostname, username, password } = new URL(environment.LATCHKEY_MAIL_URL ?? '')
  const limits: BudgetLimits = isExchangeSubmission(hostname) ? EXCHANGE_MAILBOX : SMTP_SERVER
  const path = environment.LATCHKEY_MAIL_TLS_CERTIFICATE
  return {
    account: username ? { name: decodeURIComponent(username), password: decodeURIComponent(password) } : null,
    keyPair: path ? readKeyPair(path, new Date()) : null,
    budget: openSendBudget(throttle, limits, addressOfSender(environment.LATCHKEY_MAIL_FROM).toLowerCase()),
  }
}

/** smtps:// is TLS from the first byte, smtp:// has to change to TLS; only the demo's own mail server is without. */
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
  return accessKey
    ? { endpoint, accessKey }
    : {
        endpoint,
        tokens: tokensOf(config, {
          clientId: environment.LATCHKEY_AZURE_CLIENT_ID,
          clientSecret: environment.LATCHKEY_AZURE_CLIENT_SECRET,
          certificatePath: environment.LATCHKEY_AZURE_CLIENT_CERTIFICATE,
        }),
      }
}

const mailTokens = (config: Config): TokenSource =>
  tokensOf(config, {
    clientId: config.environment.LATCHKEY_MAIL_CLIENT_ID,
    clientSecret: config.environment.LATCHKEY_MAIL_CLIENT_SECRET,
    certificatePath: config.environment.LATCHKEY_MAIL_CLIENT_CERTIFICATE,
  })

interface Registration {
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  readonly certificatePath: string | undefined
}

/** The start has checked that there is an id, and one of the two credentials. */
function tokensOf(
  { environment, hosts }: Config,
  { clientId = '', clientSecret = '', certificatePath }: Registration,
): TokenSource {
  const credential: AppCredential = certificatePath
    ? { clientId, keyPair: readKeyPair(certificatePath, new Date(), 'rsa') }
    : { clientId, clientSecret }
  return openTokens(credential, {
    loginAuthority: hosts.login,
    tenantId: environment.LATCHKEY_TENANT_ID,
    isMicrosoftCloud: isMicrosoftCloud({ loginAuthority: hosts.login, graphBaseUrl: hosts.graph }),
    now: () => new Date(),
  })
}
