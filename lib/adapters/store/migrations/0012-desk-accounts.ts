/** Who has signed in to the desk, and with which roles: known where the tenant does not say who holds one. */
export const deskAccounts = {
  id: '0012-desk-accounts',
  statements: [
    `CREATE TABLE latchkey.desk_accounts (
      id text PRIMARY KEY,
      name text NOT NULL,
      roles text[] NOT NULL,
      seen_at timestamptz NOT NULL
    )`,
  ],
} as const
