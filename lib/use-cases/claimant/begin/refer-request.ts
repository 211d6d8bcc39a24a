import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'

/**
 * "None of these". Without a proof, any name gets a reference and the way to staff, and becomes a request only when an
 * approver opens it by that reference; with a proof, it goes to the queue.
 */
export const noneOfThese = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) =>
    ok(
      request.proofs.length > 0
        ? escalate(context, request, request.remedy, { why: 'asked', approvers: 1 })
        : { kind: 'referred', by: CLAIMANT },
    ),
  )
