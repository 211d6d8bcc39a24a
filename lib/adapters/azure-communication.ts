/**
 * Requests to an Azure Communication Services resource, signed with its access key.
 *
 * Method, path, moment, host and a hash of the body are covered by an HMAC, so
 * that a request can neither be changed on its way nor sent again later. The key
 * itself never leaves this process.
 *
 * @see Microsoft Learn, "Sign an HTTP request with HMAC" (Azure Communication Services)
 */
import { createHash, createHmac } from 'node:crypto'
import { fetchOrNotSent } from './send-failure.ts'

export interface AzureResource {
  /** https://<resource>.communication.azure.com */
  readonly endpoint: string
  /** Base64, as the portal shows it. */
  readonly accessKey: string
}

export type AskAzure = (
  method: 'GET' | 'POST',
  pathAndQuery: string,
  body?: object,
  more?: Readonly<Record<string, string>>,
) => Promise<Response>

/** Longer than the ten seconds in which `fetch` gives up a line that nobody answers: on that one nothing was sent. */
const PATIENCE_IN_MS = 13_000

export function openAzureCommunication({ endpoint, accessKey }: AzureResource): AskAzure {
  if (new URL(endpoint).protocol !== 'https:')
    throw new Error('the Azure Communication Services endpoint must be https')
  const key = Buffer.from(accessKey, 'base64')
  return (method, pathAndQuery, body, more = {}) => {
    const target = new URL(pathAndQuery, endpoint)
    const text = body ? JSON.stringify(body) : ''
    const moment = new Date().toUTCString()
    const contentHash = createHash('sha256').update(text).digest('base64')
    const covered = `${method}\n${target.pathname}${target.search}\n${moment};${target.host};${contentHash}`
    const signature = createHmac('sha256', key).update(covered).digest('base64')
    return fetchOrNotSent(target, {
      method,
      // A redirect would carry recipient and code elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_IN_MS),
      headers: {
        'x-ms-date': moment,
        'x-ms-content-sha256': contentHash,
        authorization: `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...more,
      },
      ...(body ? { body: text } : {}),
    })
  }
}
