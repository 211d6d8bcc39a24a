/**
 * Which earlier approvals count (rules R10, R15). Two approvals are two people's, about the same remedy, and not older
 * than an approval lasts.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { distinctApprovers } from '../../rules/organisation/distinct-approvers.ts'
import { leastApproversOf } from '../../rules/request/least-approvers.ts'
import type { Person, SamePerson } from '../../rules/proofs/same-person.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import type { Approval } from '../../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { countingApprovals } from '../../rules/organisation/counting-approvals.ts'
import { inForce } from '../../rules/organisation/threat-mode.ts'
import type { Choice } from './remedy-choices.ts'
import { readPerson } from '../read-person.ts'

/**
 * How many approvers it takes: two where policy or the request says so, or where it cannot be said that approver and
 * claimant are two people.
 */
export const approversNeeded = (choice: Choice, request: RecoveryRequest, verdict: SamePerson): Approvers =>
  choice.approvers > 1 || leastApproversOf(request, choice.remedy) > 1 || verdict === 'undeterminable' ? 2 : 1

/**
 * Earlier approvals by others that count. Refuses when one of them was given by the same person, or by somebody who
 * cannot be told apart from this one.
 */
export async function standingApprovals(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId,
  target: string | null,
  approver: Person,
): Promise<Result<readonly Approval[]>> {
  const now = context.now()
  const { threat } = inForce(context.settings, await context.store.threatSwitch(), now)
  const recent = request.remedy === remedy ? countingApprovals(request, threat, now) : []
  const standing: Approval[] = []
  for (const approval of recent) {
    const giver = await readPerson(context, approval.approverId as AccountId)
    // An approval by somebody whose account is disabled or gone does not count.
    if (!giver?.account.enabled) continue
    // For the same remedy, and the same method where it is about one.
    const isAboutThis = (approval.target ?? null) === target
    const two = distinctApprovers(approver, giver, context.settings.people)
    if (!two.ok && (isAboutThis || two.refusal === 'second-approver-needed')) return two
    if (isAboutThis) standing.push(approval)
  }
  return ok(standing)
}
