import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'

/**
 * Stores the number with which Microsoft's sign-in refused the claimant just now, as if they had typed it: it chooses
 * words, and is no evidence (rule R1).
 */
export const noteErrorCode = (
  context: Context,
  browserToken: string,
  errorCode: string,
): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), () =>
    ok({ kind: 'told-code', by: CLAIMANT, set: { errorCode: errorCode.slice(0, 20), errorCodeFrom: 'sign-in' } }),
  )
