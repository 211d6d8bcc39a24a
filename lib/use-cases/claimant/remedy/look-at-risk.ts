/** Reads the risk of an account again, some minutes after a reset in the organisation's own directory. Reads only. */
import type { AccountId } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import { mayStayAtRisk } from '../../../rules/request/risk-after-reset.ts'
import { laterLook, type RiskLook, sawOfRisk } from '../../../rules/diagnosis/risk-look.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { ifTenantAnswers } from '../../from-tenant.ts'

/**
 * Reads it and stores the result for the outcome page. Does nothing for a request that has gone on, or whose risk was
 * seen to be over.
 */
export async function lookAtRisk(context: Context, requestId: string): Promise<void> {
  const request = await context.store.load(requestId)
  if (request?.state !== 'done' || !request.account || !mayStayAtRisk(request)) return
  if (request.riskLook?.saw === 'clear') return
  // Where an approver attested it, no reading showed when it was done, so the latest step is used.
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
