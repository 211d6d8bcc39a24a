/**
 * The variables of mail, and what can be wrong with them: one route has to be complete, with nothing of another. Which
 * route reaches whom, and the commands that set each up, stand in docs/mail.md.
 */
import { z } from 'zod'
import { readKeyPair } from '../adapters/secrets/key-pair.ts'
import { type Given, leftOut, missing, secret, text, uuid } from './environment-variable.ts'
import { MAIL_ROUTES, type MailRouteId } from '../rules/organisation/mail-route.ts'

const ROUTE =
  'should be "graph" (Microsoft Graph), "smtp-oauth" (Exchange Online with a token), "smtp" (any server, a connector too) or "azure" (Azure Communication Services)'
const URL_OF =
  'should be smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465, or without user and password; in both, write @ : / # % as %40 %3A %2F %23 %25'
const FROM = 'should be the sender of codes and notices, for example Account recovery <recovery@contoso.com>'
const MAILBOXES =
  'should be addresses of mailboxes that send in turn, separated by commas, for example recovery@contoso.com,recovery-2@contoso.com'
const ID = 'should be the application id of the app registration that sends mail'
const SECRET = 'should be the client secret of the app registration that sends mail'
export const AZURE =
  'should be the connection string of the Azure Communication Services resource: endpoint=https://…;accesskey=…, or endpoint=https://… alone where LATCHKEY_AZURE_CLIENT_ID signs in'
const AZURE_ID = 'should be the application id of the app registration that may use the Azure resource'
const AZURE_SECRET = 'should be the client secret of the app registration that may use the Azure resource'

const ADDRESS = String.raw`[^\s,;:<>()[\]\\"@]+@[^\s,;:<>()[\]\\"@]+\.[^\s,;:<>()[\]\\"@]+`
const SENDER = new RegExp(`^(?:[^<>@]*<${ADDRESS}>|${ADDRESS})$`, 'u')
const LIST = new RegExp(`^${ADDRESS}(?:\\s*,\\s*${ADDRESS})*$`, 'u')
const CONNECTION = /^endpoint=https:\/\/[^;/]+\/?(?:;accesskey=[A-Za-z0-9+/]{16,}=*)?;?$/i

/** As the portal shows it, under "Keys"; without the key where Entra ID says who we are. */
function readConnection(connection: string): { readonly endpoint: string; readonly accessKey: string | null } {
  const parts = new Map(connection.split(';').map((part) => [part.split('=', 1)[0]?.toLowerCase(), part]))
  const valueOf = (name: string) => parts.get(name)?.slice(name.length + 1) ?? null
  return { endpoint: valueOf('endpoint') ?? '', accessKey: valueOf('accesskey') }
}

export const MAIL_VARIABLES = {
  LATCHKEY_MAIL_ROUTE: z.enum(MAIL_ROUTES, { error: ROUTE }).default('smtp'),
  LATCHKEY_MAIL_FROM: text(FROM).regex(SENDER, FROM),
  LATCHKEY_MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/?#]+$/, { error: URL_OF, abort: true })
    .refine((url) => URL.canParse(url), URL_OF)
    .optional(),
  LATCHKEY_MAIL_MAILBOXES: z
    .string()
    .trim()
    .regex(LIST, MAILBOXES)
    .transform((list) => list.split(',').map((one) => one.trim()))
    .optional(),
  LATCHKEY_MAIL_CLIENT_ID: uuid(ID).optional(),
  LATCHKEY_MAIL_CLIENT_SECRET: secret(SECRET).optional(),
  LATCHKEY_MAIL_CLIENT_CERTIFICATE: z.string().optional(),
  LATCHKEY_MAIL_TLS_CERTIFICATE: z.string().optional(),
  LATCHKEY_MAIL_BOUNCES: z
    .enum(['on', 'off'], { error: 'should be "on" (reads what came back to the mailboxes that send) or "off"' })
    .default('off'),
  LATCHKEY_AZURE_COMMUNICATION: z.string().regex(CONNECTION, AZURE).transform(readConnection).optional(),
  LATCHKEY_AZURE_CLIENT_ID: uuid(AZURE_ID).optional(),
  LATCHKEY_AZURE_CLIENT_SECRET: secret(AZURE_SECRET).optional(),
  LATCHKEY_AZURE_CLIENT_CERTIFICATE: z.string().optional(),
} as const

