/**
 * Codes of what is read for all. What was read before is read again: it came from the tenant, and a row without a code
 * is not believed from then on.
 */
export const sourceCodes = {
  id: '0017-source-codes',
  statements: [
    `ALTER TABLE latchkey.sources ADD COLUMN code text, ADD COLUMN off_code text`,
    `UPDATE latchkey.sources SET kept = NULL, read_at = NULL, off_why = NULL, off_until = NULL, off_since = NULL`,
  ],
} as const
