/** Sessions of the desk and of employees, and what the tenant last said of their accounts. */
export const sessions = {
  id: '0008-sessions',
  statements: [
    `CREATE TABLE latchkey.sessions (
      id text PRIMARY KEY,
      kind text NOT NULL,
      account_id text NOT NULL,
      name text NOT NULL,
      generation integer NOT NULL,
      started_at timestamptz NOT NULL,
      confirmed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz
    )`,
    `CREATE INDEX sessions_account ON latchkey.sessions (account_id, kind, started_at)`,
    `CREATE INDEX sessions_expiry ON latchkey.sessions (expires_at)`,
    `CREATE TABLE latchkey.account_readings (
      account_id text PRIMARY KEY,
      enabled boolean NOT NULL,
      read_at timestamptz NOT NULL
    )`,
  ],
} as const
