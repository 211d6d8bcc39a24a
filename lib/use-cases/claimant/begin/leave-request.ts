import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { amendRequest, byBrowser, changeRequest } from '../../change-request.ts'

/**
 * "I'm in again": ends the request. Not while somebody changes the account by hand; what is
 * mended elsewhere changes nothing here, and their word is the best that there is of it.
 */
export const inAgain = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) =>
    mayBeEnded(request)
      ? ok({ kind: 'withdrawn', by: CLAIMANT, set: { withdrawnFrom: request.state } })
      : refuse('request-moved-on'),
  )

/** By its claimant: not while an administrator has their hands in the account. */
export const mayBeEnded = ({ state, remedy }: Pick<RecoveryRequest, 'state' | 'remedy'>): boolean =>
  state !== 'acting' && (state !== 'handed-over' || remedy === 'mend-elsewhere')

/** "Forget this device": the request goes on, this browser no longer opens it, and no end of it makes the browser known. */
export const forgetDevice = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  amendRequest(context, byBrowser(context, browserToken), (request) =>
    ok({ to: { ...request, browser: null, browserMark: null }, kind: 'forgotten', by: CLAIMANT }),
  )
