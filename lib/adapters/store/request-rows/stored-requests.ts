import type { AttemptNoticeStore } from '../../../ports/attempt-notice-store.ts'
import type { KnownBrowserStore } from '../../../ports/known-browser-store.ts'
import type { Commit, RequestStore } from '../../../ports/request-store.ts'
import { appendEvent } from '../audit/audit-chain.ts'
import type { Database } from '../engine/engine.ts'
import { allOrNothing, type Inside } from '../transactions.ts'
import { askedRequests, attemptsToldUntil, claimNotice, settleNotice } from './attempt-notices.ts'
import { closeUsed } from './challenges.ts'
import { denialsOf, keepDenials } from './denial-rows.ts'
import { forgetBrowsers, findKnownBrowser, keepKnownBrowsers, rememberBrowser } from './known-browsers.ts'
import { countRequests } from './queue-counts.ts'
import { readPage } from './queue-page.ts'
import { findRequestBy, insertRequest, replaceRequest, requestsBegunSince, unprovedRequestsFrom } from './requests.ts'
import { keepSetAside, setAsidesOf } from './set-asides.ts'

/** Requests, each written with its event and its tasks. */
export function storedRequests(inside: Inside): RequestStore {
  const { db, tasks, hash, codes } = inside
  return {
    begin: (request, event, later) =>
      db.transaction(async (tx) => {
        const states = await insertRequest(tx, codes, request)
        await tasks.send(tx, later)
        await appendEvent(tx, event, hash, states)
      }),
    load: (id) => findRequestBy(db, codes, 'id', id),
    loadByBrowser: (browserHash) => findRequestBy(db, codes, 'browser', browserHash),
    loadByReference: (reference) => findRequestBy(db, codes, 'reference', reference),
    commit: (commit) => allOrNothing(db, (tx) => writeCommit(tx, inside, commit)),
    requestsSince: (account, since, only) => requestsBegunSince(db, codes, { account, since, only }),
    unprovedFrom: (of) => unprovedRequestsFrom(db, codes, of),
    denialsOf: (account, since) => denialsOf(db, account, since),
    setAsidesOf: (account, since) => setAsidesOf(db, account, since),
    page: (query) => readPage(db, codes, query),
    countRequests: (parts, most) => countRequests(db, parts, most),
  }
}

async function writeCommit(
  tx: Database,
  { tasks, hash, codes }: Inside,
  { from, to, event, later = [], usedChallenge, setAside }: Commit,
): Promise<boolean> {
  const states = await replaceRequest(tx, codes, from, to)
  if (!states) return false
  await keepDenials(tx, from, to)
  if (setAside) await keepSetAside(tx, setAside)
  await keepKnownBrowsers(tx, codes, from, to)
  if (usedChallenge !== undefined && !(await closeUsed(tx, codes, usedChallenge, from.id))) return false
  await tasks.send(tx, later)
  await appendEvent(tx, event, hash, states)
  return true
}

/** Letters about attempts, as `AttemptNoticeStore` says. */
export const storedAttemptNotices = ({ db, tasks, codes }: Inside): AttemptNoticeStore => ({
  askedRequests: (nameHash, since) => askedRequests(db, codes, nameHash, since),
  attemptsToldUntil: (nameHash) => attemptsToldUntil(db, nameHash),
  claimAttemptNotice: (nameHash, due, later) =>
    allOrNothing(db, async (tx) => {
      if (!(await claimNotice(tx, nameHash, due))) return false
      await tasks.send(tx, later)
      return true
    }),
  settleAttemptNotice: (nameHash, due, told) => settleNotice(db, nameHash, due, told),
})

/** Known browsers, as `KnownBrowserStore` says. */
export const storedKnownBrowsers = ({ db, codes }: Inside): KnownBrowserStore => ({
  knownBrowser: (id) => findKnownBrowser(db, codes, id),
  rememberBrowser: (known) => rememberBrowser(db, codes, known),
  forgetBrowsers: (of) => forgetBrowsers(db, of),
})
