/**
 * Text messages through an HTTPS gateway: `POST {to, body, id}` with a bearer key. `id` is new for each message, so
 * that a gateway can tell a repetition from a second message. Redirects are not followed, since they would carry the
 * number and the code elsewhere.
 */
import { randomUUID } from 'node:crypto'
import type { Delivery, DeliveryReport } from '../../ports/message-delivery.ts'
import { fetchOrNotSent, notTaken, thereOrThrow } from './send-failure.ts'
import { oneNumber } from './recipient.ts'

export interface TextGatewayOptions {
  /** https; the key goes with every request. */
  readonly url: string
  readonly key: string
}

export interface TextRoute {
  readonly text: Delivery['text']
  /** A request to the same host with the same key that sends nothing. */
  readonly sink: () => Promise<void>
  /** Null: this route never reports what became of a message. */
  readonly report: ((receipt: string) => Promise<DeliveryReport>) | null
}

/** Longer than the ten seconds after which `fetch` gives up connecting, where certainly nothing was sent. */
const SEND_TIMEOUT_MS = 13_000

/** The text route of a gateway. Throws as `Delivery` says. */
export function openTextGateway({ url, key }: TextGatewayOptions): TextRoute {
  if (new URL(url).protocol !== 'https:') throw new Error('the text gateway must be https')
  const send = (method: 'POST' | 'HEAD', body?: string) =>
    fetchOrNotSent(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body } : {}),
    })

  return {
    async text({ to, body }) {
      const response = await send('POST', JSON.stringify({ to: oneNumber(to), body, id: randomUUID() }))
      await response.body?.cancel()
      if (!response.ok) throw notTaken(`the text gateway answered ${response.status}`, response.status)
    },
    report: null,
    sink: async () => thereOrThrow('the text gateway answered', (await send('HEAD')).status),
  }
}
