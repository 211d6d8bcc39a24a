/**
 * Entra ID's token endpoint for applications: a client id and a secret, or an assertion signed
 * with the key of a certificate, in; a bearer token out, which says for which application it is.
 *
 * @see RFC 6749 §4.4, RFC 7523 §2.2
 */
import { constants, createHmac, createPublicKey, randomUUID, timingSafeEqual, verify } from 'node:crypto'
import { type App, appOf } from './apps.ts'
import { stamp } from './clock.ts'
import type { Contoso } from './contoso.ts'
import {
  ACTOR_APP_ID,
  AZURE_APP_ID,
  DESK_APP_ID,
  MAIL_APP_ID,
  READER_APP_ID,
  TENANT_ID,
  VERIFIED_ID_APP_ID,
} from './ids.ts'
import { type Answer, type Call, fieldsOf } from './wire.ts'

const LIVES_IN_SECONDS = 3599

export function discovery(origin: string): Answer {
  const base = `${origin}/${TENANT_ID}`
  return {
    status: 200,
    body: {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    },
  }
}

export function issueToken(contoso: Contoso, { body }: Call): Answer {
  const asked = fieldsOf(body)
  const app = appOf(String(asked.client_id))
  if (!app) return refused(contoso, 400, 'unauthorized_client', 700016, 'No application with this id in the directory.')
  const secret = secretOf(contoso, app)
  const isProved =
    typeof asked.client_assertion === 'string'
      ? isSignedBy(contoso.appCertificates.get(app.id), asked.client_assertion, app)
      : same(secret ?? '', String(asked.client_secret))
  if (!secret || !isProved)
    return refused(contoso, 401, 'invalid_client', 7000215, 'The client secret is not the right one.')
  if (asked.grant_type !== 'client_credentials')
    return refused(contoso, 400, 'unsupported_grant_type', 70003, 'This grant type is not supported here.')
  const scope = /^(https:\/\/[^/\s]+|[0-9a-f-]{36})\/+\.default$/.exec(String(asked.scope))
  if (!scope) return refused(contoso, 400, 'invalid_scope', 70011, 'The scope must be a resource and /.default.')
  const issuedAt = Math.floor(contoso.now().getTime() / 1000)
  const claims = {
    aud: scope[1],
    appid: app.id,
    tid: TENANT_ID,
    roles: app.permissions.filter((one) => !contoso.state.switches.withheldPermissions.includes(one)),
    iat: issuedAt,
    exp: issuedAt + LIVES_IN_SECONDS,
  }
  return {
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      token_type: 'Bearer',
      expires_in: LIVES_IN_SECONDS,
      ext_expires_in: LIVES_IN_SECONDS,
      access_token: sign(claims, secret),
    },
  }
}

/** Null: no token, or not one of ours, or past its life, or meant for somebody else. */
export const bearerOf = (contoso: Contoso, call: Call, notFor: string): App | null =>
  bearerIn(contoso, call, (audience) => !audience.includes(notFor))

/** As `bearerOf`, for exactly this audience. */
export const bearerFor = (contoso: Contoso, call: Call, audience: string): App | null =>
  bearerIn(contoso, call, (given) => given === audience)

function bearerIn(contoso: Contoso, { headers }: Call, isMeant: (audience: string) => boolean): App | null {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  const [head, payload, signature] = token?.split('.') ?? []
  if (!head || !payload || !signature) return null
  const claims = claimsIn(payload)
  const app = appOf(String(claims.appid))
  const secret = app && secretOf(contoso, app)
  if (!app || !secret || !same(signature, signatureOf(`${head}.${payload}`, secret))) return null
  if (Number(claims.exp) * 1000 <= contoso.now().getTime() || !isMeant(String(claims.aud))) return null
  return app
}

function secretOf({ secrets }: Contoso, app: App): string | undefined {
  return {
    [READER_APP_ID]: secrets.reader,
    [ACTOR_APP_ID]: secrets.actor,
    [DESK_APP_ID]: secrets.desk,
    [VERIFIED_ID_APP_ID]: secrets.verifiedId,
    [MAIL_APP_ID]: secrets.mail,
    [AZURE_APP_ID]: secrets.azure,
  }[app.id]
}

/** Whether the certificate's key signed it, in the manner of Microsoft's own library, for this application and still good. */
function isSignedBy(certificate: string | undefined, assertion: string, app: App): boolean {
  const [head = '', payload = '', signature = ''] = assertion.split('.')
  if (!certificate) return false
  const { alg } = claimsIn(head)
  const padding = alg === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  const key = { key: createPublicKey(certificate), padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
  const isSigned = verify('sha256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))
  const { iss, sub, exp } = claimsIn(payload)
  return isSigned && iss === app.id && sub === app.id && Number(exp) * 1000 > Date.now()
}

function claimsIn(payload: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  } catch {
    return {}
  }
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Signed with the application's own secret, so that a token outlives a restart of the tenant as it would at Microsoft. */
const signatureOf = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url')
const sign = (claims: object, secret: string) => {
  const text = `${part({ typ: 'JWT', alg: 'HS256' })}.${part(claims)}`
  return `${text}.${signatureOf(text, secret)}`
}
const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

function refused(contoso: Contoso, status: number, error: string, code: number, why: string): Answer {
  const [trace, correlation, timestamp] = [randomUUID(), randomUUID(), stamp(contoso.now()).replace('T', ' ')]
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${why}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    },
  }
}
