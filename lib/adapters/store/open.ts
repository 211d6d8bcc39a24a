/**
 * The store and the throttle, on one PostgreSQL: embedded in this process, or a
 * server of its own. Everything that belongs together is one transaction.
 */
import { sql } from 'drizzle-orm'
import type { Commit, Log, Sessions, Store, Throttle } from '../../ports.ts'
import type { Settings } from '../../settings.ts'
import type { SharedEvidence } from '../shared-evidence.ts'
import { databaseThrottle } from '../throttle.ts'
import { append, eventsOf, type Hash, sha256, verifyChain } from './audit-chain.ts'
import * as challenges from './challenges.ts'
import { denialsOf, keepDenials } from './denials.ts'
import * as enrolments from './enrolments.ts'
import type { Database, Engine } from './engine.ts'
import { layGround } from './ground.ts'
import * as handOvers from './hand-overs.ts'
import { quotingNothing, withoutValues } from './in-brief.ts'
import { openEngine, type Place } from './place.ts'
import { readPage } from './queue-page.ts'
import { keepStanding, standings } from './readiness.ts'
import * as requests from './requests.ts'
import { forget } from './retention.ts'
import { sessionsOn } from './sessions.ts'
import { sharedOn } from './shared.ts'
import { readPolicy, readThreat, writePolicy, writeThreat } from './switches.ts'
import { openTasks, type Tasks } from './tasks.ts'

export interface Opening {
  /** The database is stamped with it at first, and refused by the other from then on (rule R18). */
  readonly mode: Settings['mode']
  readonly log: Log
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
export async function onEngine(engine: Engine, { mode, log, hash = sha256 }: Opening): Promise<OnDatabase> {
  try {
    await layGround(engine.db, mode)
    await refreshStatistics(engine)
    const store = storeOn(engine, await openTasks(engine, log), hash)
    return {
      store: quotingNothing(store),
      sessions: quotingNothing(sessionsOn(engine.db, hash)),
      throttle: databaseThrottle(engine.query),
      shared: quotingNothing(sharedOn(engine.db)),
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

function storeOn(engine: Engine, tasks: Tasks, hash: Hash): Store {
  const { db } = engine
  return {
    begin: (request, event, later) =>
      db.transaction(async (tx) => {
        await requests.insert(tx, request)
        await tasks.send(tx, later)
        await append(tx, event, hash)
      }),
    load: (id) => requests.findBy(db, 'id', id),
    loadByBrowser: (browserHash) => requests.findBy(db, 'browser', browserHash),
    loadByReference: (reference) => requests.findBy(db, 'reference', reference),
    commit: (commit) => allOrNothing(db, (tx) => writeCommit(tx, tasks, hash, commit)),
    record: (event) => db.transaction((tx) => append(tx, event, hash)),
    openRequests: (nameHash) => requests.openOf(db, nameHash),
    page: (query) => readPage(db, query),
    events: (requestId) => eventsOf(db, requestId),

    addChallenge: (challenge, event, later) =>
      db.transaction(async (tx) => {
        await challenges.add(tx, challenge)
        await tasks.send(tx, later)
        await append(tx, event, hash)
      }),
    loadChallenge: (id) => challenges.find(db, id),
    challengesOf: (requestId) => challenges.allOf(db, requestId),
    codesBefore: (challenge, since) => challenges.codesBefore(db, challenge, since),
    fillChallenge: (id, filling) => challenges.fill(db, id, filling),
    commitChallenge: (commit) =>
      allOrNothing(db, async (tx) => {
        if (!(await challenges.replace(tx, commit))) return false
        if (commit.event) await append(tx, commit.event, hash)
        return true
      }),
    countTry: (id) => challenges.countTry(db, id),

    offerHandOver: (handOver, event) =>
      db.transaction(async (tx) => {
        await handOvers.add(tx, handOver)
        await append(tx, event, hash)
      }),
    handOver: (by) => handOvers.find(db, by),
    joinHandOver: (id, other, event) =>
      allOrNothing(db, async (tx) => {
        if (!(await handOvers.join(tx, id, other))) return false
        await append(tx, event, hash)
        return true
      }),
    countHandOverTry: (id) => handOvers.countTry(db, id),

    enrolled: (account) => enrolments.allOf(db, account),
    changeEnrolled: (change) =>
      allOrNothing(db, async (tx) => {
        if (!(await enrolments.write(tx, change))) return false
        await tasks.send(tx, change.later ?? [])
        await append(tx, change.event, hash)
        return true
      }),
    holdersOf: (handle) => enrolments.holdersOf(db, handle),
    enrolledAccounts: () => enrolments.accountsOf(db),
    keepStanding: (standing) => keepStanding(db, standing),
    standings: () => standings(db),

    requestsSince: (account, since) => requests.begunSince(db, account, since),
    stoppedRequests: (account, since) => requests.stoppedOf(db, account, since),
    denialsOf: (account, since) => denialsOf(db, account, since),

    policyHeld: () => readPolicy(db),
    changePolicy: ({ from, to, event, later = [] }) =>
      allOrNothing(db, async (tx) => {
        if (!(await writePolicy(tx, from, to))) return false
        await tasks.send(tx, later)
        await append(tx, event, hash)
        return true
      }),
    threatSwitch: () => readThreat(db),
    switchThreat: ({ from, to, event, later = [] }) =>
      allOrNothing(db, async (tx) => {
        if (!(await writeThreat(tx, from, to))) return false
        await tasks.send(tx, later)
        await append(tx, event, hash)
        return true
      }),

    work: (handlers, dead) => tasks.work(handlers, dead),
    forget: async (older) => {
      const forgotten = await forget(db, older)
      await refreshStatistics(engine)
      return forgotten
    },
    verifyChain: (kept) => verifyChain(db, hash, kept),
    ping: async () => {
      // Reads, and takes the one lock that every write needs.
      await db.transaction((tx) => tx.execute(sql`SELECT 1 FROM latchkey.audit_head FOR UPDATE`))
    },
    close: async () => {
      await tasks.stop()
      await engine.close()
    },
  }
}

async function writeCommit(
  tx: Database,
  tasks: Tasks,
  hash: Hash,
  { from, to, event, later = [], usedChallenge }: Commit,
): Promise<boolean> {
  if (!(await requests.replace(tx, from, to))) return false
  await keepDenials(tx, from, to)
  if (usedChallenge !== undefined && !(await challenges.closeUsed(tx, usedChallenge, from.id))) return false
  await tasks.send(tx, later)
  await append(tx, event, hash)
  return true
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
