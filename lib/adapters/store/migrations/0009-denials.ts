/** Denials of an account's requests; those of the 30 days before are copied from the record. */
const KIND = `substring(event.body from '"kind":"([^"]+)","requestId":"[^"]+"}$')`
const AT = `substring(event.body from '^{"at":"([^"]+)"')::timestamptz`

export const denials = {
  id: '0009-denials',
  statements: [
    `CREATE TABLE latchkey.denials (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account_id text NOT NULL,
      request_id text NOT NULL,
      kind text NOT NULL,
      said_by text,
      at timestamptz NOT NULL
    )`,
    `CREATE INDEX denials_account ON latchkey.denials (account_id, at)`,
    `INSERT INTO latchkey.denials (account_id, request_id, kind, said_by, at)
      SELECT request.account_id, request.id,
        CASE WHEN ${KIND} = 'not-vouched' THEN 'not-vouched'
             WHEN ${KIND} IN ('frozen', 'stopped-again') THEN 'stopped'
             ELSE 'wait-cancelled' END,
        CASE WHEN ${KIND} = 'not-vouched' THEN substring(event.body from '"by":{"id":"([^"]+)"') END,
        ${AT}
      FROM latchkey.audit_events event
      JOIN latchkey.requests request ON request.id = event.request_id
      WHERE request.account_id IS NOT NULL
        AND (${KIND} IN ('not-vouched', 'frozen', 'stopped-again', 'wait-cancelled')
          OR (${KIND} = 'escalated' AND event.body LIKE '%"why":"cancelled"%'))
        AND ${AT} > now() - interval '30 days'
      ORDER BY event.sequence`,
  ],
} as const
