/** The move that each decision makes of a request, with the tasks that follow it. */
import { addHours } from '../../rules/duration.ts'
import type { Account, AccountId } from '../../rules/account/account.ts'
import { beginsWith } from '../../rules/request/manual-steps.ts'
import { decisionDueAt } from '../../rules/organisation/due-times.ts'
import { reachedFor } from '../../rules/request/policy-input.ts'
import { keepingGiven } from '../../rules/request/access-granted.ts'
import { intentFor, workOn } from '../../rules/request/intent.ts'
import { mayBeSeenLater, onTheirWord } from '../../rules/request/unverified-claim.ts'
import { lapseWarnings } from '../../rules/request/lapse-warning.ts'
import type { ScheduledJob } from '../../rules/request/job.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import type { Move } from '../../rules/request/move-request.ts'
import type { MoveKind } from '../../rules/request/moves.ts'
import type { Approval } from '../../rules/request/parts/authorization.ts'
import { APPROVAL_LAPSES_AFTER_HOURS, type RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import type { Choice } from './remedy-choices.ts'
import { approverActor } from './commit-decision.ts'

/** Whose hand it is, and what the record says of it, is the approval's to say. */
type Granted = Unsigned<'approved'> | Unsigned<'approved-to-act'>
type Unsigned<Kind extends MoveKind> = Omit<Step<Kind>, 'by' | 'facts'>
type Step<Kind extends MoveKind> = Move<Kind> & { readonly later?: readonly ScheduledJob[] }

/** An approval: what carries a secret waits for the claimant, the rest is done at once. */
export function granted(
  context: Context,
  request: RecoveryRequest,
  { remedy, consequence }: Choice,
  approvals: readonly Approval[],
  account: Account,
  target: string | null,
): Granted {
  const now = context.now()
  const lapsesAt = addHours(now, APPROVAL_LAPSES_AFTER_HOURS)
  const assurance = reachedFor(context.settings, request, remedy)
  const permission = { remedy, assurance, proofsSince: now, lapsesAt }
  const set = { approvals, remedy, permission, refusal: null, dueAt: null, ...keepingGiven(request) }
  if (consequence === 'perform') {
    const intent = intentFor(remedy, account, { now, attempt: context.random.id(), target })
    return { kind: 'approved-to-act', set: { ...set, intent }, later: workOn(request.id, intent) }
  }
  return {
    kind: 'approved',
    set: { ...set, intent: null, lapsesAt },
    later: [
      { task: { kind: 'notify', requestId: request.id, notice: 'approved' } },
      { task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt },
      ...lapseWarnings(now, lapsesAt, context.settings.workingHours, context.settings.timeZone).map((notBefore) => ({
        task: { kind: 'notify', requestId: request.id, notice: 'lapse-soon' } as const,
        notBefore,
      })),
    ],
  }
}

/**
 * A person takes it over by hand, has it from then on, and should have done it by when a decision would be due. The remedy may be another than `towards`, where something has to come before it;
 * read-backs are scheduled.
 */
export function handedOver(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
  towards: RemedyId,
  account: Account,
): Step<'handed-over'> {
  const remedy = beginsWith(request, towards, account)
  const at = { now: context.now(), attempt: context.random.id() }
  return {
    kind: 'handed-over',
    by: approverActor(approver),
    set: {
      remedy,
      intent: intentFor(remedy, account, at),
      beyondReading: false,
      assignee: { id: approver.id as AccountId, name: approver.name, since: at.now },
      dueAt: decisionDueAt(context.settings, request, at.now),
      ...keepingGiven(request),
    },
    facts: remedy === towards ? { remedy } : { remedy, towards },
    later: watches(request, remedy) ? [{ task: { kind: 'read-back', requestId: request.id, round: 0 } }] : [],
  }
}

/** Whether read-backs are scheduled: not where no reading could ever show the change. */
function watches(request: RecoveryRequest, remedy: RemedyId): boolean {
  const claim = onTheirWord(request)
  return claim?.remedy !== remedy || mayBeSeenLater(request, claim)
}
