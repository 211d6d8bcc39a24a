import { CLAIMANT } from '../audit.ts'
import type { SentCodeFactorId } from '../factors/index.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byBrowser } from './change.ts'

/** States in which a proof moves the request on. */
const PROVABLE: readonly RecoveryRequest['state'][] = ['verifying', 'stepping-up', 'approved']

/**
 * Asks for a code. The answer is the same whether the account exists, has such
 * a method, or has one that is too fresh; the budget is counted by the claimed
 * name, so it is the same too (rules R4, R5).
 */
export async function askCode(context: Context, browserToken: string, factor: SentCodeFactorId): Promise<Result<void>> {
  const { settings, store, throttle, random } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!PROVABLE.includes(request.state)) return refuse('request-moved-on')
  if (!settings.factors.includes(factor)) return refuse('not-permitted')

  const budgets = [
    ['send:device', request.device ?? request.id],
    ['send:account:hour', request.nameHash],
    ['send:account:day', request.nameHash],
  ] as const
  for (const [limit, subject] of budgets) {
    const budget = await throttle.take(limit, subject)
    if (!budget.allowed) return refuse('too-many-sends', budget.retryAt)
  }
  const now = context.now()
  const id = random.id()
  await store.addChallenge(
    {
      id,
      requestId: request.id,
      factor,
      askedAt: now,
      codeHash: null,
      sentAt: null,
      expiresAt: null,
      deliverable: false,
      worth: null,
      detail: null,
      tries: 0,
      closed: null,
    },
    { at: now, requestId: request.id, kind: 'code-asked', by: CLAIMANT, facts: { factor } },
    [{ task: { kind: 'send-code', challengeId: id } }],
  )
  return ok(undefined)
}
