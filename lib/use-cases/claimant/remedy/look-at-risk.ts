/** Reads the risk of an account again, some minutes after a reset in the organisation's own directory. Reads only. */
import type { AccountId } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import { mayStayAtRisk } from '../../../rules/request/risk-after-reset.ts'
import { laterLook, type RiskLook, sawOfRisk } from '../../../rules/diagnosis/risk-look.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { ifTenantAnswers } from '../../from-tenant.ts'

/** Kept on the request for its outcome page. A request that has gone on, or whose risk was seen to be over, has no need of it. */
export async function lookAtRisk(context: Context, requestId: string): Promise<void> {
  const request = await context.store.load(requestId)
  if (request?.state !== 'done' || !request.account || !mayStayAtRisk(request)) return
  if (request.riskLook?.saw === 'clear') return
  // By an approver's word nothing was seen to be done, and the latest step is the next best.
  const writtenAt = request.shownAt ?? request.attested?.at ?? request.movedAt
  const look = { at: context.now(), saw: await see(context, request.account.id, writtenAt) }
  await changeRequest(context, byId(context, requestId), (current) =>
    current.state === 'done' && current.intent?.attempt === request.intent?.attempt
      ? ok({
          kind: 'looked-at-risk',
          by: LATCHKEY,
          set: { riskLook: laterLook(current.riskLook, look) },
          facts: { saw: look.saw },
        })
      : refuse('request-moved-on'),
  )
}

async function see({ tenant }: Context, id: AccountId, writtenAt: Date): Promise<RiskLook['saw']> {
  const evidence = await ifTenantAnswers(() => tenant.readEvidence({ id }, 'anew'))
  return evidence ? sawOfRisk(evidence, writtenAt) : 'unseen'
}
