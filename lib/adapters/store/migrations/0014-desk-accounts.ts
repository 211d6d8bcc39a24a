/**
 * Who has signed in to the desk, and with which roles, for tenants that do not let role holders be listed; and who of
 * them cannot be told apart.
 */
export const deskAccounts = {
  id: '0014-desk-accounts',
  statements: [
    `CREATE TABLE latchkey.desk_accounts (
      id text PRIMARY KEY,
      name text NOT NULL,
      roles text[] NOT NULL,
      seen_at timestamptz NOT NULL
    )`,
    `CREATE TABLE latchkey.approver_comparison (
      single boolean PRIMARY KEY DEFAULT true CHECK (single),
      whole jsonb NOT NULL
    )`,
  ],
} as const
