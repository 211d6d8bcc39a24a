/** Growing pauses between wrong codes, and transfers of requests to another device. */
export const paces = {
  id: '0006-paces',
  statements: [
    `CREATE TABLE latchkey.paces (
      subject text PRIMARY KEY,
      tries integer NOT NULL,
      next_at bigint NOT NULL
    )`,
    `CREATE INDEX paces_next ON latchkey.paces (next_at)`,
    `CREATE TABLE latchkey.hand_overs (
      id text PRIMARY KEY,
      number bigint GENERATED ALWAYS AS IDENTITY,
      request_id text NOT NULL REFERENCES latchkey.requests (id) ON DELETE CASCADE,
      expires_at timestamptz NOT NULL,
      browser text UNIQUE,
      code_hash text,
      tries integer NOT NULL
    )`,
    `CREATE INDEX hand_overs_request ON latchkey.hand_overs (request_id, number)`,
  ],
} as const
