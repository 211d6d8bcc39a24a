/** A code in every row that grants something, and where the record has the last state of a row. */
export const rowCodes = {
  id: '0010-row-codes',
  statements: [
    ...['requests', 'challenges', 'enrolments', 'hand_overs', 'switches'].map(
      (table) => `ALTER TABLE latchkey.${table} ADD COLUMN code text`,
    ),
    // Taken from the text and not from parsed JSON, as the request's id is: one NUL anywhere would make the write
    // fail. A quotation mark inside a string has a backslash before it, so that nobody's text is read as names.
    `CREATE FUNCTION latchkey.covered_rows(body text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT array_agg(regexp_replace(entry, ' [^ ]+ [^ ]+$', ''))
      FROM unnest(string_to_array(substring(body from '"covers":\\["([^]]*)"\\]'), '","')) AS entry
    $$`,
    `CREATE INDEX audit_events_covers ON latchkey.audit_events USING gin (latchkey.covered_rows(body))
      WHERE latchkey.covered_rows(body) IS NOT NULL`,
    `CREATE TABLE latchkey.row_faults (
      name text PRIMARY KEY,
      since timestamptz NOT NULL DEFAULT now(),
      seen_at timestamptz NOT NULL DEFAULT now()
    )`,
  ],
}
