import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'

/** Asks for one more proof, to be told or to do more. */
export const stepUp = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), () => ok({ kind: 'step-up', by: CLAIMANT }))

/** Goes back to the findings, with everything kept. */
export const stepBack = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), () =>
    ok({ kind: 'step-back', by: CLAIMANT, set: { remedy: null, permission: null } }),
  )

/** Reads the account again: after a wait, or because the claimant tried something. */
export async function lookAgain(context: Context, browserToken: string): Promise<Result<RecoveryRequest>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const spent = await spendLimits(context, 'press', { request: request.id })
  if (!spent.ok) return spent
  return changeRequest(context, byBrowser(context, browserToken), (current) =>
    ok({
      kind: current.state === 'waiting' ? 'looked-again' : 'asked-again',
      by: CLAIMANT,
      set: { diagnosis: null },
      later: [{ task: { kind: 'diagnose', requestId: current.id } }],
    }),
  )
}
