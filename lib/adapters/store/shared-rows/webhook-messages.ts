/** Messages for the receiver of webhooks, each with what came of its last try. No power rests on them. */
import { desc, eq, sql } from 'drizzle-orm'
import type { WebhookStore } from '../../../ports/webhook-store.ts'
import type { Inside } from '../transactions.ts'
import { webhookMessages } from '../schema.ts'

/** What is kept for the receiver, as `WebhookStore` says. */
export const storedWebhooks = ({ db, tasks }: Pick<Inside, 'db' | 'tasks'>): WebhookStore => ({
  addWebhook: (message, later) =>
    db.transaction(async (tx) => {
      const added = await tx
        .insert(webhookMessages)
        .values(message)
        .onConflictDoNothing()
        .returning({ id: webhookMessages.id })
      if (added.length > 0) await tasks.send(tx, later)
    }),
  webhook: async (id) => {
    const [message] = await db.select().from(webhookMessages).where(eq(webhookMessages.id, id))
    return message ?? null
  },
  noteWebhookTry: async (id, { at, failedBecause }) => {
    const tries = sql`${webhookMessages.tries} + 1`
    const delivered = failedBecause === null ? { deliveredAt: at } : {}
    await db
      .update(webhookMessages)
      .set({ tries, triedAt: at, failedBecause, ...delivered })
      .where(eq(webhookMessages.id, id))
  },
  webhooks: (limit) =>
    db.select().from(webhookMessages).orderBy(desc(webhookMessages.at), webhookMessages.id).limit(limit),
})
