import type { AttemptNoticeStore } from '../../../ports/attempt-notice-store.ts'
import type { KnownBrowserStore } from '../../../ports/known-browser-store.ts'
import type { Commit, RequestStore } from '../../../ports/request-store.ts'
import { append } from '../audit/audit-chain.ts'
import type { Database } from '../engine/engine.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import * as attemptNotices from './attempt-notices.ts'
import { closeUsed } from './challenges.ts'
import { denialsOf, keepDenials } from './denial-rows.ts'
import { endKnown, findKnown, keepKnown, remember } from './known-browsers.ts'
import { readPage } from './queue-page.ts'
import * as requests from './requests.ts'
import { keepSetAside, setAsidesOf } from './set-asides.ts'

/** Requests, each written with its event and its tasks. */
export function storedRequests(inside: Inside): RequestStore {
  const { db, tasks, hash, codes } = inside
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
    requestsSince: (account, since, only) => requests.begunSince(db, codes, { account, since, only }),
    unprovedFrom: (of) => requests.unprovedFrom(db, codes, of),
    denialsOf: (account, since) => denialsOf(db, account, since),
    setAsidesOf: (account, since) => setAsidesOf(db, account, since),
    page: (query) => readPage(db, codes, query),
  }
}

async function writeCommit(
  tx: Database,
  { tasks, hash, codes }: Inside,
  { from, to, event, later = [], usedChallenge, setAside }: Commit,
): Promise<boolean> {
  const states = await requests.replace(tx, codes, from, to)
  if (!states) return false
  await keepDenials(tx, from, to)
  if (setAside) await keepSetAside(tx, setAside)
  await keepKnown(tx, codes, from, to)
  if (usedChallenge !== undefined && !(await closeUsed(tx, codes, usedChallenge, from.id))) return false
  await tasks.send(tx, later)
  await append(tx, event, hash, states)
  return true
}

/** Letters about attempts, as `AttemptNoticeStore` says. */
export const storedAttemptNotices = ({ db, tasks, codes }: Inside): AttemptNoticeStore => ({
  askedRequests: (nameHash, since) => attemptNotices.askedOf(db, codes, nameHash, since),
  attemptsToldUntil: (nameHash) => attemptNotices.toldUntil(db, nameHash),
  claimAttemptNotice: (nameHash, due, later) =>
    allOrNothing(db, async (tx) => {
      if (!(await attemptNotices.claim(tx, nameHash, due))) return false
      await tasks.send(tx, later)
      return true
    }),
  settleAttemptNotice: (nameHash, due, told) => attemptNotices.settle(db, nameHash, due, told),
})

/** Known browsers, as `KnownBrowserStore` says. */
export const storedKnownBrowsers = ({ db, codes }: Inside): KnownBrowserStore => ({
  knownBrowser: (id) => findKnown(db, codes, id),
  rememberBrowser: (known) => remember(db, codes, known),
  forgetBrowsers: (of) => endKnown(db, of),
})
