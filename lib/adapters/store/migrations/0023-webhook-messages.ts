/** What is posted to the receiver of webhooks, so that it outlasts a kill and can be sent again. */
export const webhookMessages = {
  id: '0023-webhook-messages',
  statements: [
    `CREATE TABLE latchkey.webhook_messages (
      id text PRIMARY KEY,
      type text NOT NULL,
      reference text NOT NULL,
      body text NOT NULL,
      at timestamptz NOT NULL,
      delivered_at timestamptz,
      tries integer NOT NULL,
      tried_at timestamptz,
      failed_because text
    )`,
    `CREATE INDEX webhook_messages_newest ON latchkey.webhook_messages (at DESC, id)`,
  ],
} as const
