/**
 * When an account's methods were changed, read for everybody; since when a source is not asked; how many codes wait.
 */
export const methodChanges = {
  id: '0003-method-changes',
  statements: [
    `CREATE TABLE latchkey.method_changes (
      account_id text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (account_id, at)
    )`,
    `CREATE INDEX method_changes_age ON latchkey.method_changes (at)`,
    `CREATE INDEX challenges_waiting ON latchkey.challenges (number) WHERE sent_at IS NULL AND closed IS NULL`,
    `CREATE INDEX challenges_sent ON latchkey.challenges (sent_at) WHERE sent_at IS NOT NULL`,
    `ALTER TABLE latchkey.sources ADD COLUMN off_since timestamptz`,
  ],
} as const
