import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byBrowser } from './change.ts'

/** The request of this browser; null without a cookie, or with one that was replaced or forgotten (rule R2). */
export const currentRequest = async (
  context: Context,
  browserToken: string | undefined,
): Promise<RecoveryRequest | null> => (browserToken ? byBrowser(context, browserToken)() : null)
