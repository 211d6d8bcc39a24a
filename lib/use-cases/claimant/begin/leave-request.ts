import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, change } from '../../change-request.ts'

/**
 * "I'm in again": ends the request. Not while somebody changes the account by hand; what is
 * mended elsewhere changes nothing here, and their word is the best that there is of it.
 */
export const inAgain = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  change(context, byBrowser(context, browserToken), (request) =>
    mayBeEnded(request)
      ? ok({ kind: 'withdrawn', by: CLAIMANT, set: { withdrawnFrom: request.state } })
      : refuse('request-moved-on'),
  )

/** By its claimant: not while an administrator has their hands in the account. */
export const mayBeEnded = ({ state, remedy }: Pick<RecoveryRequest, 'state' | 'remedy'>): boolean =>
  state !== 'acting' && (state !== 'handed-over' || remedy === 'mend-elsewhere')

/** "Forget this device": the request goes on, this browser no longer opens it, and no end of it makes the browser known. */
export async function forgetDevice(context: Context, browserToken: string): Promise<Result<RecoveryRequest>> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const request = await byBrowser(context, browserToken)()
    if (!request) return refuse('request-unknown')
    const next = { ...request, version: request.version + 1, browser: null, browserMark: null }
    const event = { at: context.now(), requestId: request.id, kind: 'forgotten', by: CLAIMANT, facts: {} }
    if (await context.store.commit({ from: request, to: next, event })) return ok(next)
  }
  return refuse('request-moved-on')
}
