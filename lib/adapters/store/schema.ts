/**
 * The tables as queries see them. The migrations create them; a test compares the two. Neither is printed from the
 * other: a migration also has triggers, functions and the moving of rows, which a generator of differences cannot know.
 */
import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, jsonb, pgSchema, primaryKey, timestamp } from 'drizzle-orm/pg-core'
import type { AccountId } from '../../rules/account/account.ts'
import type { DenialKind } from '../../rules/request/parts/objections.ts'
import type { Unseen } from '../../rules/source-reading.ts'
import type { RequestState } from '../../rules/request/request.ts'
import type { Challenge } from '../../rules/proofs/challenge.ts'
import type { Touched } from '../../rules/proofs/freshness.ts'
import type { FactorId } from '../../rules/proofs/factors/index.ts'
import type { Level } from '../../rules/preparation/readiness.ts'
import type { SessionKind } from '../../rules/organisation/session.ts'
import type { NoticeMode } from '../../rules/request/desk-notice-kinds.ts'
import type { TaskKind } from '../../rules/request/job.ts'
import type { ExactJson } from './engine/exact-json.ts'
import { storedText as text } from './engine/stored-text.ts'

export const SCHEMA = 'latchkey'
const latchkey = pgSchema(SCHEMA)
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** `whole` is the request; every other column but its code is a copy that some query uses. */
export const requests = latchkey.table('requests', {
  id: text('id').primaryKey(),
  reference: text('reference').notNull(),
  version: integer('version').notNull(),
  state: text('state').$type<RequestState>().notNull(),
  begunAt: instant('begun_at').notNull(),
  /** When it is due; outside the queue, when it was begun. */
  listedAt: instant('listed_at').notNull(),
  accountId: text('account_id'),
  nameHash: text('name_hash').notNull(),
  browser: text('browser'),
  stoppedAt: instant('stopped_at'),
  /** Where it was begun from, as keyed hashes. */
  network: text('network'),
  device: text('device'),
  /** The approver who has it. */
  assignee: text('assignee'),
  whole: jsonb('whole').$type<ExactJson>().notNull(),
  code: text('code'),
  /** Copied from the request by the database: when it last moved, as ISO 8601. */
  moved: text('moved').notNull().generatedAlwaysAs(sql`COALESCE(whole #>> '{movedAt,$date}', '')`),
})

export const searchWords = latchkey.table(
  'search_words',
  { requestId: text('request_id').notNull(), word: text('word').notNull() },
  (table) => [primaryKey({ columns: [table.requestId, table.word] })],
)

export const challenges = latchkey.table('challenges', {
  id: text('id').primaryKey(),
  number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
  requestId: text('request_id').notNull(),
  factor: text('factor').$type<FactorId>().notNull(),
  askedAt: instant('asked_at').notNull(),
  codeHash: text('code_hash'),
  sentAt: instant('sent_at'),
  expiresAt: instant('expires_at'),
  deliverable: boolean('deliverable').notNull(),
  worth: jsonb('worth').$type<ExactJson>(),
  detail: jsonb('detail').$type<ExactJson>(),
  tries: integer('tries').notNull(),
  closed: text('closed').$type<NonNullable<Challenge['closed']>>(),
  code: text('code'),
})

