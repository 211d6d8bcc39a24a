/** The first tables. SQL for PostgreSQL 15; one statement an entry. */
export const ground = {
  id: '0001-ground',
  statements: [
    `CREATE TABLE latchkey.requests (
      id text PRIMARY KEY,
      reference text NOT NULL UNIQUE,
      version integer NOT NULL,
      state text NOT NULL,
      begun_at timestamptz NOT NULL,
      listed_at timestamptz NOT NULL,
      account_id text,
      name_hash text NOT NULL,
      browser text UNIQUE,
      whole jsonb NOT NULL
    )`,
    // The queue reads a page of one state in its order, whatever the number of requests.
    `CREATE INDEX requests_listed ON latchkey.requests (state, listed_at, id)`,
    `CREATE INDEX requests_account ON latchkey.requests (account_id, begun_at) WHERE account_id IS NOT NULL`,
    `CREATE INDEX requests_name ON latchkey.requests (name_hash, begun_at)`,

    // "C": words are compared by code point, so that a range of the index is a prefix in every locale.
    `CREATE TABLE latchkey.search_words (
      request_id text NOT NULL REFERENCES latchkey.requests (id) ON DELETE CASCADE,
      word text COLLATE "C" NOT NULL,
      PRIMARY KEY (request_id, word)
    )`,
    `CREATE INDEX search_words_word ON latchkey.search_words (word, request_id)`,

    `CREATE TABLE latchkey.challenges (
      id text PRIMARY KEY,
      number bigint GENERATED ALWAYS AS IDENTITY,
      request_id text NOT NULL REFERENCES latchkey.requests (id) ON DELETE CASCADE,
      factor text NOT NULL,
      asked_at timestamptz NOT NULL,
      code_hash text,
      sent_at timestamptz,
      expires_at timestamptz,
      deliverable boolean NOT NULL,
      worth jsonb,
      tries integer NOT NULL,
      closed text
    )`,
    `CREATE INDEX challenges_request ON latchkey.challenges (request_id, number)`,

    // request_id is computed from the body, so that what readers filter by is covered by the link as well. It is taken
    // by its position, the last of the sorted keys: parsed as JSON, one NUL anywhere would make the write fail.
    `CREATE TABLE latchkey.audit_events (
      sequence bigint PRIMARY KEY,
      previous text NOT NULL,
      body text NOT NULL,
      hash text NOT NULL,
      request_id text GENERATED ALWAYS AS (substring(body from '"requestId":"([^"]+)"}$')) STORED
    )`,
    `CREATE INDEX audit_events_request ON latchkey.audit_events (request_id, sequence)`,
    `CREATE TABLE latchkey.audit_head (
      single boolean PRIMARY KEY DEFAULT true CHECK (single),
      sequence bigint NOT NULL,
      hash text NOT NULL
    )`,
    `INSERT INTO latchkey.audit_head (sequence, hash) VALUES (0, repeat('0', 64))`,
    `CREATE FUNCTION latchkey.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The record is only ever added to';
      END
    $$`,
    `CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON latchkey.audit_events
      FOR EACH ROW EXECUTE FUNCTION latchkey.refuse_change()`,
    `CREATE TRIGGER audit_events_not_emptied BEFORE TRUNCATE ON latchkey.audit_events
      FOR EACH STATEMENT EXECUTE FUNCTION latchkey.refuse_change()`,
    `CREATE TRIGGER audit_head_kept BEFORE DELETE ON latchkey.audit_head
      FOR EACH ROW EXECUTE FUNCTION latchkey.refuse_change()`,
    `CREATE TRIGGER audit_head_forward BEFORE UPDATE ON latchkey.audit_head
      FOR EACH ROW WHEN (NEW.sequence <> OLD.sequence + 1) EXECUTE FUNCTION latchkey.refuse_change()`,

    // The shape that rate-limiter-flexible expects.
    `CREATE TABLE latchkey.throttle (
      key varchar(255) PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    )`,
    `CREATE INDEX throttle_expire ON latchkey.throttle (expire)`,
  ],
} as const
