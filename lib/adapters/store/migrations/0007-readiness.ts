/** How ready each employee was when they last prepared: only the level, and not what it rests on. */
export const readiness = {
  id: '0007-readiness',
  statements: [
    `CREATE TABLE latchkey.readiness (
      account_id text PRIMARY KEY,
      level text NOT NULL,
      ready_from timestamptz,
      at timestamptz NOT NULL
    )`,
  ],
} as const
