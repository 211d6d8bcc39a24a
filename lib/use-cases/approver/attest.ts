/**
 * Closing by an approver's word what no read-back can see.
 *
 * Only after an approver took the request over, and only where no reading can tell: what rests on the claimant's word,
 * or was done in a place that we do not read. It changes nothing in the tenant; who said what is in the record, and
 * the claimant is told that a person looked. For a privileged account a second person says it.
 */
import type { ScheduledJob } from '../../rules/request/job.ts'
import { goesOn, sawFor } from '../../rules/request/manual-steps.ts'
import { leftInDoubt } from '../../rules/request/follow-up.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Saw } from '../../rules/request/parts/execution.ts'
import { looksAtRisk } from '../../rules/request/risk-after-reset.ts'
import { changedSince, type DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import type { Change } from '../change-request.ts'
import { approverActor } from './commit-decision.ts'
import { decideOnRequest } from './decide-on-request.ts'
import type { Parties } from './read-parties.ts'
import { areTwoPeople } from './require-distinct-approvers.ts'

/**
 * A person's word in place of a read-back (`saw`): the request is done, or goes on to what is left. Refuses what
 * `decideOnRequest` refuses, `request-moved-on` where another step came meanwhile, and `not-permitted` where nothing of
 * the kind can be seen by hand, or a second person has to say it.
 */
export const attest = (
  context: Context,
  approver: Approver,
  requestId: string,
  { saw, ...looked }: DecisionSnapshot & { readonly saw: Saw },
): Promise<Result<RecoveryRequest>> =>
  decideOnRequest(
    context,
    {
      approver,
      requestId,
      looked,
      states: ['handed-over'],
      against: (request) => {
        // A reading may have closed one step meanwhile, so that the request is at another one, which the approver did
        // not attest.
        if (changedSince(request, looked).includes('remedy')) return 'request-moved-on'
        return sawFor(request).includes(saw) ? null : 'not-permitted'
      },
    },
    (request, parties) => attestation(context, approver, request, parties, saw),
  )

async function attestation(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
  { claimed }: Parties,
  saw: Saw,
): Promise<Result<Change>> {
  const bySecond = await takesSecond(context, request, approver)
  if (!bySecond.ok) return bySecond
  const requestId = request.id
  const said = { by: approverActor(approver), facts: { remedy: request.remedy, saw } }
  const at = { now: context.now(), attempt: context.random.id() }
  const next = claimed && goesOn(request, claimed.account, at)
  if (next)
    return ok({
      ...said,
      kind: 'went-on',
      set: next,
      later: [{ task: { kind: 'read-back', requestId, round: 0 } }, ...leftInDoubt(request)],
    })
  const attested = { approverId: approver.id, approverName: approver.name, at: at.now, saw }
  const told: ScheduledJob = { task: { kind: 'notify', requestId, notice: `attested-${saw}` } }
  const later = [told, ...leftInDoubt(request), ...looksAtRisk(request, at.now)]
  return ok({ ...said, kind: 'attested', set: { attested, dueAt: null }, later })
}

/** Whether a second person has to say it: of a privileged account the one who took it over cannot (rule R10). */
async function takesSecond(
  context: Context,
  { id, accountClass }: RecoveryRequest,
  approver: Approver,
): Promise<Result<void>> {
  if (accountClass !== 'privileged') return ok(undefined)
  const taken = (await context.store.events(id)).findLast(({ kind }) => kind === 'handed-over')
  return taken?.by.kind === 'approver' ? areTwoPeople(context, approver, taken.by.id) : ok(undefined)
}
