/**
 * The claimant chooses a new password; it passes through and is never kept.
 *
 * What is slow comes first: how well it stands up to guessing, and the list of
 * breached ones. Then the account is read anew and policy is asked again, an intent
 * is committed, and the tenant is touched (rule R11). If the process dies,
 * `look-back` reads the account, finds out what happened, and the claimant may
 * choose again (rule R13).
 */
import type { AccountId } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { signsOfCompromise } from '../../../rules/diagnosis/causes/index.ts'
import { fromTenant } from '../../from-tenant.ts'
import { isOwnChoice, tooEarlyUntil } from '../../../rules/request/minimum-age.ts'
import type { Applied } from '../../../ports/tenant-write.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { causesOf, type RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser, byId, type Change, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { intend } from './record-intent.ts'
import { lookBack } from './look-back.ts'
import { endSessions } from './in-flight-write.ts'
import { isPairedMeanwhile, escalateToTwo, withoutIntent } from './concurrent-remedies.ts'
import { ruleBroken, unfitness } from './judge-password.ts'
import { notBegun } from '../begin/not-begun.ts'
import { heldUp } from './not-your-turn.ts'
import { reauthorize, stillAllowed } from './authorize-write.ts'
import { mayAct } from './write-permission.ts'
import { leadWherePermitted } from './no-longer-permitted.ts'
import { escalationFor } from './write-refused.ts'

export interface NewPassword {
  readonly password: string
  /** Sign out everywhere; always so after signs of compromise. */
  readonly alsoEndSessions: boolean
}

/**
 * Sets the password that the claimant chose; answers the request as it stands then, which may be with people. Refuses
 * `request-unknown`, `request-moved-on`, what is wrong with the password (each its own code), `password-too-young`, the
 * limits of judging and setting, `tenant-unavailable` and `not-your-turn`.
 */
export async function resetPassword(
  context: Context,
  browserToken: string,
  chosen: NewPassword,
): Promise<Result<RecoveryRequest>> {
  const request = await byBrowser(context, browserToken)()
  if (!request?.account) return refuse('request-unknown')
  if (request.state !== 'remedy' || request.remedy !== 'reset-password') return refuse('request-moved-on')
  const broken = ruleBroken(context, { ...request.account, givenName: null, companyName: null }, chosen.password)
  if (broken) return refuse(broken)
  // Judged before the press is charged: a password that will not do is no press (rule R5).
  const judging = await spendLimits(context, 'judge-pressed-password', { request: request.id })
  if (!judging.ok) return judging

  const unfit = await judged(context, request.account.id, chosen.password)
  if (!unfit.ok) return unfit
  const spent = await spendLimits(context, 'set-password', { request: request.id })
  if (!spent.ok) return spent
  const asked = await reauthorize(context, request, 'reset-password')
  if (!asked.ok) return heldUp(context, browserToken, 'reset-password', asked)
  const power = asked.value
  if (!mayAct(request, power, 'reset-password', context.now()))
    return leadWherePermitted(context, browserToken, power, 'reset-password')
  // By the names of this moment: that takes no time.
  const holdsName = ruleBroken(context, power.holdings.account, chosen.password)
  if (holdsName) return refuse(holdsName)
  const asRead = { ...request, diagnosis: power.read.diagnosis }
  const early = tooEarlyUntil(asRead, context.now())
  if (early) return refuse('password-too-young', early)

  const alsoEndSessions = chosen.alsoEndSessions || signsOfCompromise(causesOf(asRead))
  const intended = await intend(context, request, 'reset-password', power, alsoEndSessions)
  if (!intended.ok) return intended
  if (await isPairedMeanwhile(context, intended.value)) return escalateToTwo(context, intended.value)
  const still = await stillAllowed(context, intended.value, power, 'reset-password')
  if (!still.ok || !still.value) return notBegun(context, browserToken, intended.value, still)
  const applied = await context.tenant.apply(request.account.id, {
    kind: 'set-password',
    password: chosen.password,
    asOwnChange: isOwnChoice(asRead),
  })
  return afterwards(context, intended.value, applied)
}

/** Refuses with what speaks against it, by the names that the directory has. No write rests on this reading. */
async function judged(context: Context, account: AccountId, password: string): Promise<Result<void>> {
  const named = await fromTenant(() => context.tenant.readAccount(account))
  if (!named.ok) return named
  if (!named.value) return refuse('request-moved-on')
  const unfit = await unfitness(context, named.value, password)
  return unfit ? refuse(unfit) : ok(undefined)
}

async function afterwards(
  context: Context,
  request: RecoveryRequest,
  applied: Applied,
): Promise<Result<RecoveryRequest>> {
  const { account, intent } = request
  if (!account || !intent) return refuse('request-moved-on')
  const settle = (decided: Change) => changeRequest(context, byId(context, request.id), () => ok(decided))
  switch (applied.kind) {
    case 'refused':
      return applied.why === 'password-refused'
        ? settle({ kind: 'refused', by: LATCHKEY, set: { intent: null, refusal: refusalOf(request) } })
        : settle(
            withoutIntent(
              escalate(context, request, 'reset-password', { why: escalationFor(applied.why), approvers: 1 }),
            ),
          )
    case 'not-applied':
      return settle({
        kind: 'found-undone',
        by: LATCHKEY,
        set: { intent: null, refusal: applied.why === 'throttled' ? 'not-your-turn' : 'tenant-unavailable' },
      })
    case 'unknown':
      return ok(request)
    case 'applied': {
      const acted = await settle({
        kind: 'acted',
        by: LATCHKEY,
        set: { intent: { ...intent, actedAt: context.now() } },
      })
      if (!acted.ok) return acted
      const { sessionsSentAt } = intent.alsoEndSessions ? await endSessions(context, account.id) : {}
      return lookBackNow(context, acted.value, intent.attempt, sessionsSentAt)
    }
  }
}

/** Microsoft has a list; a directory of the organisation's own has rules that it does not tell. */
const refusalOf = ({ accountClass }: RecoveryRequest) =>
  accountClass === 'synced' ? 'directory-refused-password' : 'password-refused'

/** It is done; should the tenant fall silent now, the look-back that is queued will see it. */
async function lookBackNow(context: Context, acted: RecoveryRequest, attempt: string, sessionsSentAt?: Date) {
  try {
    return await lookBack(context, acted.id, attempt, sessionsSentAt)
  } catch (fault) {
    if (fault instanceof Unavailable) return ok(acted)
    throw fault
  }
}
