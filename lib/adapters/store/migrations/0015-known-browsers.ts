/** Where requests without a proof were begun from; and browsers that an account knows. */
export const knownBrowsers = {
  id: '0015-known-browsers',
  statements: [
    `ALTER TABLE latchkey.requests ADD COLUMN network text`,
    `ALTER TABLE latchkey.requests ADD COLUMN device text`,
    // In every row, whatever its state: a row whose copied columns differ from its value is not believed.
    `UPDATE latchkey.requests SET device = whole ->> 'device' WHERE whole ->> 'device' IS NOT NULL`,
    `CREATE INDEX requests_from_network ON latchkey.requests (name_hash, network)
      WHERE state = 'verifying' AND network IS NOT NULL`,
    `CREATE INDEX requests_from_device ON latchkey.requests (name_hash, device)
      WHERE state = 'verifying' AND device IS NOT NULL`,
    `CREATE TABLE latchkey.known_browsers (
      id text PRIMARY KEY,
      browser text NOT NULL,
      account_id text NOT NULL,
      expires_at timestamptz NOT NULL,
      code text NOT NULL
    )`,
    `CREATE INDEX known_browsers_browser ON latchkey.known_browsers (browser)`,
    `CREATE INDEX known_browsers_account ON latchkey.known_browsers (account_id)`,
    `CREATE INDEX known_browsers_age ON latchkey.known_browsers (expires_at)`,
  ],
} as const
