import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { amendRequest, byBrowser, changeRequest } from '../../change-request.ts'

/**
 * "I can sign in again": ends the request. Refused while somebody changes the account by hand. What is fixed elsewhere
 * changes nothing here, so there the claimant's word is the best evidence of it.
 */
export const inAgain = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) =>
    mayBeEnded(request)
      ? ok({ kind: 'withdrawn', by: CLAIMANT, set: { withdrawnFrom: request.state } })
      : refuse('request-moved-on'),
  )

/** Whether its claimant may end it: not while an administrator changes the account. */
export const mayBeEnded = ({ state, remedy }: Pick<RecoveryRequest, 'state' | 'remedy'>): boolean =>
  state !== 'acting' && (state !== 'handed-over' || remedy === 'mend-elsewhere')

/**
 * "Forget this device": the request goes on, this browser no longer opens it, and finishing it does not make the
 * browser known.
 */
export const forgetDevice = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  amendRequest(context, byBrowser(context, browserToken), () =>
    ok({ kind: 'forgotten', by: CLAIMANT, set: { browser: null, browserMark: null } }),
  )
