/**
 * The store and the throttle, on one PostgreSQL: embedded in this process, or a
 * server of its own. Everything that belongs together is one transaction.
 */
import { sql } from 'drizzle-orm'
import type { Commit } from '../../ports/request-store.ts'
import type { Log } from '../../ports/logger.ts'
import type { Sessions } from '../../ports/session-store.ts'
import type { Store } from '../../ports/store.ts'
import type { Throttle } from '../../ports/rate-limiter.ts'
import type { Keys } from '../../rules/secret-sources.ts'
import type { AuditEvent } from '../../rules/audit.ts'
import type { KeyedRows } from '../../ports/row-text.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { Later } from '../../rules/request/job.ts'
import type { LimitPoints } from '../../rules/throttle.ts'
import type { SharedEvidence } from '../shared-evidence.ts'
import { databaseThrottle } from '../stored-throttle.ts'
import { append, eventsOf, type Hash, sha256, verifyChain, verifyTail } from './audit-chain.ts'
import * as attemptNotices from './attempt-notices.ts'
import * as challenges from './challenges.ts'
import { checkpointTimes, claimLetter, keepCheckpoint, lastCheckpoint, releaseLetter } from './checkpoints.ts'
import { denialsOf, keepDenials } from './denial-rows.ts'
import { keepComparison, noteDeskAccount, readComparison, readDeskAccounts } from './desk-accounts.ts'
import * as enrolments from './enrolments.ts'
import type { Database, Engine } from './engine.ts'
import { acceptRows } from './accept-rows.ts'
import { layGround } from './ground.ts'
import * as handOvers from './hand-overs.ts'
import { endKnown, findKnown, keepKnown, remember } from './known-browsers.ts'
import { quotingNothing, withoutValues } from './in-brief.ts'
import { openEngine, type Place } from './place.ts'
import { readPage } from './queue-page.ts'
import { outdated } from './last-states.ts'
import { reportPutBack, restsOnPutBack } from './put-back.ts'
import { keepStanding, standings } from './readiness-rows.ts'
import * as requests from './requests.ts'
import { forget } from './retention.ts'
import { type RowCodes, rowCodesUnder } from './row-codes.ts'
import { type RowFaults, rowFaultsOn } from './row-faults.ts'
import { sessionsOn } from './sessions.ts'
import { keepSetAside, setAsidesOf } from './set-asides.ts'
import { sharedOn } from './shared.ts'
import { sourceCodesUnder } from './source-codes.ts'
import { readSwitch, setAside, type SwitchKind, writeSwitch } from './switches.ts'
import { openTasks, type Tasks } from './tasks.ts'
import { forgetUnproved } from './unproved.ts'

export interface Opening {
  /** The database is stamped with it at first, and refused by the other from then on (rule R18). */
  readonly mode: Settings['mode']
  readonly log: Log
  /** Whose codes the rows that grant carry (rule R19). */
  readonly keys: Keys
  /** What an installation allows itself, where that differs from `LIMITS`. */
  readonly limits?: LimitPoints
  /** Of the audit chain; SHA-256 when left out. */
  readonly hash?: Hash
}

/** All that one database serves. */
export interface OnDatabase {
  readonly store: Store
  readonly sessions: Sessions
  readonly throttle: Throttle
  readonly shared: SharedEvidence
}

export async function openStore(place: Place, opening: Opening): Promise<OnDatabase> {
  return onEngine(await openEngine(place, opening.log), opening)
}

/** Owns the engine: it is closed with the store, and when the store cannot be opened. */
export async function onEngine(
  engine: Engine,
  { mode, log, keys, limits = {}, hash = sha256 }: Opening,
): Promise<OnDatabase> {
  try {
    await layGround(engine.db, mode)
    const faults = rowFaultsOn(engine.db, log)
    const codes = rowCodesUnder(keys, faults)
    await acceptRows(engine.db, keys, codes)
    await refreshStatistics(engine)
    const store = storeOn(engine, { tasks: await openTasks(engine, log), hash, codes, faults })
    return {
      store: quotingNothing(store),
      sessions: quotingNothing(sessionsOn(engine.db, hash)),
      throttle: databaseThrottle(engine.query, limits),
      shared: quotingNothing(sharedOn(engine.db, sourceCodesUnder(keys, faults.report))),
    }
  } catch (error) {
    await engine.close()
    throw withoutValues(error)
  }
}

