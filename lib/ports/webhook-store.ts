/** What was or is to be posted to the receiver of webhooks; kept for some weeks, so that it can be sent again. */
import type { ScheduledJob } from '../rules/request/job.ts'
import type { WebhookMessage } from '../rules/organisation/webhook-message.ts'

export interface WebhookStore {
  /** Keeps a message with its task, in one write. Nothing where one of this id is kept already. */
  addWebhook(message: WebhookMessage, later: readonly ScheduledJob[]): Promise<void>
  webhook(id: string): Promise<WebhookMessage | null>
  /** Notes what came of one try. */
  noteWebhookTry(id: string, tried: { readonly at: Date; readonly failedBecause: string | null }): Promise<void>
  /** The newest, at most so many. */
  webhooks(limit: number): Promise<readonly WebhookMessage[]>
}
