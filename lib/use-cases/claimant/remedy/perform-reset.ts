/**
 * The claimant chooses a new password; it passes through and is never kept.
 *
 * How well it stands up to guessing, and the list of breached ones, are slow and come before all else of
 * `perform-secret-remedy`. If the process dies, the claimant may choose again (rule R13).
 */
import type { AccountId } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { signsOfCompromise } from '../../../rules/diagnosis/causes/index.ts'
import type { WriteRefusal } from '../../../ports/tenant-write.ts'
import { fromTenant } from '../../from-tenant.ts'
import { isOwnChoice, tooEarlyUntil } from '../../../rules/request/minimum-age.ts'
import { Unavailable } from '../../../rules/unavailable.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { causesOf, type RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import type { Change } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { verifyWrite } from './verify-write.ts'
import { endSessions } from './in-flight-write.ts'
import { withoutIntent } from './concurrent-remedies.ts'
import { ruleBroken, unfitness } from './judge-password.ts'
import { performSecretRemedy } from './perform-secret-remedy.ts'
import { escalationFor } from './write-refusal.ts'

const REMEDY = 'reset-password'

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
  const { password } = chosen
  const performed = await performSecretRemedy(context, browserToken, {
    remedy: REMEDY,
    prepare: (request, account) => judge(context, request, account, password),
    examine: (request, { account }) => {
      // By the names of this moment: that takes no time.
      const holdsName = ruleBroken(context, account, password)
      if (holdsName) return refuse(holdsName)
      const early = tooEarlyUntil(request, context.now())
      if (early) return refuse('password-too-young', early)
      const alsoEndSessions = chosen.alsoEndSessions || signsOfCompromise(causesOf(request))
      return ok({ alsoEndSessions, asOwnChange: isOwnChoice(request) })
    },
    write: async (id, { asOwnChange }) => {
      const applied = await context.tenant.apply(id, { kind: 'set-password', password, asOwnChange })
      return applied.kind === 'applied' ? { kind: 'done', done: {} } : applied
    },
    refused: (current, why) => afterRefusal(context, current, why),
    acted: (intent) => ({ intent }),
    after: async (acted, _, id) => (acted.ok ? lookAtOnce(context, acted.value, id) : acted),
  })
  return performed.ok ? ok(performed.value.request) : performed
}

/** Refuses with what speaks against it. A password that will not do is no press, and is judged before one is charged (rule R5). */
async function judge(
  context: Context,
  { id }: RecoveryRequest,
  account: NonNullable<RecoveryRequest['account']>,
  password: string,
): Promise<Result<void>> {
  const broken = ruleBroken(context, { ...account, givenName: null, companyName: null }, password)
  if (broken) return refuse(broken)
  const judging = await spendLimits(context, 'judge-pressed-password', { request: id })
  if (!judging.ok) return judging
  const unfit = await judgeByNames(context, account.id, password)
  if (!unfit.ok) return unfit
  const spent = await spendLimits(context, 'set-password', { request: id })
  return spent.ok ? ok(undefined) : spent
}

/** By the names that the directory has. No write rests on this reading. */
async function judgeByNames(context: Context, account: AccountId, password: string): Promise<Result<void>> {
  const named = await fromTenant(() => context.tenant.readAccount(account))
  if (!named.ok) return named
  if (!named.value) return refuse('request-moved-on')
  const unfit = await unfitness(context, named.value, password)
  return unfit ? refuse(unfit) : ok(undefined)
}

/** Of the password itself: they choose another. Of anything else: people look. */
const afterRefusal = (context: Context, current: RecoveryRequest, why: WriteRefusal): Change =>
  why === 'password-refused'
    ? { kind: 'refused', by: LATCHKEY, set: { intent: null, refusal: refusalOf(current) } }
    : withoutIntent(escalate(context, current, REMEDY, { why: escalationFor(why), approvers: 1 }))

/** Microsoft has a list; a directory of the organisation's own has rules that it does not tell. */
const refusalOf = ({ accountClass }: RecoveryRequest) =>
  accountClass === 'synced' ? 'directory-refused-password' : 'password-refused'

/** It is done; should the tenant fall silent now, the look-back that is queued will see it. */
async function lookAtOnce(context: Context, acted: RecoveryRequest, id: AccountId): Promise<Result<RecoveryRequest>> {
  const { intent } = acted
  if (!intent) return ok(acted)
  const { sessionsSentAt } = intent.alsoEndSessions ? await endSessions(context, id) : {}
  try {
    return await verifyWrite(context, acted.id, intent.attempt, sessionsSentAt)
  } catch (fault) {
    if (fault instanceof Unavailable) return ok(acted)
    throw fault
  }
}