/** `whole` is the authenticator; every other column but its code is a copy that some query uses. */
export const enrolments = latchkey.table('enrolments', {
  id: text('id').primaryKey(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  version: integer('version').notNull(),
  addedAt: instant('added_at').notNull(),
  held: boolean('held').notNull(),
  handle: text('handle'),
  whole: jsonb('whole').$type<ExactJson>().notNull(),
  code: text('code'),
})

/** A copy, by account, of what requests hold in `denials`; it outlives the request. */
export const denials = latchkey.table('denials', {
  number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  requestId: text('request_id').notNull(),
  kind: text('kind').$type<DenialKind>().notNull(),
  saidBy: text('said_by'),
  at: instant('at').notNull(),
})

/** Addresses, as keyed hashes, whose link stops nothing for a while. */
export const setAsides = latchkey.table('set_asides', {
  number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  requestId: text('request_id').notNull(),
  address: text('address').notNull(),
  at: instant('at').notNull(),
  until: instant('until').notNull(),
  by: text('approvers').array().notNull(),
  code: text('code').notNull(),
})

export const knownBrowsers = latchkey.table('known_browsers', {
  id: text('id').primaryKey(),
  browser: text('browser').notNull(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  expiresAt: instant('expires_at').notNull(),
  code: text('code').notNull(),
})

export const deviceTransfers = latchkey.table('hand_overs', {
  id: text('id').primaryKey(),
  number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
  requestId: text('request_id').notNull(),
  expiresAt: instant('expires_at').notNull(),
  browser: text('browser'),
  codeHash: text('code_hash'),
  tries: integer('tries').notNull(),
  code: text('code'),
})

export const auditEvents = latchkey.table('audit_events', {
  sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
  previous: text('previous').notNull(),
  body: text('body').notNull(),
  hash: text('hash').notNull(),
  requestId: text('request_id').generatedAlwaysAs(sql`substring(body from '"requestId":"([^"]+)"}$')`),
})

export const auditHead = latchkey.table('audit_head', {
  single: boolean('single').primaryKey().default(true),
  sequence: bigint('sequence', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

/** What one instance reads for all; see `shared-evidence.ts`. */
export const sources = latchkey.table('sources', {
  name: text('name').primaryKey(),
  leader: text('leader'),
  leadsUntil: instant('leads_until'),
  kept: jsonb('kept').$type<ExactJson>(),
  readAt: instant('read_at'),
  offWhy: text('off_why').$type<Unseen>(),
  offUntil: instant('off_until'),
  offSince: instant('off_since'),
  code: text('code'),
  offCode: text('off_code'),
})

export const budgets = latchkey.table('budgets', {
  name: text('name').primaryKey(),
  taken: instant('taken').array().notNull(),
})

export const signIns = latchkey.table('sign_ins', {
  id: text('id').primaryKey(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  at: instant('at').notNull(),
  errorCode: integer('error_code').notNull(),
  whole: jsonb('whole').$type<ExactJson>().notNull(),
})

/** Object ids in small letters. */
export const methodChanges = latchkey.table(
  'method_changes',
  {
    accountId: text('account_id').notNull(),
    at: instant('at').notNull(),
    touched: text('touched').$type<Touched>().notNull().default('anything'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.at, table.touched] })],
)

export const readiness = latchkey.table('readiness', {
  accountId: text('account_id').$type<AccountId>().primaryKey(),
  level: text('level').$type<Level>().notNull(),
  readyFrom: instant('ready_from'),
  at: instant('at').notNull(),
})

/** What was told of attempts at a name, and the day that its next letter is claimed for. */
export const attemptNotices = latchkey.table('attempt_notices', {
  nameHash: text('name_hash').primaryKey(),
  claimedFor: instant('claimed_for'),
  toldUntil: instant('told_until'),
})

export const taskTurns = latchkey.table(
  'task_turns',
  {
    kind: text('kind').$type<TaskKind>().notNull(),
    network: text('network').notNull(),
    round: integer('round').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.network] })],
)

/** Signed-in people. `id` is a hash of what the cookie holds. */
export const sessions = latchkey.table('sessions', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<SessionKind>().notNull(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  name: text('name').notNull(),
  generation: integer('generation').notNull(),
  startedAt: instant('started_at').notNull(),
  confirmedAt: instant('confirmed_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
})

export const accountReadings = latchkey.table('account_readings', {
  accountId: text('account_id').$type<AccountId>().primaryKey(),
  enabled: boolean('enabled').notNull(),
  readAt: instant('read_at').notNull(),
})

/** Those who decide, as of their last sign-in. */
export const deskAccounts = latchkey.table('desk_accounts', {
  id: text('id').$type<AccountId>().primaryKey(),
  name: text('name').notNull(),
  roles: text('roles').array().notNull(),
  seenAt: instant('seen_at').notNull(),
})

/** How people at the desk chose to be notified. */
export const noticeChoices = latchkey.table('notice_choices', {
  id: text('id').$type<AccountId>().primaryKey(),
  mode: text('mode').$type<NoticeMode>().notNull(),
  at: instant('at').notNull(),
})

/** What is posted to the receiver of webhooks. */
export const webhookMessages = latchkey.table('webhook_messages', {
  id: text('id').primaryKey(),
  type: text('type').notNull(),
  reference: text('reference').notNull(),
  body: text('body').notNull(),
  at: instant('at').notNull(),
  deliveredAt: instant('delivered_at'),
  tries: integer('tries').notNull(),
  triedAt: instant('tried_at'),
  failedBecause: text('failed_because'),
})

/** One row: the last comparison of those who decide. */
export const approverComparison = latchkey.table('approver_comparison', {
  single: boolean('single').primaryKey().default(true),
  whole: jsonb('whole').$type<ExactJson>().notNull(),
})

/** The desk's switches for everybody. */
export const switches = latchkey.table('switches', {
  name: text('name').primaryKey(),
  version: integer('version').notNull(),
  whole: jsonb('whole').$type<ExactJson>().notNull(),
  code: text('code'),
})

/** Rows whose code did not fit, by name, with when each was first found. */
export const rowFaults = latchkey.table('row_faults', {
  name: text('name').primaryKey(),
  since: instant('since').notNull().defaultNow(),
  seenAt: instant('seen_at').notNull().defaultNow(),
})

/** Signed copies of the chain's head, as they were sent out. */
export const checkpoints = latchkey.table('checkpoints', {
  line: text('line').primaryKey(),
  at: instant('at').notNull(),
  mailedAt: instant('mailed_at'),
})

/** The mode that the database was made in, and the migrations that it has. */
export const groundMarks = latchkey.table('ground', { mark: text('mark').primaryKey(), value: text('value').notNull() })
