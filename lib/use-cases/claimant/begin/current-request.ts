import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser } from '../../change-request.ts'

/** The request of this browser; null without a cookie, or with one that was replaced or forgotten (rule R2). */
export const currentRequest = async (
  context: Context,
  browserToken: string | undefined,
): Promise<RecoveryRequest | null> => (browserToken ? byBrowser(context, browserToken)() : null)
