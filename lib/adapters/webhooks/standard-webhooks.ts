/**
 * Signatures of Standard Webhooks: an HMAC-SHA-256 of id, time and body under the receiver's secret.
 *
 * The receiver checks the signature and how old the time is, and knows a repetition by its id.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import { createHmac } from 'node:crypto'
import { SECOND_IN_MS } from '../../rules/duration.ts'

/** Bytes, as the specification asks of a secret. */
const LEAST = 24
const MOST = 64
const PREFIX = 'whsec_'

/** The bytes of a secret as it is handed out, `whsec_` and base64; null where it is none. */
export function readWebhookSecret(written: string): Buffer | null {
  const base64 = written.startsWith(PREFIX) ? written.slice(PREFIX.length) : ''
  const bytes = Buffer.from(base64, 'base64')
  const isBase64 = bytes.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '')
  return isBase64 && bytes.length >= LEAST && bytes.length <= MOST ? bytes : null
}

/** What the signature covers. `at` counts in whole seconds. */
export interface Signed {
  readonly id: string
  readonly at: Date
  readonly body: string
}

/** The three headers of one message. With several secrets, while one replaces another, a signature under each. */
export function webhookHeaders(secrets: readonly Buffer[], { id, at, body }: Signed): Readonly<Record<string, string>> {
  const timestamp = String(Math.trunc(at.getTime() / SECOND_IN_MS))
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  )
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
