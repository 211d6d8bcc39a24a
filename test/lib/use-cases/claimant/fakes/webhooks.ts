/** What is kept for the receiver of webhooks, in memory. */
import type { WebhookStore } from '#lib/ports/webhook-store.ts'
import type { WebhookMessage } from '#lib/rules/organisation/webhook-message.ts'
import type { ScheduledJob } from '#lib/rules/request/job.ts'

export function fakeWebhooks(queue: (later?: readonly ScheduledJob[]) => void): WebhookStore {
  const messages = new Map<string, WebhookMessage>()
  return {
    async addWebhook(message, later) {
      if (messages.has(message.id)) return
      messages.set(message.id, message)
      queue(later)
    },
    async webhook(id) {
      return messages.get(id) ?? null
    },
    async noteWebhookTry(id, { at, failedBecause }) {
      const message = messages.get(id)
      if (!message) return
      const deliveredAt = failedBecause === null ? at : message.deliveredAt
      messages.set(id, { ...message, tries: message.tries + 1, triedAt: at, failedBecause, deliveredAt })
    },
    async webhooks(limit) {
      return [...messages.values()].toReversed().slice(0, limit)
    },
  }
}
