/**
 * A Temporary Access Pass for the claimant who waits for it; seen by nobody else
 * and kept nowhere.
 *
 * An intent is committed before the tenant is touched. Whatever was there before
 * is deleted first, and a pass that nobody has seen is deleted by `look-back`, so
 * that one usable pass exists at most (rule R13).
 */
import type { AccountId } from '../../../rules/account/account.ts'
import { CLAIMANT, LATCHKEY } from '../../../rules/audit.ts'
import type { Unseen } from '../../../rules/source-reading.ts'
import { fromTenantInTurn, unavailable } from '../../from-tenant.ts'
import { keepingGiven } from '../../../rules/request/access-granted.ts'
import { isPossible, lifetimeUnder } from '../../../rules/remedies/temporary-access-pass-terms.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { WriteRefusal } from '../../../ports/tenant-write.ts'
import type { EscalationReason } from '../../../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser, byId, type Change, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { intend } from './record-intent.ts'
import { lookBack } from './look-back.ts'
import { isPairedMeanwhile, escalateToTwo, withoutIntent } from './concurrent-remedies.ts'
import { notice } from '../../notify/notify.ts'
import { notBegun } from '../begin/not-begun.ts'
import { heldUp } from './not-your-turn.ts'
import { clearPasses } from './clear-passes.ts'
import { reauthorize, stillAllowed } from './authorize-write.ts'
import { mayAct, type WriteAuthority } from './write-permission.ts'
import { leadWherePermitted } from './no-longer-permitted.ts'
import { escalationFor } from './write-refused.ts'

const REMEDY = 'temporary-access-pass'
/** What is not seen for one of these may be seen in a moment; for any other, a person looks. */
const PASSING: readonly Unseen[] = ['failed', 'budget']

export interface Given {
  readonly request: RecoveryRequest
  /** Null: none was given, and the request's state says what happens now. Never logged, never stored. */
  readonly pass: { readonly value: string; readonly expiresAt: Date } | null
}

/**
 * Makes a Temporary Access Pass and shows it once; or leads where policy leads now, with `pass` null. Refuses
 * `request-unknown`, `request-moved-on`, the limit of presses, `tenant-unavailable` and `not-your-turn`.
 */
export async function givePass(context: Context, browserToken: string): Promise<Result<Given>> {
  const request = await byBrowser(context, browserToken)()
  if (!request?.account) return refuse('request-unknown')
  if (request.state !== 'remedy' || request.remedy !== REMEDY) return refuse('request-moved-on')
  const spent = await spendLimits(context, 'press', { request: request.id })
  if (!spent.ok) return spent

  const policy = await context.tenant.readPassPolicy(request.account.id)
  const asked = await reauthorize(context, request, REMEDY)
  if (!asked.ok) return withoutPass(await heldUp(context, browserToken, REMEDY, asked))
  if (!mayAct(request, asked.value, REMEDY, context.now()))
    return withoutPass(await leadWherePermitted(context, browserToken, asked.value, REMEDY))
  if (policy.kind === 'unseen' && PASSING.includes(policy.why)) return refuse('tenant-unavailable')
  // Microsoft would make one all the same, and then not take it.
  if (policy.kind === 'unseen' || !isPossible(policy.value))
    return withoutPass(await toPeople(context, request, 'pass-not-allowed'))

  const intended = await intend(context, request, REMEDY, asked.value)
  if (!intended.ok) return intended
  if (await isPairedMeanwhile(context, intended.value)) return withoutPass(await escalateToTwo(context, intended.value))
  return make(context, browserToken, intended.value, asked.value, lifetimeUnder(policy.value))
}

const withoutPass = (result: Result<RecoveryRequest>): Result<Given> =>
  result.ok ? ok({ request: result.value, pass: null }) : result

async function make(
  context: Context,
  browserToken: string,
  request: RecoveryRequest,
  power: WriteAuthority,
  lifetimeInMinutes: number,
): Promise<Result<Given>> {
  const { account, intent } = request
  if (!account || !intent) return refuse('request-moved-on')
  const undone = { kind: 'found-undone', by: LATCHKEY, set: { intent: null, refusal: 'tenant-unavailable' } } as const
  const settle = (decided: Change) =>
    changeRequest(context, byId(context, request.id), (current) =>
      current.intent?.attempt === intent.attempt ? ok(decided) : refuse('request-moved-on'),
    )
  // Deleting what was there takes its time, and what it is deleted for has to be allowed before and after.
  const before = await stillAllowed(context, request, power, REMEDY)
  if (!before.ok || !before.value) return withoutPass(await notBegun(context, browserToken, request, before))
  const cleared = await fromTenantInTurn(() => clearPasses(context, account.id))
  if (!cleared.ok) return withoutPass(await settle({ ...undone, set: { ...undone.set, refusal: cleared.refusal } }))
  if (!cleared.value) return withoutPass(await settle(undone))
  const after = await stillAllowed(context, request, before.value, REMEDY)
  if (!after.ok || !after.value) return withoutPass(await notBegun(context, browserToken, request, after))

  const made = await context.tenant.createPass(account.id, lifetimeInMinutes)
  switch (made.kind) {
    case 'refused':
      return withoutPass(await toPeople(context, request, refusedFor(made.why)))
    case 'not-applied':
      return withoutPass(await settle({ ...undone, set: { intent: null, refusal: refusalFor(made.why) } }))
    case 'unknown':
      // There may be one that nobody has seen. The look-back finds and deletes it.
      return ok({ request, pass: null })
    case 'made': {
      const acted = await settle({
        kind: 'acted',
        by: LATCHKEY,
        set: { intent: { ...intent, target: made.passId, actedAt: context.now(), usableUntil: made.expiresAt } },
        facts: { attempt: intent.attempt },
        later: [notice(request.id, 'pass-made')],
      })
      if (acted.ok) return ok({ request: acted.value, pass: { value: made.pass, expiresAt: made.expiresAt } })
      // Somebody stopped the request meanwhile: what was made is not given.
      await context.tenant.apply(account.id, { kind: 'delete-pass', passId: made.passId })
      return acted
    }
  }
}

/** That others came first is not that Microsoft is silent. */
const refusalFor = (why: 'throttled' | 'unavailable') => (why === 'throttled' ? 'not-your-turn' : 'tenant-unavailable')

const refusedFor = (why: WriteRefusal): EscalationReason =>
  why === 'against-policy' ? 'pass-not-allowed' : escalationFor(why)

/** Nothing was made: no intent for a pass is left standing. */
const toPeople = (context: Context, request: RecoveryRequest, why: EscalationReason) =>
  changeRequest(context, byId(context, request.id), (current) =>
    ok(withoutIntent(escalate(context, current, REMEDY, { why, approvers: 1 }))),
  )

/** The claimant has not seen the pass, or it does not work: it is deleted, and another can be made, unless it was used. */
export async function discardPass(context: Context, browserToken: string): Promise<Result<RecoveryRequest>> {
  const request = await byBrowser(context, browserToken)()
  if (!request?.account) return refuse('request-unknown')
  if (request.state !== 'acting' || request.intent?.remedy !== REMEDY || !request.intent.actedAt)
    return refuse('request-moved-on')
  try {
    if (await isUsed(context, request.account.id, request.intent.target))
      return await lookBack(context, request.id, request.intent.attempt)
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
