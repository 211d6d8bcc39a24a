/** A Store in memory, guarded by version and all-or-nothing like the real one; time is the test's. */
import { isDeepStrictEqual } from 'node:util'
import type { AuditEvent } from '#lib/rules/audit.ts'
import { type AccountDenial, newDenials } from '#lib/rules/request/denials.ts'
import type { Store } from '#lib/ports/store.ts'
import type { SetAside } from '#lib/rules/request/set-aside.ts'
import { type KnownBrowser, knownAfter, unknownAfter } from '#lib/rules/request/known-browser.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { KeyedRow } from '#lib/ports/row-text.ts'
import { fakeAttemptNotices } from './attempt-notices.ts'
import { fakeChallenges } from './challenges.ts'
import { fakeCheckpoints } from './checkpoints.ts'
import { fakeEnrolments } from './enrolments.ts'
import { fakeOrganisation } from './organisation.ts'
import { fakeQueue } from './queue.ts'
import { fakeRecord } from './record.ts'
import { fakeInsights, fakeRecordSearch } from './record-search.ts'
import { fakeRowStates } from './row-states.ts'
import { fakeTasks, type Waiting } from './tasks.ts'
import { fakeWebhooks } from './webhooks.ts'
import { fakeTransfers } from './transfers.ts'

export interface FakeStore extends Store {
  readonly waiting: readonly Waiting[]
  /** Every event, whichever request it belongs to. */
  readonly record: Store['record']
  readonly recorded: readonly AuditEvent[]
  /** Does what is due, and what that leads to, until nothing is due; what throws stays and is reported. */
  readonly runDue: (now: () => Date) => Promise<readonly unknown[]>
  /** Runs before the next commit is looked at: somebody else is faster. */
  beforeCommit: (() => Promise<void>) | null
  /** Replaces a row by an earlier state of it, code included, as somebody who can write the database might. */
  readonly putBack: (row: KeyedRow) => void
}

