/**
 * When an account's methods last changed, from the audit log of the whole tenant, which one instance reads for all.
 *
 * An age rests on a window that was read completely and recently, and on nothing less (rule R6): what the list lacks
 * is read from the account's own log; where that cannot be read either, the changes are not known. Before a write the
 * list is not used (rule R11).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { DAY_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { failed } from '../../../rules/account/account.ts'
import type { MethodChanges } from '../../../rules/proofs/freshness.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import type { KeptChange, SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import { openSource } from '../../shared-sources/shared-source.ts'
import { pollInBackground } from '../background-polling.ts'
import { auditRows, type AuditShape } from '../sign-in-log/log-shapes.ts'
import { type Coverage, openLogSync, type LogSyncOptions, type TenantLog } from '../sign-in-log/log-sync.ts'
import { touchedBy } from './method-changes.ts'
import type { Reader } from '../transport/reader.ts'
import { isStatus, reasonOf } from '../transport/reply.ts'
import { notTheirTurn, type RequestQueue } from '../transport/request-queue.ts'

/** Microsoft's own delay is longer. */
const CHANGES_FRESH_FOR_MS = 30_000
/** An older list is no answer. */
const CHANGES_USABLE_FOR_MS = MINUTE_IN_MS
/** While nobody asks. */
const CHANGES_READ_EVERY_MS = 2 * MINUTE_IN_MS
/** Of a task, for the list that serves all who wait: longer than a limit counts over. */
const LIST_AWAITED_FOR_MS = 12_000
const LOOKED_AGAIN_AFTER_MS = 250
const OVERLAP_MS = 15 * MINUTE_IN_MS

export interface MethodChangeLog {
  /**
   * `fromLists`: what was read for all will do, where it is whole and fresh. `inTurn`: a task that stands in line
   * for it; whoever asked anew at each try would use up the room that the answer needs.
   */
  read(id: AccountId, fromLists: boolean, inTurn?: boolean): Promise<MethodChanges>
  watch(): () => void
}

interface MethodChangeOptions extends LogSyncOptions {
  readonly reader: Reader
  /** Waits about as long as a task may take. */
  readonly inLine: Reader
  /** For somebody who waits for it. */
  readonly beforeWrite: (id: AccountId) => Reader
  readonly queue: RequestQueue
  readonly shared: SharedEvidence
  readonly freshnessWindowInDays: number
}

/** Reads changes of methods, within a window of `freshnessWindowInDays`. */
export function openMethodChanges(options: MethodChangeOptions): MethodChangeLog {
  const { reader, inLine, beforeWrite, queue, shared, freshnessWindowInDays, log, now } = options
  const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
  const of = auditLog(shared, freshnessWindowInDays)
  const source = openSource({ name: of.name, shared, log, now, refresh: openLogSync(of, options) })

  /** Null: the list says nothing about this window. */
  async function fromList(id: AccountId, since: Date, waitsForInMs: number): Promise<MethodChanges | null> {
    const givesUpAt = performance.now() + waitsForInMs
    for (;;) {
      const { source: list, why } = await source.look({
        fresh: ago(CHANGES_FRESH_FOR_MS),
        usable: ago(CHANGES_USABLE_FOR_MS),
      })
      if (why === 'not-licensed' || why === 'not-permitted') return failed(why)
      const coverage = list.kept as Coverage | null
      const isFarEnough = coverage !== null && coverage.from <= since
      if (why === null && isFarEnough) return { kind: 'answered', value: await shared.methodChangesOf(id, since) }
      // Only a list that reaches far enough, and waits for room itself, is worth waiting for.
      if (why !== 'budget' || !isFarEnough || performance.now() >= givesUpAt) return null
      await sleep(LOOKED_AGAIN_AFTER_MS)
    }
  }

  return {
    async read(id, fromLists, inTurn = false) {
      const since = ago(freshnessWindowInDays * DAY_IN_MS)
      const listed = fromLists ? await fromList(id, since, inTurn ? LIST_AWAITED_FOR_MS : 0) : null
      if (listed) return listed
      if (fromLists)
        return askedOf(inTurn ? inLine : reader, id, since, () => new Unavailable('directory-audits: held back'))
      return askedOf(beforeWrite(id), id, since, () => notTheirTurn('directory-audits', queue, 'reports', id))
    },
    watch: () =>
      pollInBackground(
        source,
        { everyMs: CHANGES_READ_EVERY_MS, freshForMs: CHANGES_FRESH_FOR_MS },
        { name: of.name, log, now },
      ),
  }
}

/** A day more than an age rests on, so that the window is whole at any moment. */
const auditLog = (shared: SharedEvidence, freshnessWindowInDays: number): TenantLog<AuditShape> => ({
  name: 'method-changes',
  forwards: 'audit-feed',
  backwards: 'audits-before',
  item: auditRows,
  momentOf: (row) => row.activityDateTime,
  overlapInMs: OVERLAP_MS,
  keptForDays: freshnessWindowInDays + 1,
  // After the sign-in log's newest page, which also serves everybody.
  leaves: { newest: 2, further: 3, back: 3 },
  keep: (rows, readAt) => shared.keepMethodChanges(rows.flatMap((row) => changesIn(row, readAt))),
  forget: (before) => shared.forgetMethodChanges(before),
})

/** A row without a date is no later than the reading that showed it. */
const changesIn = (row: AuditShape, readAt: Date): KeptChange[] =>
  (row.targetResources ?? []).flatMap(({ id }) => {
    const touched = id ? touchedBy(row, id) : null
    return id && touched ? [{ accountId: id, at: row.activityDateTime ?? readAt, touched }] : []
  })

/**
 * Where not all pages could be read, the changes are a failure. Where the limit has no room now it throws, so that it
 * is asked again later: that is no reason to send a code to nobody.
 */
async function askedOf(
  reader: Reader,
  id: AccountId,
  since: Date,
  heldBack: () => Unavailable,
): Promise<MethodChanges> {
  const reply = await reader.read('directory-audits', { id, since: since.toISOString() })
  if (reply.kind === 'held-back') throw heldBack()
  if (isStatus(reply, 429, 429)) throw new Unavailable(`directory-audits: ${reasonOf(reply)}`)
  const audits = await reader.allOf(reply, auditRows, 'directory-audits')
  if (audits.kind !== 'answered') return audits
  return {
    kind: 'answered',
    value: audits.value
      .flatMap((audit) => {
        const touched = touchedBy(audit, id)
        // A change without a moment may have been just now.
        return touched ? [{ at: audit.activityDateTime ?? new Date(8.64e15), touched }] : []
      })
      .toSorted((one, other) => other.at.getTime() - one.at.getTime()),
  }
}
