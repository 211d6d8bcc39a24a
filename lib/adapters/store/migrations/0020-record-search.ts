/**
 * What the record is searched by, computed from the body, so that the link covers it as well. Taken by position and
 * pattern, as `request_id` is: in the body, a quotation mark inside a text stands behind a backslash.
 */
export const recordSearch = {
  id: '0020-record-search',
  statements: [
    // "C": moments are compared as they are written, and ISO 8601 in UTC sorts as time does.
    `ALTER TABLE latchkey.audit_events
      ADD COLUMN at text COLLATE "C" GENERATED ALWAYS AS (substring(body from '^{"at":"([^"]+)"')) STORED,
      ADD COLUMN kind text COLLATE "C" GENERATED ALWAYS AS
        (substring(body from '"kind":"([^"]+)","requestId":(?:null|"[^"]+")}$')) STORED,
      ADD COLUMN actor text COLLATE "C" GENERATED ALWAYS AS
        (substring(body from '^{"at":"[^"]+","by":{"(?:id|kind)":"([^"]+)"')) STORED,
      ADD COLUMN subject text COLLATE "C" GENERATED ALWAYS AS
        (substring(body from '"account(?:Id)?":"([^"]+)"')) STORED`,
    `CREATE INDEX audit_events_at ON latchkey.audit_events (at, sequence)`,
    `CREATE INDEX audit_events_kind ON latchkey.audit_events (kind, at, sequence)`,
    `CREATE INDEX audit_events_actor ON latchkey.audit_events (actor, at, sequence)`,
    // Both at once: two that are each frequent may hardly ever come together.
    `CREATE INDEX audit_events_actor_kind ON latchkey.audit_events (actor, kind, at, sequence)`,
    `CREATE INDEX audit_events_subject ON latchkey.audit_events (subject, at, sequence) WHERE subject IS NOT NULL`,
  ],
} as const