/** A server does it by itself. Embedded, nobody would: a search would then be planned for a table of unknown size. */
async function refreshStatistics(engine: Engine): Promise<void> {
  if (engine.alone) await engine.query('ANALYZE')
}

interface Inside {
  readonly tasks: Tasks
  readonly hash: Hash
  readonly codes: RowCodes
  readonly faults: RowFaults
}

function storeOn(engine: Engine, inside: Inside): Store {
  const { db } = engine
  const { tasks, hash, codes, faults } = inside
  return {
    begin: (request, event, later) =>
      db.transaction(async (tx) => {
        const states = await requests.insert(tx, codes, request)
        await tasks.send(tx, later)
        await append(tx, event, hash, states)
      }),
    load: (id) => requests.findBy(db, codes, 'id', id),
    loadByBrowser: (browserHash) => requests.findBy(db, codes, 'browser', browserHash),
    loadByReference: (reference) => requests.findBy(db, codes, 'reference', reference),
    commit: (commit) => allOrNothing(db, (tx) => writeCommit(tx, inside, commit)),
    record: (event, later = []) =>
      db.transaction(async (tx) => {
        await tasks.send(tx, later)
        await append(tx, event, hash)
      }),
    askedRequests: (nameHash, since) => attemptNotices.askedOf(db, codes, nameHash, since),
    attemptsToldUntil: (nameHash) => attemptNotices.toldUntil(db, nameHash),
    claimAttemptNotice: (nameHash, due, later) =>
      allOrNothing(db, async (tx) => {
        if (!(await attemptNotices.claim(tx, nameHash, due))) return false
        await tasks.send(tx, later)
        return true
      }),
    settleAttemptNotice: (nameHash, due, told) => attemptNotices.settle(db, nameHash, due, told),
    unprovedFrom: (of) => requests.unprovedFrom(db, codes, of),
    knownBrowser: (id) => findKnown(db, codes, id),
    rememberBrowser: (known) => remember(db, codes, known),
    forgetBrowsers: (of) => endKnown(db, of),
    page: (query) => readPage(db, codes, query),
    events: (requestId) => eventsOf(db, requestId),

    addChallenge: (challenge, event, later) =>
      db.transaction(async (tx) => {
        await challenges.add(tx, codes, challenge)
        await tasks.send(tx, later)
        await append(tx, event, hash)
      }),
    loadChallenge: (id) => challenges.find(db, codes, id),
    challengesOf: (requestId) => challenges.allOf(db, codes, requestId),
    codesBefore: (challenge, since) => challenges.codesBefore(db, challenge, since),
    fillChallenge: (id, filling) => db.transaction((tx) => challenges.fill(tx, codes, id, filling)),
    commitChallenge: (commit) =>
      allOrNothing(db, async (tx) => {
        if (!(await challenges.replace(tx, codes, commit))) return false
        if (commit.event) await append(tx, commit.event, hash)
        return true
      }),
    countTry: (id) => challenges.countTry(db, id),

    offerHandOver: (handOver, event) =>
      db.transaction(async (tx) => {
        await handOvers.add(tx, codes, handOver)
        await append(tx, event, hash)
      }),
    handOver: (by) => handOvers.find(db, codes, by),
    joinHandOver: (id, other, event) =>
      allOrNothing(db, async (tx) => {
        if (!(await handOvers.join(tx, codes, id, other))) return false
        await append(tx, event, hash)
        return true
      }),
    countHandOverTry: (id) => handOvers.countTry(db, id),

    enrolled: (account) => enrolments.allOf(db, codes, account),
    changeEnrolled: (change) =>
      allOrNothing(db, async (tx) => {
        if (await restsOnPutBack(tx, codes, change)) return false
        const states = await enrolments.write(tx, codes, change)
        if (!states) return false
        await tasks.send(tx, change.later ?? [])
        await append(tx, change.event, hash, states)
        return true
      }),
    holdersOf: (handle) => enrolments.holdersOf(db, codes, handle),
    enrolledAccounts: () => enrolments.accountsOf(db),
    keepStanding: (standing) => keepStanding(db, standing),
    standings: () => standings(db),

    requestsSince: (account, since, only) => requests.begunSince(db, codes, { account, since, only }),
    setAsidesOf: (account, since) => setAsidesOf(db, account, since),
    denialsOf: (account, since) => denialsOf(db, account, since),

    policyHeld: () => readSwitch(db, codes, 'policy'),
    changePolicy: (change) => throwSwitch(db, inside, 'policy', change),
    threatSwitch: () => readSwitch(db, codes, 'threat'),
    switchThreat: (change) => throwSwitch(db, inside, 'threat', change),

    outdated: async (rows) => {
      const found = await outdated(db, rows, codes.isCode)
      await reportPutBack(db, codes, found)
      return found
    },
    rowFaults: faults.read,
    deskAccounts: () => readDeskAccounts(db),
    noteDeskAccount: (account) => noteDeskAccount(db, account),
    approverComparison: () => readComparison(db),
    keepApproverComparison: (comparison) => keepComparison(db, comparison),

    work: (handlers, dead) => tasks.work(handlers, dead),
    forget: async (older) => {
      const forgotten = await forget(db, codes, (tx, event, states) => append(tx, event, hash, states), older)
      await refreshStatistics(engine)
      return forgotten
    },
    lastCheckpoint: () => lastCheckpoint(db),
    keepCheckpoint: (line, at) => keepCheckpoint(db, line, at),
    claimCheckpointLetter: (line, at, unlessSince) => claimLetter(db, line, at, unlessSince),
    releaseCheckpointLetter: (line) => releaseLetter(db, line),
    checkpointTimes: () => checkpointTimes(db),
    verifyTail: (from) => verifyTail(db, hash, from),
    verifyChain: (kept) => verifyChain(db, hash, kept),
    forgetUnproved: (before) => forgetUnproved(db, before),
    ping: async () => {
      // Reads, and takes the one lock that every write needs.
      await db.transaction((tx) => tx.execute(sql`SELECT 1 FROM latchkey.audit_head FOR UPDATE`))
    },
    close: async () => {
      await tasks.stop()
      await faults.settled()
      await engine.close()
    },
  }
}

