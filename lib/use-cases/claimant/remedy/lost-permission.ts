import { LATCHKEY } from '../../../rules/audit.ts'
import { checkedAgainAt } from '../../../rules/request/diagnosis-retry.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { postponeWrite } from './postpone-write.ts'
import { approvalStands, type WriteAuthority } from './write-permission.ts'
import { toCoolingOff } from './begin-cooling-off.ts'

/** Leads the request where policy leads now, because what was true when the remedy was chosen no longer is. */
export function moveWherePermitted(
  context: Context,
  browserToken: string,
  power: WriteAuthority,
  remedy: RemedyId,
): Promise<Result<RecoveryRequest>> {
  const looksAt = checkedAgainAt(power.decision, power.read.diagnosis, context.now())
  if (looksAt) return postponeWrite(context, browserToken, remedy, refuse('not-your-turn', looksAt), power.read)
  return changeRequest(context, byBrowser(context, browserToken), (request) => {
    const now = context.now()
    const { decision, read } = power
    if (request.permission?.lapsesAt && request.permission.lapsesAt <= now) return ok({ kind: 'lapsed', by: LATCHKEY })
    if (approvalStands(request, power, remedy, now)) return ok({ kind: 'prove-again', by: LATCHKEY, set: read })
    if (decision.kind === 'cool-off') return ok(toCoolingOff(context, remedy, decision.until, request))
    if (decision.kind === 'step-up') return ok({ kind: 'step-up', by: LATCHKEY, set: read })
    const why = decision.kind === 'permit' ? 'asked' : decision.why
    const approvers = decision.kind === 'await-approval' ? decision.approvers : 1
    const escalated = escalate(context, request, remedy, { why, approvers })
    return ok({ ...escalated, set: { ...read, ...escalated.set } })
  })
}
