/**
 * What is left to do once a request was stopped, and closing it: the owner was promised help (rule R12).
 *
 * Closing grants nothing and touches no account. "Helped back in" is said only of a newer request of the same account
 * that is done; otherwise an approver says by name that the stop was right and nobody needs help.
 */
import type { AuditEvent } from '../../rules/audit.ts'
import type { DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import type { StopOutcome } from '../../rules/request/parts/objections.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import { approverActor } from './commit-decision.ts'
import { settleRequest } from './decide-on-request.ts'

/** A request of the same account, begun after the stop. */
export type LaterRequest = Pick<RecoveryRequest, 'id' | 'reference' | 'state' | 'movedAt'>

export interface StoppedFacts {
  /** What became of what the request gave. `nothing-given`: there was nothing to undo. */
  readonly undo:
    | { readonly kind: 'nothing-given' | 'under-way' }
    | { readonly kind: 'undone' | 'left-to-people'; readonly at: Date }
  /** Newest first. */
  readonly later: readonly LaterRequest[]
}

/** What an approver needs to help the owner. Null: the request was not stopped, or people decide it still. */
export async function readStopped(
  { store }: Context,
  request: RecoveryRequest,
  events: readonly AuditEvent[],
): Promise<StoppedFacts | null> {
  const { state, account, stoppedAt } = request
  if (state !== 'frozen' || !stoppedAt) return null
  const begun = account ? await store.requestsSince(account.id, stoppedAt) : []
  const later = begun.filter(({ id }) => id !== request.id).toReversed()
  return { undo: undoOf(events, stoppedAt), later }
}

function undoOf(events: readonly AuditEvent[], stoppedAt: Date): StoppedFacts['undo'] {
  const since = events.filter(({ at }) => at >= stoppedAt)
  const settled = since.findLast(({ kind }) => kind === 'undone' || kind === 'undo-left-to-people')
  if (settled) return { kind: settled.kind === 'undone' ? 'undone' : 'left-to-people', at: settled.at }
  const isUndoing = since.some(({ kind, facts }) => kind === 'frozen' && facts.undoes === true)
  return { kind: isUndoing ? 'under-way' : 'nothing-given' }
}

/** The newest of them by which the owner is in again; null where none is done. */
export const helpedBy = ({ later }: Pick<StoppedFacts, 'later'>): LaterRequest | null =>
  later.find(({ state }) => state === 'done') ?? null

/**
 * Closes a stopped request. Refuses what `settleRequest` refuses, and `request-moved-on` where it is closed already or
 * no newer request has helped the owner back in.
 */
export async function closeStopped(
  context: Context,
  approver: Approver,
  requestId: string,
  { outcome, ...looked }: DecisionSnapshot & { readonly outcome: StopOutcome },
): Promise<Result<RecoveryRequest>> {
  const request = await context.store.load(requestId)
  const stopped = request && (await readStopped(context, request, []))
  const helped = outcome === 'helped-back-in' && stopped ? helpedBy(stopped) : null
  if (outcome === 'helped-back-in' && !helped) return refuse('request-moved-on')
  const against = ({ stopClosed }: RecoveryRequest) => (stopClosed ? 'request-moved-on' : null)
  return settleRequest(context, { approver, requestId, looked, states: ['frozen'], against }, () =>
    ok({
      kind: 'stop-closed',
      by: approverActor(approver),
      set: {
        dueAt: null,
        stopClosed: {
          approverId: approver.id,
          approverName: approver.name,
          at: context.now(),
          outcome,
          by: helped?.reference ?? null,
        },
      },
      facts: { outcome, helpedBy: helped?.id ?? null },
    }),
  )
}
