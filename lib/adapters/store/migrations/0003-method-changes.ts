/** When something about an account's methods was changed, read for everybody; and since when a source is off. */
export const methodChanges = {
  id: '0003-method-changes',
  statements: [
    `CREATE TABLE latchkey.method_changes (
      account_id text NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (account_id, at)
    )`,
    `CREATE INDEX method_changes_age ON latchkey.method_changes (at)`,
    `ALTER TABLE latchkey.sources ADD COLUMN off_since timestamptz`,
  ],
} as const