const REGISTRATION = [
  'LATCHKEY_MAIL_CLIENT_ID',
  'LATCHKEY_MAIL_CLIENT_SECRET',
  'LATCHKEY_MAIL_CLIENT_CERTIFICATE',
] as const
const OF_MAILBOXES = [...REGISTRATION, 'LATCHKEY_MAIL_MAILBOXES'] as const

/** Variables that each route does not use. */
const NOT_OF: Readonly<Record<MailRouteId, readonly string[]>> = {
  graph: ['LATCHKEY_MAIL_URL', 'LATCHKEY_MAIL_TLS_CERTIFICATE'],
  'smtp-oauth': ['LATCHKEY_MAIL_TLS_CERTIFICATE'],
  smtp: OF_MAILBOXES,
  azure: ['LATCHKEY_MAIL_URL', 'LATCHKEY_MAIL_TLS_CERTIFICATE', ...OF_MAILBOXES],
}

const isRoute = (route: unknown): route is MailRouteId => MAIL_ROUTES.some((one) => one === route)
const valueOf = (given: Given, name: string): string => (typeof given[name] === 'string' ? given[name] : '')

/** What the chosen route needs and does not have, and what was set of another, one sentence each. */
export function mailFaults(given: Given): string[] {
  const route = valueOf(given, 'LATCHKEY_MAIL_ROUTE') || 'smtp'
  if (!isRoute(route)) return []
  const overSmtp = route === 'smtp' || route === 'smtp-oauth'
  const asApplication = route === 'graph' || route === 'smtp-oauth'
  return [
    ...missing(given, [
      [overSmtp, 'LATCHKEY_MAIL_URL', URL_OF],
      [asApplication, 'LATCHKEY_MAIL_CLIENT_ID', ID],
      [route === 'azure', 'LATCHKEY_AZURE_COMMUNICATION', AZURE],
    ]),
    ...leftOut(given, NOT_OF[route], `LATCHKEY_MAIL_ROUTE is "${route}", which does not use it`),
    ...(!asApplication && given.LATCHKEY_MAIL_BOUNCES === 'on'
      ? ['LATCHKEY_MAIL_BOUNCES should be "off": only the mailboxes of "graph" and "smtp-oauth" can be read']
      : []),
    ...(overSmtp ? urlFaults(valueOf(given, 'LATCHKEY_MAIL_URL'), route) : []),
    ...(asApplication ? [...credentialFaults(given, 'LATCHKEY_MAIL', SECRET), ...senderFaults(given)] : []),
    ...(route === 'smtp' ? fileFaults(given, 'LATCHKEY_MAIL_TLS_CERTIFICATE') : []),
    ...azureFaults(given),
  ]
}

/**
 * TLS from the first byte and STARTTLS have ports of their own, and a connection to the other's port is never answered
 * (RFC 8314 §7.3).
 */
const STARTTLS_PORTS: readonly string[] = ['25', '587']

function urlFaults(url: string, route: MailRouteId): string[] {
  if (!URL.canParse(url)) return []
  const { protocol, port, username, password } = new URL(url)
  if (protocol === 'smtps:' && STARTTLS_PORTS.includes(port))
    return [`LATCHKEY_MAIL_URL should start with smtp:// for port ${port}, where TLS begins by STARTTLS`]
  if (protocol === 'smtp:' && port === '465')
    return ['LATCHKEY_MAIL_URL should start with smtps:// for port 465, where TLS begins at once']
  if (route === 'smtp-oauth' && (username || password))
    return ['LATCHKEY_MAIL_URL should have no user and no password: "smtp-oauth" signs in as an application']
  if (Boolean(username) !== Boolean(password))
    return ['LATCHKEY_MAIL_URL should have both a user and a password, or neither']
  return []
}

