/** Addresses whose "this wasn't me" two approvers have set aside. */
export const setAsides = {
  id: '0011-set-asides',
  statements: [
    `CREATE TABLE latchkey.set_asides (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account_id text NOT NULL,
      request_id text NOT NULL,
      address text NOT NULL,
      at timestamptz NOT NULL,
      until timestamptz NOT NULL,
      approvers text[] NOT NULL,
      code text NOT NULL
    )`,
    `CREATE INDEX set_asides_account ON latchkey.set_asides (account_id, at)`,
  ],
} as const
