/**
 * Requests to an Azure Communication Services resource: signed with its access key, or with a token of Entra ID that
 * says which application we are.
 *
 * Under the key, an HMAC covers method, path, date, host and a hash of the body, so that a request can be neither
 * changed on its way nor sent again later. The key itself never leaves this process.
 *
 * @see Microsoft Learn, "Sign an HTTP request with HMAC" and "Authenticate to Azure Communication Services"
 */
import { createHash, createHmac } from 'node:crypto'
import type { TokenSource } from '../graph/transport/tokens.ts'
import { fetchOrNotSent, tokenOrNotSent } from './send-failure.ts'

/** `endpoint`: https://<resource>.communication.azure.com; `accessKey`: base64, as the portal shows it. */
export type AzureResource =
  | { readonly endpoint: string; readonly accessKey: string }
  | { readonly endpoint: string; readonly tokens: TokenSource }

/** The scope of a token for such a resource, in the global cloud. */
const AZURE_COMMUNICATION_SCOPE = 'https://communication.azure.com/.default'

export type AskAzure = (
  method: 'GET' | 'POST',
  pathAndQuery: string,
  body?: object,
  more?: Readonly<Record<string, string>>,
) => Promise<Response>

/** Longer than the ten seconds after which `fetch` gives up connecting, where certainly nothing was sent. */
const SEND_TIMEOUT_MS = 13_000

interface Covered {
  readonly method: 'GET' | 'POST'
  readonly target: URL
  readonly text: string
}

/** Sends one request to the resource. Throws `NotSent` where the request certainly did not arrive. */
export function openAzureCommunication(resource: AzureResource): AskAzure {
  const { endpoint } = resource
  if (new URL(endpoint).protocol !== 'https:')
    throw new Error('the Azure Communication Services endpoint must be https')
  const headersFor = 'accessKey' in resource ? signedBy(resource.accessKey) : bearing(resource.tokens)
  return async (method, pathAndQuery, body, more = {}) => {
    const target = new URL(pathAndQuery, endpoint)
    const text = body ? JSON.stringify(body) : ''
    const headers = await headersFor({ method, target, text })
    return fetchOrNotSent(target, {
      method,
      // A redirect would carry recipient and code elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}), ...more },
      ...(body ? { body: text } : {}),
    })
  }
}

type HeadersFor = (covered: Covered) => Promise<Readonly<Record<string, string>>>

function signedBy(accessKey: string): HeadersFor {
  const key = Buffer.from(accessKey, 'base64')
  return async ({ method, target, text }) => {
    const moment = new Date().toUTCString()
    const contentHash = createHash('sha256').update(text).digest('base64')
    const covered = `${method}\n${target.pathname}${target.search}\n${moment};${target.host};${contentHash}`
    const signature = createHmac('sha256', key).update(covered).digest('base64')
    return {
      'x-ms-date': moment,
      'x-ms-content-sha256': contentHash,
      authorization: `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
    }
  }
}

const bearing =
  (tokens: TokenSource): HeadersFor =>
  async () => ({ authorization: `Bearer ${await tokenOrNotSent(tokens.tokenFor(AZURE_COMMUNICATION_SCOPE))}` })
