/** Counts over the record of some days. Each query reads its own kinds of events of those days, by their index. */
import { type SQL, sql } from 'drizzle-orm'
import type { CountedDays } from '../../../ports/insight-store.ts'

const EVENTS = sql`latchkey.audit_events`
const list = (values: readonly string[]): SQL =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

/** Whoever does one of these had a part in the request. */
const BY_STAFF = [
  'opened',
  'begun-for-caller',
  'code-issued',
  'seconded',
  'approved',
  'approved-to-act',
  'handed-over',
  'attested',
] as const
const DECISIONS = ['seconded', 'approved', 'approved-to-act', 'declined', 'handed-over', 'attested'] as const
/** What brings a request to the queue. */
const TO_QUEUE = [
  'escalated',
  'not-shown',
  'not-vouched',
  'opened',
  'given-back',
  'stopped-again',
  'stopped-for-desk',
] as const
const DENIALS = ['frozen', 'stopped-again', 'stopped-for-desk', 'also-stopped', 'not-vouched'] as const
/** Days in which somebody who comes back was not helped for good. */
const COMES_BACK_WITHIN_DAYS = 7

const of = (kinds: readonly string[], { starts, end }: CountedDays): SQL =>
  sql`kind IN ${list(kinds)} AND at >= ${starts[0]?.toISOString() ?? ''} AND at < ${end.toISOString()}`

/** Which of the days, from 0. Their beginnings are given, since a day of the organisation is not always 24 hours. */
const dayOf = ({ starts }: CountedDays): SQL =>
  sql`width_bucket(at, ${sql.param(starts.map((start) => start.toISOString()))}::text[]) - 1`

const percentiles = (seconds: SQL): SQL =>
  sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${seconds}) AS p50, percentile_cont(0.9) WITHIN GROUP (ORDER BY ${seconds}) AS p90`

const secondsBetween = (from: SQL, to: SQL): SQL =>
  sql`extract(epoch FROM (${to})::timestamptz - (${from})::timestamptz)::float8`

/** Rows of `day`, `cause`, `count`. */
export const causesQuery = (days: CountedDays): SQL => sql`
  SELECT ${dayOf(days)} AS day, cause, count(*)::int AS count FROM (
    SELECT DISTINCT ON (request_id) at, substring(body FROM '"causes":\\["([^"]+)"') AS cause FROM ${EVENTS}
    WHERE ${of(['diagnosed'], days)} AND body LIKE '%"causes":["%' ORDER BY request_id, at, sequence) AS firsts
  GROUP BY 1, 2`

/** Those that ended with a change that was seen: each once. */
const solved = (days: CountedDays): SQL => sql`
  SELECT request_id, min(at) AS at FROM ${EVENTS}
  WHERE ${of(['shown', 'attested'], days)} AND request_id IS NOT NULL AND body LIKE '%"to":"done"%' GROUP BY request_id`

const hadStaff = sql`EXISTS (SELECT 1 FROM ${EVENTS} AS e WHERE e.request_id = solved.request_id AND e.kind IN ${list(BY_STAFF)})`

/** Rows of `day`, `staff`, `count`. */
export const solvedQuery = (days: CountedDays): SQL => sql`
  SELECT ${dayOf(days)} AS day, ${hadStaff} AS staff, count(*)::int AS count FROM (${solved(days)}) AS solved GROUP BY 1, 2`

/** Rows of `staff`, `p50`, `p90`. */
export const recoveryQuery = (days: CountedDays): SQL => sql`
  SELECT staff, ${percentiles(sql`seconds`)} FROM (
    SELECT ${hadStaff} AS staff, ${secondsBetween(sql`begun.at`, sql`solved.at`)} AS seconds
    FROM (${solved(days)}) AS solved, LATERAL (
      SELECT min(e.at) AS at FROM ${EVENTS} AS e
      WHERE e.request_id = solved.request_id AND e.kind IN ('begun', 'begun-for-caller')) AS begun
    WHERE begun.at IS NOT NULL) AS times GROUP BY staff`

/** One row of `solved` and `back`, both of accounts. Each request is looked up by its id (`OFFSET 0`), not all of them. */
export const cameBackQuery = (days: CountedDays): SQL => sql`
  SELECT count(DISTINCT account_id)::int AS solved, count(DISTINCT account_id) FILTER (WHERE back)::int AS back FROM (
    SELECT r.account_id, EXISTS (
      SELECT 1 FROM latchkey.requests AS later
      WHERE later.account_id = r.account_id AND later.id <> r.id AND later.begun_at > solved.at::timestamptz
        AND later.begun_at < solved.at::timestamptz + ${COMES_BACK_WITHIN_DAYS} * interval '1 day'
        AND EXISTS (SELECT 1 FROM ${EVENTS} AS e WHERE e.request_id = later.id AND e.kind = 'proved')) AS back
    FROM (${solved(days)}) AS solved, LATERAL (
      SELECT id, account_id FROM latchkey.requests WHERE id = solved.request_id OFFSET 0) AS r
    WHERE r.account_id IS NOT NULL) AS people`

/** Rows of `id`, `name` as JSON writes it, `decisions`, `p50`, `p90`. */
export const approversQuery = (days: CountedDays): SQL => sql`
  SELECT id, max(name) AS name, count(*)::int AS decisions, ${percentiles(sql`seconds`)} FROM (
    SELECT d.actor AS id, substring(d.body FROM '"kind":"approver","name":("(?:[^"\\\\]|\\\\.)*")') AS name,
      ${secondsBetween(sql`queued.at`, sql`d.at`)} AS seconds
    FROM (SELECT * FROM ${EVENTS} WHERE ${of(DECISIONS, days)}) AS d, LATERAL (
      SELECT max(e.at) AS at FROM ${EVENTS} AS e
      WHERE e.request_id = d.request_id AND e.at <= d.at AND e.kind IN ${list(TO_QUEUE)}) AS queued) AS decided
  WHERE name IS NOT NULL GROUP BY id`

/** Rows of `factor` and a count of requests for each fate. */
export const waysQuery = (days: CountedDays): SQL => {
  const count = (...kinds: readonly string[]) =>
    sql`count(DISTINCT request_id) FILTER (WHERE kind IN ${list(kinds)})::int`
  return sql`
    SELECT factor, count(DISTINCT request_id)::int AS asked, ${count('proved', 'stepped-up')} AS passed, ${count('try-refused')} AS refused,
      ${count('too-fresh')} AS too_fresh, ${count('message-refused', 'message-undelivered')} AS undelivered
    FROM (SELECT request_id, kind, substring(body FROM '"factor":"([^"]+)"') AS factor FROM ${EVENTS}
      WHERE ${of(WAY_KINDS, days)}) AS tried
    WHERE factor IS NOT NULL AND request_id IS NOT NULL GROUP BY factor`
}

const WAY_KINDS = [
  'code-asked',
  'way-chosen',
  'own-used',
  'proved',
  'stepped-up',
  'try-refused',
  'too-fresh',
  'message-refused',
  'message-undelivered',
] as const

/** Rows of `day`, `count`: each request once a day. */
export const deniedQuery = (days: CountedDays): SQL => sql`
  SELECT ${dayOf(days)} AS day, count(DISTINCT request_id)::int AS count FROM ${EVENTS} WHERE ${of(DENIALS, days)} GROUP BY 1`
