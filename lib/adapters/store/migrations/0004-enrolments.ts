/** Authenticators enrolled with Latchkey itself, and what a code has beside its hash. */
export const enrolments = {
  id: '0004-enrolments',
  statements: [
    // Rows are ended and never deleted: the dated record of every authenticator that was bound.
    `CREATE TABLE latchkey.enrolments (
      id text PRIMARY KEY,
      account_id text NOT NULL,
      version integer NOT NULL,
      added_at timestamptz NOT NULL,
      held boolean NOT NULL,
      handle text,
      whole jsonb NOT NULL
    )`,
    `CREATE INDEX enrolments_account ON latchkey.enrolments (account_id, added_at, id)`,
    `CREATE INDEX enrolments_handle ON latchkey.enrolments (handle) WHERE held AND handle IS NOT NULL`,
    `ALTER TABLE latchkey.challenges ADD COLUMN detail jsonb`,
  ],
} as const
