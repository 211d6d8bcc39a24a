/** The desk's switches for everybody, and when an account's owner stopped a request. */
export const switches = {
  id: '0005-switches',
  statements: [
    `CREATE TABLE latchkey.switches (
      name text PRIMARY KEY,
      version integer NOT NULL,
      whole jsonb NOT NULL
    )`,
    `ALTER TABLE latchkey.requests ADD COLUMN stopped_at timestamptz`,
    `UPDATE latchkey.requests SET stopped_at = (whole #>> '{movedAt,$date}')::timestamptz WHERE state = 'frozen'`,
    `CREATE INDEX requests_stopped ON latchkey.requests (account_id, stopped_at) WHERE stopped_at IS NOT NULL`,
  ],
} as const