async function writeCommit(
  tx: Database,
  { tasks, hash, codes }: Inside,
  { from, to, event, later = [], usedChallenge, setAside: aside }: Commit,
): Promise<boolean> {
  const states = await requests.replace(tx, codes, from, to)
  if (!states) return false
  await keepDenials(tx, from, to)
  if (aside) await keepSetAside(tx, aside)
  await keepKnown(tx, codes, from, to)
  if (usedChallenge !== undefined && !(await challenges.closeUsed(tx, codes, usedChallenge, from.id))) return false
  await tasks.send(tx, later)
  await append(tx, event, hash, states)
  return true
}

interface SwitchChange<K extends SwitchKind> {
  readonly from: KeyedRows[K]
  readonly to: KeyedRows[K]
  readonly event: AuditEvent
  readonly later?: readonly Later[]
}

async function throwSwitch<K extends SwitchKind>(
  db: Database,
  { tasks, hash, codes }: Inside,
  kind: K,
  { from, to, event, later = [] }: SwitchChange<K>,
): Promise<boolean> {
  let isPutBack = false
  const written = await allOrNothing(db, async (tx) => {
    const states = await writeSwitch(tx, codes, kind, from, to)
    isPutBack = states === 'put-back'
    if (states === null || states === 'put-back') return false
    await tasks.send(tx, later)
    await append(tx, event, hash, states)
    return true
  })
  if (isPutBack) {
    codes.report(kind, 'put-back')
    await setAside(db, kind)
  }
  return written
}

/** False takes back whatever was written before it. */
async function allOrNothing(db: Database, write: (tx: Database) => Promise<boolean>): Promise<boolean> {
  const takenBack = new Error('Taken back')
  try {
    return await db.transaction(async (tx) => {
      if (await write(tx)) return true
      throw takenBack
    })
  } catch (error) {
    if (error === takenBack) return false
    throw error
  }
}
