/** Posts notices to one address of the organisation's own. Redirects are not followed, since they would lead elsewhere (rule R18). */
import type { Webhooks } from '../../ports/webhooks.ts'
import { NotSent } from '../../rules/not-sent.ts'
import { webhookHeaders } from './standard-webhooks.ts'

export interface WebhookOptions {
  readonly url: string
  /** The newest first. */
  readonly secrets: readonly Buffer[]
  readonly now: () => Date
}

const TIMEOUT_MS = 15_000
/** The receiver wants no more of this address. */
const GONE = 410

/** The receiver of notices. `post` throws with the status or the fault where it was not taken. */
export const openWebhooks = ({ url, secrets, now }: WebhookOptions): Webhooks => ({
  host: new URL(url).host,
  async post({ id, body }) {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'content-type': 'application/json', ...webhookHeaders(secrets, { id, at: now(), body }) },
      body,
    })
    await response.body?.cancel()
    if (response.status === GONE) throw new NotSent('the receiver answered 410', { isForGood: true })
    if (!response.ok) throw new Error(`the receiver answered ${response.status}`)
  },
})
