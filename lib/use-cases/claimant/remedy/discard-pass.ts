import type { AccountId } from '../../../rules/account/account.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { keepingGiven } from '../../../rules/request/access-granted.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import type { Context } from '../../../ports/context.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'
import { unavailable } from '../../from-tenant.ts'
import { clearPasses } from './clear-passes.ts'
import { verifyWrite } from './verify-write.ts'

const REMEDY = 'temporary-access-pass'

/** The claimant has not seen the pass, or it does not work: it is deleted, and another can be made, unless it was used. */
export async function discardPass(context: Context, browserToken: string): Promise<Result<RecoveryRequest>> {
  const request = await byBrowser(context, browserToken)()
  if (!request?.account) return refuse('request-unknown')
  if (request.state !== 'acting' || request.intent?.remedy !== REMEDY || !request.intent.actedAt)
    return refuse('request-moved-on')
  try {
    if (await isUsed(context, request.account.id, request.intent.target))
      return await verifyWrite(context, request.id, request.intent.attempt)
    if (!(await clearPasses(context, request.account.id))) return refuse('tenant-unavailable')
  } catch (fault) {
    if (fault instanceof Unavailable) return unavailable(fault)
    throw fault
  }
  const { attempt, remedy } = request.intent
  // A look at the pass makes a new version every few seconds, and changes nothing that was decided.
  return changeRequest(context, byBrowser(context, browserToken), (current) =>
    current.state === 'acting' && current.intent?.attempt === attempt
      ? ok({
          kind: 'found-undone',
          by: CLAIMANT,
          set: { intent: null, refusal: null, ...keepingGiven(current) },
          facts: { remedy },
        })
      : refuse('request-moved-on'),
  )
}

async function isUsed({ tenant }: Context, account: AccountId, passId: string | null): Promise<boolean> {
  const passes = await tenant.readPasses(account)
  return passes.kind === 'seen' && passes.value.some(({ id, usability }) => id === passId && usability === 'used')
}