/** One credential of a registration: a secret, or a certificate. */
function credentialFaults(given: Given, registration: 'LATCHKEY_MAIL' | 'LATCHKEY_AZURE', shouldBe: string): string[] {
  const [ofSecret, ofFile] = [`${registration}_CLIENT_SECRET`, `${registration}_CLIENT_CERTIFICATE`]
  if (given[ofSecret] && given[ofFile])
    return [`${ofFile} should be left out where ${ofSecret} is set: a registration signs in by one of the two`]
  return given[ofSecret] || given[ofFile]
    ? fileFaults(given, ofFile, 'rsa')
    : [`${ofSecret} ${shouldBe}, or ${ofFile} the path of its certificate`]
}

function fileFaults(given: Given, name: string, kind: 'any' | 'rsa' = 'any'): string[] {
  const path = valueOf(given, name)
  try {
    if (path) readKeyPair(path, new Date(), kind)
    return []
  } catch (fault) {
    return [`${name} ${(fault as Error).message}`]
  }
}

function senderFaults(given: Given): string[] {
  const mailboxes = valueOf(given, 'LATCHKEY_MAIL_MAILBOXES')
  const from = addressOfSender(valueOf(given, 'LATCHKEY_MAIL_FROM'))
  const isNamed = mailboxes.split(',').some((one) => one.trim().toLowerCase() === from.toLowerCase())
  return mailboxes && from && !isNamed
    ? ['LATCHKEY_MAIL_MAILBOXES should name the address of LATCHKEY_MAIL_FROM too: a mailbox sends as itself']
    : []
}

function azureFaults(given: Given): string[] {
  const connection = valueOf(given, 'LATCHKEY_AZURE_COMMUNICATION')
  const isUsed = given.LATCHKEY_MAIL_ROUTE === 'azure' || given.LATCHKEY_TEXT_ROUTE === 'azure'
  const registration = ['LATCHKEY_AZURE_CLIENT_ID', 'LATCHKEY_AZURE_CLIENT_SECRET', 'LATCHKEY_AZURE_CLIENT_CERTIFICATE']
  if (!isUsed)
    return given.LATCHKEY_MODE === 'demo' || (connection && !CONNECTION.test(connection))
      ? []
      : leftOut(
          given,
          ['LATCHKEY_AZURE_COMMUNICATION', ...registration],
          'neither LATCHKEY_MAIL_ROUTE nor LATCHKEY_TEXT_ROUTE is "azure"',
        )
  if (!CONNECTION.test(connection)) return []
  if (/accesskey=/i.test(connection))
    return leftOut(given, registration, 'LATCHKEY_AZURE_COMMUNICATION has a key, and one way to sign in is enough')
  const isElsewhere = given.LATCHKEY_CLOUD !== undefined && given.LATCHKEY_CLOUD !== 'global'
  return [
    ...(isElsewhere
      ? [
          'LATCHKEY_AZURE_COMMUNICATION should have its accesskey: signing in with Entra ID is known for the global cloud',
        ]
      : []),
    ...missing(given, [[true, 'LATCHKEY_AZURE_CLIENT_ID', AZURE_ID]]),
    ...credentialFaults(given, 'LATCHKEY_AZURE', AZURE_SECRET),
  ]
}

/** `Name <address>` or an address alone. */
export const addressOfSender = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
/** The name before the address; null: there is none. */
export const nameOfSender = (from: string): string | null => {
  const name = /^([^<]*)</.exec(from)?.[1]?.trim().replaceAll('"', '')
  return name || null
}
