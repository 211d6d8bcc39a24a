/** What all instances read of the tenant together, and the request limits that they share. */
export const sharedEvidence = {
  id: '0002-shared-evidence',
  statements: [
    `CREATE TABLE latchkey.sources (
      name text PRIMARY KEY,
      leader text,
      leads_until timestamptz,
      kept jsonb,
      read_at timestamptz,
      off_why text,
      off_until timestamptz
    )`,
    // The moments at which the requests still in the window were taken.
    `CREATE TABLE latchkey.budgets (
      name text PRIMARY KEY,
      taken timestamptz[] NOT NULL
    )`,
    // Of successes only the last of an account in an application and a country, under one id.
    `CREATE TABLE latchkey.sign_ins (
      id text PRIMARY KEY,
      account_id text NOT NULL,
      at timestamptz NOT NULL,
      error_code integer NOT NULL,
      whole jsonb NOT NULL
    )`,
    `CREATE INDEX sign_ins_account ON latchkey.sign_ins (account_id, at DESC)`,
    `CREATE INDEX sign_ins_refused ON latchkey.sign_ins (error_code, at)`,
    `CREATE INDEX sign_ins_age ON latchkey.sign_ins (at)`,
  ],
} as const
