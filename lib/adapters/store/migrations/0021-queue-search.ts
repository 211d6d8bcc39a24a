/**
 * What the queue is sorted and searched by. The last move is copied by the database itself, so that an instance of
 * before, which does not know the column, writes it as well.
 */
export const queueSearch = {
  id: '0021-queue-search',
  statements: [
    // "C": moments as ISO 8601 are compared by code point, which is by time.
    `ALTER TABLE latchkey.requests ADD COLUMN moved text COLLATE "C" NOT NULL
      GENERATED ALWAYS AS (COALESCE(whole #>> '{movedAt,$date}', '')) STORED`,
    `CREATE INDEX requests_moved_in ON latchkey.requests (state, moved, id)`,
    `CREATE INDEX requests_moved ON latchkey.requests (moved, id)`,

    // Words that requests of before do not have: the reference in one piece, what was found, whose account it is.
    `INSERT INTO latchkey.search_words (request_id, word)
      SELECT id, left(lower(replace(reference, '-', '')), 64) FROM latchkey.requests
      ON CONFLICT DO NOTHING`,
    `INSERT INTO latchkey.search_words (request_id, word)
      SELECT id, 'Class:' || (whole ->> 'accountClass') FROM latchkey.requests
      WHERE jsonb_typeof(whole -> 'accountClass') = 'string'
      ON CONFLICT DO NOTHING`,
    `INSERT INTO latchkey.search_words (request_id, word)
      SELECT id, 'Cause:' || (finding ->> 'cause')
      FROM latchkey.requests, jsonb_path_query(whole, '$.diagnosis.findings[*]') AS finding
      WHERE jsonb_typeof(finding -> 'cause') = 'string'
      ON CONFLICT DO NOTHING`,
    // Letters that Unicode does not take apart are found without their stroke.
    `INSERT INTO latchkey.search_words (request_id, word)
      SELECT request_id, left(replace(replace(replace(replace(translate(word, 'đðłøħı', 'ddlohi'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 64)
      FROM latchkey.search_words WHERE word ~ '[đðłøħıßæœþ]'
      ON CONFLICT DO NOTHING`,
  ],
} as const
