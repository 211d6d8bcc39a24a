/** Signed copies of the chain's head, as they were sent out. */
export const checkpoints = {
  id: '0016-checkpoints',
  statements: [
    `CREATE TABLE latchkey.checkpoints (
      line text PRIMARY KEY,
      at timestamptz NOT NULL,
      mailed_at timestamptz
    )`,
    `CREATE INDEX checkpoints_at ON latchkey.checkpoints (at)`,
  ],
} as const
