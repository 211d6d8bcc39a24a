import { UNDETERMINED } from '../../rules/language.ts'
import { newRequest, readName } from '../../rules/request/new-request.ts'
import { callerCodeEnds, callerCodeHash, makeCallerCode } from '../../rules/request/caller-code.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, mayDecide } from './approver.ts'
import { takeDecision } from './approver-budget.ts'
import { approverActor } from './commit-decision.ts'

export interface ForCaller {
  readonly request: RecoveryRequest
  /** Shown once; only its keyed hash is kept (rule R13). */
  readonly code: string
  readonly endsAt: Date
}

/**
 * Begins a request for somebody who calls.
 *
 * The name is what the caller says, nothing is proved by it, and the same happens for a name that nobody has (rule
 * R4): the caller proves in their own browser. So the approver has vouched for nobody, and may decide later like any
 * other; the record says who began it.
 */
export async function beginForCaller(context: Context, approver: Approver, name: string): Promise<Result<ForCaller>> {
  const { store, keys, random, settings } = context
  const now = context.now()
  const may = mayDecide(approver, now)
  if (!may.ok) return may
  const claimedName = readName(name, settings.domains)
  if (!claimedName.ok) return claimedName
  const budget = await takeDecision(context, approver)
  if (!budget.ok) return budget

  const code = makeCallerCode(random.below)
  const browser = callerCodeHash(keys, code)
  // The approver's page says nothing of the caller's language; their browser does, once they type the code.
  const language = UNDETERMINED
  const given = { claimedName: claimedName.value, language, errorCode: null, browser, keepsPlace: true }
  const { request, later } = newRequest(context, given, now)
  await store.begin(
    request,
    {
      at: now,
      requestId: request.id,
      kind: 'begun-for-caller',
      by: approverActor(approver),
      facts: { to: 'verifying' },
    },
    later,
  )
  return ok({ request, code, endsAt: callerCodeEnds(request) })
}