export function fakeStore(): FakeStore {
  const record = fakeRecord()
  const tasks = fakeTasks()
  const { append } = record
  const { queue } = tasks
  const challenges = fakeChallenges(append, queue)
  const rowStates = fakeRowStates()
  const { note } = rowStates
  const requests = new Map<string, RecoveryRequest>()
  const denials: (AccountDenial & { readonly of: string })[] = []
  const setAsides: SetAside[] = []
  const known = new Map<string, KnownBrowser>()
  const all = () => [...requests.values()]
  /** Request by its browser, of now and of before. */
  const browsers = new Map<string, string>()
  const keep = (request: RecoveryRequest) => {
    requests.set(request.id, request)
    if (request.browser !== null) browsers.set(request.browser, request.id)
  }
  const enrolments = fakeEnrolments({ note, append, queue })
  const organisation = fakeOrganisation({ note, append, queue })
  const store: FakeStore = {
    ...record.reads,
    ...fakeRecordSearch(record.chain, all),
    ...fakeQueue(all),
    ...fakeInsights,
    ...challenges.port,
    ...enrolments.port,
    ...organisation.port,
    ...rowStates.port,
    ...fakeCheckpoints(),
    ...fakeWebhooks(queue),
    ...fakeTransfers(append),
    ...fakeAttemptNotices(queue),
    runDue: tasks.runDue,
    work: tasks.work,
    backlog: tasks.backlog,
    beforeCommit: null,
    get waiting() {
      return tasks.waiting()
    },
    get recorded() {
      return record.recorded()
    },
    async begin(request, event, later) {
      if (requests.values().some(({ reference }) => reference === request.reference))
        throw new Error('The reference is taken.')
      keep(request)
      note('request', request)
      append(event)
      queue(later)
    },
    async load(id) {
      return requests.get(id) ?? null
    },
    async loadByBrowser(browser) {
      const found = requests.get(browsers.get(browser) ?? '')
      return found?.browser === browser ? found : null
    },
    async loadByReference(reference) {
      return all().find((request) => request.reference === reference) ?? null
    },
    async commit({ from, to, event, later, usedChallenge, setAside }) {
      const faster = store.beforeCommit
      store.beforeCommit = null
      await faster?.()
      const used = usedChallenge === undefined ? null : challenges.find(usedChallenge)
      if (requests.get(from.id)?.version !== from.version) return false
      if (used !== null && (used?.closed !== null || used.requestId !== from.id)) return false
      keep(to)
      note('request', to)
      if (setAside) setAsides.push(setAside)
      const becomesKnown = knownAfter(from, to)
      if (becomesKnown) known.set(becomesKnown.id, becomesKnown)
      const stopped = unknownAfter(from, to)
      if (stopped) await store.forgetBrowsers({ accountId: stopped })
      if (to.account) {
        const { id: of } = to.account
        denials.push(...newDenials(from, to).map((denial) => ({ ...denial, of, requestId: to.id })))
      }
      if (used) challenges.change(used.id, (challenge) => ({ ...challenge, closed: 'used' }))
      append(event)
      queue(later)
      return true
    },
    async record(event, later) {
      append(event)
      queue(later)
    },
    async askedRequests(nameHash, since) {
      return all()
        .filter((request) => request.nameHash === nameHash)
        .flatMap((request) => {
          const lately = challenges.askedIn(request.id).filter((one) => one.askedAt >= since)
          const askedAt = new Date(Math.max(...lately.map((one) => one.askedAt.getTime())))
          return lately.length > 0 ? [{ request, askedAt }] : []
        })
        .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
    },
    async unprovedFrom({ nameHash, network, device }) {
      return all()
        .filter((request) => request.state === 'verifying' && request.nameHash === nameHash)
        .filter((request) => request.network === network || request.device === device)
        .toSorted((a, b) => a.begunAt.getTime() - b.begunAt.getTime() || (a.id < b.id ? -1 : 1))
    },
    async knownBrowser(id) {
      return known.get(id) ?? null
    },
    async rememberBrowser(one) {
      known.set(one.id, one)
    },
    async forgetBrowsers(of) {
      for (const one of known.values())
        if ('browser' in of ? one.browser === of.browser : one.accountId === of.accountId) known.delete(one.id)
    },
    async requestsSince(account, since, only) {
      const hadEffect = ({ intent, achieved = [], perhapsGiven, coolingOff }: RecoveryRequest) =>
        Boolean(intent ?? coolingOff) || achieved.length > 0 || [perhapsGiven ?? []].flat().length > 0
      const mayHaveActed = ({ begunAt, movedAt, state }: RecoveryRequest) =>
        begunAt >= since || movedAt >= since || state === 'handed-over'
      return all()
        .filter((request) => request.account?.id === account)
        .filter((request) => (only ? hadEffect(request) && mayHaveActed(request) : request.begunAt >= since))
    },
    async setAsidesOf(account, since) {
      return setAsides.filter(({ accountId, at }) => accountId === account && at >= since)
    },
    async denialsOf(account, since) {
      return denials.filter(({ of, at }) => of === account && at >= since).map(({ of: _, ...denial }) => denial)
    },

    async commitChallenge({ from, to, whileIn, event }) {
      const faster = store.beforeCommit
      store.beforeCommit = null
      await faster?.()
      const now = challenges.find(from.id)
      const state = requests.get(from.requestId)?.state
      if (!now || now.closed || !isDeepStrictEqual(now.detail, from.detail) || !state || !whileIn.includes(state))
        return false
      challenges.change(from.id, (challenge) => ({ ...challenge, ...to }))
      if (event) append(event)
      return true
    },

    putBack(keyed) {
      const { kind, row } = keyed
      organisation.putBack(keyed)
      if (kind === 'request') keep(row)
      if (kind === 'enrolment') enrolments.putBack(row)
    },

    async forget() {
      return { requests: 0, signIns: 0 }
    },
    async forgetUnproved() {
      return 0
    },
    async ping() {},
    async close() {},
  }
  return store
}
