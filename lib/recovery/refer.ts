import { CLAIMANT } from '../audit.ts'
import { ok, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byBrowser, change } from './change.ts'
import { toQueue } from './choose.ts'

/**
 * "None of these". Without a proof, any name gets a reference and the staffed
 * route, and becomes a request only when an approver opens it by that reference;
 * with one, it goes to the queue.
 */
export const noneOfThese = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  change(context, byBrowser(context, browserToken), (request) =>
    ok(
      request.proofs.length > 0
        ? toQueue(context, request, request.remedy, { why: 'asked', approvers: 1 })
        : { kind: 'referred', by: CLAIMANT },
    ),
  )
