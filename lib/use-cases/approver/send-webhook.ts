/** Posting what is kept for the receiver of webhooks, again after a failure, and once more when somebody asks for it. */
import type { WebhookMessage } from '../../rules/organisation/webhook-message.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, may, mayNow } from './approver.ts'
import { approverActor } from './commit-decision.ts'

/** Messages that the desk lists. */
const LISTED = 50

/**
 * Posts one message unless it was taken already. `replay`: posts it all the same, under the same id. Throws where it was
 * not taken, so that the task runs again, later each time.
 */
export async function sendWebhook({ store, webhooks, now }: Context, id: string, replay = false): Promise<void> {
  const message = await store.webhook(id)
  if (!message || !webhooks || (message.deliveredAt && !replay)) return
  try {
    await webhooks.post(message)
  } catch (fault) {
    await store.noteWebhookTry(id, { at: now(), failedBecause: fault instanceof Error ? fault.message : 'unknown' })
    throw fault
  }
  await store.noteWebhookTry(id, { at: now(), failedBecause: null })
}

export interface WebhookPage {
  /** Null: no receiver is configured. */
  readonly host: string | null
  readonly messages: readonly WebhookMessage[]
}

/** What was posted lately. Refuses whoever does not oversee the desk. */
export async function listWebhooks({ store, webhooks }: Context, approver: Approver): Promise<Result<WebhookPage>> {
  if (!may(approver, 'oversee')) return refuse('not-permitted')
  return ok({ host: webhooks?.host ?? null, messages: await store.webhooks(LISTED) })
}

/** Posts a message again, by an administrator's word. Refuses `not-permitted`, `sign-in-too-old` and `request-unknown`. */
export async function replayWebhook(context: Context, approver: Approver, id: string): Promise<Result<void>> {
  const now = context.now()
  const allowed = mayNow(approver, 'replay', now)
  if (!allowed.ok) return allowed
  const message = context.webhooks && (await context.store.webhook(id))
  if (!message) return refuse('request-unknown')
  const event = { at: now, requestId: null, kind: 'webhook-replayed', by: approverActor(approver), facts: { id } }
  await context.store.record(event, [{ task: { kind: 'webhook', id, replay: true } }])
  return ok(undefined)
}
