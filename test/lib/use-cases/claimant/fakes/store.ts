/** A Store in memory, guarded by version and all-or-nothing like the real one; time is the test's. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ApproverComparison, DeskAccount } from '#lib/rules/organisation/approver-comparison.ts'
import { type AuditEvent, bodyOf, covered, firstFault, GENESIS, type Link } from '#lib/rules/audit.ts'
import { type AccountDenial, newDenials } from '#lib/rules/request/denials.ts'
import type { ReadinessSnapshot } from '#lib/rules/preparation/departments.ts'
import { type Enrolled, handleOf, isHeld } from '#lib/rules/proofs/enrolment.ts'
import type { DeviceTransfer } from '#lib/rules/request/device-transfer.ts'
import type { Challenge } from '#lib/rules/proofs/challenge.ts'
import { isRefusedForGood } from '#lib/rules/not-sent.ts'
import type { Store } from '#lib/ports/store.ts'
import type { ScheduledJob, Task, TaskKind } from '#lib/rules/request/job.ts'
import type { SetAside } from '#lib/rules/request/set-aside.ts'
import { type KnownBrowser, knownAfter, unknownAfter } from '#lib/rules/request/known-browser.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { NO_POLICY_YET } from '#lib/rules/organisation/policy-change.ts'
import { type KeyedRow, type KeyedRows, type RecordedKind, rowName, rowText } from '#lib/ports/row-text.ts'
import { NEVER_SWITCHED } from '#lib/rules/organisation/threat-mode.ts'

type Handlers = Parameters<Store['work']>[0]
interface Waiting {
  readonly task: Task
  readonly notBefore: Date
}

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

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export function fakeStore(): FakeStore {
  const requests = new Map<string, RecoveryRequest>()
  /** In the order in which they were asked for. */
  const challenges = new Map<string, Challenge>()
  const challengesOf = new Map<string, readonly string[]>()
  const asked = () => [...challenges.values()]
  const askedIn = (requestId: string): readonly Challenge[] =>
    (challengesOf.get(requestId) ?? []).flatMap((id) => challenges.get(id) ?? [])
  const denials: (AccountDenial & { readonly of: string })[] = []
  const setAsides: SetAside[] = []
  const enrolments: Enrolled[] = []
  const readinessSnapshots = new Map<string, ReadinessSnapshot>()
  const handOvers: DeviceTransfer[] = []
  const known = new Map<string, KnownBrowser>()
  const chain: (Link & { readonly event: AuditEvent })[] = []
  let waiting: Waiting[] = []
  /** Milliseconds since 1970: nothing is due before this moment. */
  let earliest = Infinity
  let threat = NEVER_SWITCHED
  let policy = NO_POLICY_YET
  const deskAccounts = new Map<string, DeskAccount>()
  let comparison: ApproverComparison | null = null
  const checkpoints: { line: string; at: Date; mailedAt: Date | null }[] = []
  let handlers: Handlers | null = null
  let bury: Parameters<Store['work']>[1] = async () => {}

  const all = () => [...requests.values()]
  /** Request by its browser, of now and of before. */
  const browsers = new Map<string, string>()
  const keep = (request: RecoveryRequest) => {
    requests.set(request.id, request)
    if (request.browser !== null) browsers.set(request.browser, request.id)
  }
  const append = (event: AuditEvent) => {
    const [sequence, previous, body] = [chain.length + 1, chain.at(-1)?.hash ?? GENESIS, bodyOf(event)]
    chain.push({ event, sequence, previous, body, hash: hash(covered(sequence, previous, body)) })
  }
  /** What the record says that a row was last, as the text that its code would cover. */
  const last = new Map<string, string>()
  const note = <K extends RecordedKind>(kind: K, row: KeyedRows[K]) => {
    const text = rowText(kind, row)
    if (text === null) throw new TypeError(`A ${kind} has a field that lib/ports/row-text.ts does not name`)
    last.set(rowName(kind, row), text)
  }
  const notBelieved = new Set<string>()
  const attemptNotices = new Map<string, { readonly toldUntil: Date | null; readonly claimedFor: Date | null }>()
  const sentOnce = new Set<string>()
  const isNew = ({ task, once }: ScheduledJob) => {
    if (once === undefined) return true
    const name = `${task.kind} ${once}`
    return !sentOnce.has(name) && !!sentOnce.add(name)
  }
  const queue = (later: readonly ScheduledJob[] = []) => {
    const tasks = later.filter(isNew).map(({ task, notBefore }) => ({ task, notBefore: notBefore ?? new Date(0) }))
    waiting.push(...tasks)
    earliest = earliestOf(earliest, tasks)
  }
  const earliestOf = (before: number, tasks: readonly Waiting[]) =>
    tasks.reduce((least, { notBefore }) => Math.min(least, notBefore.getTime()), before)
  const setChallenge = (id: string, change: (challenge: Challenge) => Challenge) => {
    const found = challenges.get(id)
    if (found) challenges.set(id, change(found))
    return challenges.get(id)
  }
  const run = <K extends TaskKind>(task: Extract<Task, { kind: K }>) => {
    const handle = handlers?.[task.kind]
    if (!handle) throw new Error('Nobody works here yet.')
    return handle(task)
  }

  const store: FakeStore = {
    beforeCommit: null,
    get waiting() {
      return waiting
    },
    get recorded() {
      return chain.map(({ event }) => event)
    },
    async runDue(now) {
      if (now().getTime() < earliest) return []
      const faults: unknown[] = []
      const left: Waiting[] = []
      // What a task asks for is put at the end, and so is met on the way.
      for (let at = 0; at < waiting.length; ) {
        const next = waiting[at]
        if (!next || next.notBefore > now()) {
          at++
          continue
        }
        waiting.splice(at, 1)
        try {
          await run(next.task)
        } catch (fault) {
          if (isRefusedForGood(fault)) {
            await bury(next.task)
            continue
          }
          faults.push(fault)
          left.push(next)
        }
      }
      waiting = [...left, ...waiting]
      earliest = earliestOf(Infinity, waiting)
      return faults
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
      const used = usedChallenge === undefined ? null : challenges.get(usedChallenge)
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
      if (used) setChallenge(used.id, (challenge) => ({ ...challenge, closed: 'used' }))
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
          const lately = askedIn(request.id).filter((one) => one.askedAt >= since)
          const askedAt = new Date(Math.max(...lately.map((one) => one.askedAt.getTime())))
          return lately.length > 0 ? [{ request, askedAt }] : []
        })
        .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
    },
    async attemptsToldUntil(nameHash) {
      return attemptNotices.get(nameHash)?.toldUntil ?? null
    },
    async claimAttemptNotice(nameHash, due, later) {
      const row = attemptNotices.get(nameHash)
      if (row?.claimedFor && row.claimedFor >= due) return false
      attemptNotices.set(nameHash, { toldUntil: row?.toldUntil ?? null, claimedFor: due })
      queue(later)
      return true
    },
    async settleAttemptNotice(nameHash, due, toldUntil) {
      const row = attemptNotices.get(nameHash)
      if (row?.claimedFor?.getTime() !== due.getTime()) return
      attemptNotices.set(nameHash, toldUntil ? { ...row, toldUntil } : { ...row, claimedFor: null })
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
    async page({ states }) {
      return { requests: all().filter(({ state }) => states.includes(state)), next: null }
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
    async deskAccounts() {
      return [...deskAccounts.values()]
    },
    async noteDeskAccount(account) {
      deskAccounts.set(account.id, account)
    },
    async approverComparison() {
      return comparison
    },
    async keepApproverComparison(kept) {
      comparison = kept
    },
    async policyHeld() {
      return policy
    },
    async changePolicy({ from, to, event, later }) {
      if (policy.version !== from.version) return false
      policy = to
      note('policy', to)
      append(event)
      queue(later)
      return true
    },
    async threatSwitch() {
      return threat
    },
    async switchThreat({ from, to, event, later }) {
      if (threat.version !== from.version) return false
      threat = to
      note('threat', to)
      append(event)
      queue(later)
      return true
    },
    async events(requestId) {
      return chain.map(({ event }) => event).filter((event) => event.requestId === requestId)
    },

    async addChallenge(challenge, event, later) {
      for (const { id, factor, closed } of askedIn(challenge.requestId))
        if (factor === challenge.factor && closed === null)
          setChallenge(id, (older) => ({ ...older, closed: 'superseded' }))
      challenges.set(challenge.id, challenge)
      challengesOf.set(challenge.requestId, [...(challengesOf.get(challenge.requestId) ?? []), challenge.id])
      append(event)
      queue(later)
    },
    async loadChallenge(id) {
      return challenges.get(id) ?? null
    },
    async codesBefore({ id }, since) {
      const mine = asked().findIndex((one) => one.id === id)
      const isCode = ({ factor }: Challenge) => factor.startsWith('code-by-')
      return {
        waiting: asked()
          .slice(0, mine)
          .filter((one) => isCode(one) && !one.sentAt && !one.closed).length,
        sent: asked().filter((one) => isCode(one) && one.sentAt !== null && one.sentAt >= since).length,
      }
    },
    async challengesOf(requestId) {
      return askedIn(requestId).toReversed()
    },
    async fillChallenge(id, filling) {
      setChallenge(id, (challenge) => {
        if (challenge.closed === null) return { ...challenge, ...filling }
        const isSent = challenge.codeHash !== null && challenge.codeHash === filling.codeHash && !challenge.sentAt
        return isSent ? { ...challenge, sentAt: filling.sentAt } : challenge
      })
    },
    async commitChallenge({ from, to, whileIn, event }) {
      const faster = store.beforeCommit
      store.beforeCommit = null
      await faster?.()
      const now = challenges.get(from.id)
      const state = requests.get(from.requestId)?.state
      if (!now || now.closed || !isDeepStrictEqual(now.detail, from.detail) || !state || !whileIn.includes(state))
        return false
      setChallenge(from.id, (challenge) => ({ ...challenge, ...to }))
      if (event) append(event)
      return true
    },
    async countTry(id) {
      return setChallenge(id, (challenge) => ({ ...challenge, tries: challenge.tries + 1 }))?.tries ?? 0
    },

    async offerTransfer(handOver, event) {
      handOvers.push(handOver)
      append(event)
    },
    async deviceTransfer(by) {
      const isIt = (one: DeviceTransfer) =>
        'id' in by ? one.id === by.id : 'browser' in by ? one.browser === by.browser : one.requestId === by.requestId
      return handOvers.findLast(isIt) ?? null
    },
    async joinTransfer(id, other, event) {
      const at = handOvers.findIndex((one) => one.id === id && one.browser === null)
      const found = handOvers[at]
      if (!found) return false
      handOvers[at] = { ...found, ...other }
      append(event)
      return true
    },
    async countTransferTry(id) {
      const at = handOvers.findIndex((one) => one.id === id)
      const found = handOvers[at]
      if (!found) return 0
      handOvers[at] = { ...found, tries: found.tries + 1 }
      return found.tries + 1
    },

    async enrolled(account) {
      return enrolments.filter(({ accountId }) => accountId === account)
    },
    async changeEnrolled({ add = [], replace = [], event, later }) {
      const at = replace.map(({ from }) =>
        enrolments.findIndex((one) => one.id === from.id && one.version === from.version),
      )
      if (at.includes(-1)) return false
      replace.forEach(({ to }, i) => (enrolments[at[i] as number] = to))
      enrolments.push(...add)
      for (const one of [...replace.map(({ to }) => to), ...add]) note('enrolment', one)
      append(event)
      queue(later)
      return true
    },
    async holdersOf(handle) {
      return [
        ...new Set(enrolments.filter((one) => isHeld(one) && handleOf(one) === handle).map((one) => one.accountId)),
      ]
    },

    async enrolledAccounts() {
      return [...new Set(enrolments.filter(isHeld).map(({ accountId }) => accountId))]
    },
    async keepReadiness(standing) {
      readinessSnapshots.set(standing.accountId, standing)
    },
    async readinessSnapshots() {
      return [...readinessSnapshots.values()]
    },

    putBack({ kind, row }) {
      if (kind === 'request') keep(row)
      if (kind === 'enrolment') enrolments[enrolments.findIndex(({ id }) => id === row.id)] = row
      if (kind === 'threat') threat = row
      if (kind === 'policy') policy = row
    },
    async outdated(rows) {
      const found = rows.filter(({ kind, row }) => {
        const state = last.get(rowName(kind, row))
        return state === undefined ? row.version > 0 || 'id' in row : state !== rowText(kind, row)
      })
      for (const { kind, row } of found) notBelieved.add(rowName(kind, row))
      return found
    },
    async rowFaults() {
      return { rows: notBelieved.size, since: notBelieved.size > 0 ? new Date(0) : null }
    },

    async work(given, dead) {
      handlers = given
      bury = dead
    },
    async forget() {
      return { requests: 0, signIns: 0 }
    },
    async lastCheckpoint() {
      return checkpoints.at(-1)?.line ?? null
    },
    async keepCheckpoint(line, at) {
      if (checkpoints.some((one) => one.line === line)) return false
      checkpoints.push({ line, at, mailedAt: null })
      return true
    },
    async claimCheckpointLetter(line, at, unlessSince) {
      const found = checkpoints.find((one) => one.line === line)
      if (!found || checkpoints.some(({ mailedAt }) => mailedAt && mailedAt > unlessSince)) return false
      found.mailedAt = at
      return true
    },
    async releaseCheckpointLetter(line) {
      const found = checkpoints.find((one) => one.line === line)
      if (found) found.mailedAt = null
    },
    async checkpointTimes() {
      const mailed = checkpoints.flatMap(({ mailedAt }) => mailedAt ?? [])
      return { madeAt: checkpoints.at(-1)?.at ?? null, mailedAt: mailed.at(-1) ?? null }
    },
    async verifyTail(from) {
      const head = { sequence: chain.length, hash: chain.at(-1)?.hash ?? GENESIS }
      const links = (async function* () {
        yield* chain
      })()
      return { head, fault: await firstFault(links, head, hash, from) }
    },
    async verifyChain() {
      const head = { sequence: chain.length, hash: chain.at(-1)?.hash ?? GENESIS }
      const links = (async function* () {
        yield* chain
      })()
      return { links: chain.length, head, fault: await firstFault(links, head, hash) }
    },
    async forgetUnproved() {
      return 0
    },
    async ping() {},
    async close() {},
  }
  return store
}
