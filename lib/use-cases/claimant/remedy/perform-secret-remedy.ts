/**
 * A remedy that carries a secret, done while its claimant waits: one sequence, of which each remedy gives its own steps.
 *
 * What is slow comes first. Then the account is read anew and policy is asked again, an intent is committed, and the
 * tenant is touched (rules R11, R13). If the process dies, `look-back` reads the account and finds out what happened.
 */
import type { AccountId } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../../rules/refusals.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import type { Intent } from '../../../rules/request/intent.ts'
import type { EscalationReason } from '../../../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Applied, WriteRefusal } from '../../../ports/tenant-write.ts'
import { byBrowser, byId, type Change, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { fromTenantInTurn } from '../../from-tenant.ts'
import { withdrawIntent } from './withdraw-intent.ts'
import { reauthorize, stillAllowed } from './authorize-write.ts'
import { escalateToTwo, isOtherHalfIntended, withoutIntent } from './concurrent-remedies.ts'
import { moveWherePermitted } from './lost-permission.ts'
import { postponeIfLimited } from './postpone-write.ts'
import { intend } from './record-intent.ts'
import { mayAct, type WriteAuthority } from './write-permission.ts'

type Account = NonNullable<RecoveryRequest['account']>

/** What one remedy does by itself, in the order in which it is asked. */
export interface SecretRemedy<Prepared, Terms extends { readonly alsoEndSessions: boolean }, Done> {
  readonly remedy: RemedyId
  /** What is slow, and the limits that the press is charged to. */
  readonly prepare: (request: RecoveryRequest, account: Account) => Promise<Result<Prepared>>
  /** Whether it can be done, by what was read anew; takes no time. */
  readonly examine: (request: RecoveryRequest, holdings: Holdings, prepared: Prepared) => Result<Terms> | LeftToPeople
  /** Takes out of the way what may not stand beside it. False: nobody knows whether it is. */
  readonly clear?: (account: AccountId) => Promise<boolean>
  readonly write: (account: AccountId, terms: Terms) => Promise<Written<Done>>
  /** Where the tenant's refusal of the write leads. */
  readonly refused: (current: RecoveryRequest, why: WriteRefusal) => Change
  /** What is kept of it with the request, and its event. */
  readonly acted: (
    intent: Intent,
    done: Done,
    requestId: string,
  ) => { readonly intent: Intent } & Pick<Change<'acted'>, 'facts' | 'later'>
  /** What follows at once; `acted` is refused where the request has moved on since the write. */
  readonly after: (acted: Result<RecoveryRequest>, done: Done, account: AccountId) => Promise<Result<RecoveryRequest>>
}

export interface LeftToPeople {
  readonly toPeople: EscalationReason
}

type Written<Done> = Exclude<Applied, { kind: 'applied' }> | { readonly kind: 'done'; readonly done: Done }

/** `done`: null where it was not done, or nobody knows; the request's state says what happens now. */
export interface Performed<Done> {
  readonly request: RecoveryRequest
  readonly done: Done | null
}

/**
 * Does the remedy at the claimant's press, or leads where policy leads now. Refuses `request-unknown`,
 * `request-moved-on`, what the remedy's own steps refuse, `tenant-unavailable` and `not-your-turn`.
 */
export async function performSecretRemedy<Prepared, Terms extends { readonly alsoEndSessions: boolean }, Done>(
  context: Context,
  browserToken: string,
  steps: SecretRemedy<Prepared, Terms, Done>,
): Promise<Result<Performed<Done>>> {
  const { remedy } = steps
  const request = await byBrowser(context, browserToken)()
  if (!request?.account) return refuse('request-unknown')
  if (request.state !== 'remedy' || request.remedy !== remedy) return refuse('request-moved-on')
  const prepared = await steps.prepare(request, request.account)
  if (!prepared.ok) return prepared

  const asked = await reauthorize(context, request, remedy)
  if (!asked.ok) return notDone(await postponeIfLimited(context, browserToken, remedy, asked))
  const power = asked.value
  if (!mayAct(request, power, remedy, context.now()))
    return notDone(await moveWherePermitted(context, browserToken, power, remedy))
  const asRead = { ...request, diagnosis: power.read.diagnosis }
  const terms = steps.examine(asRead, power.holdings, prepared.value)
  if ('toPeople' in terms) return notDone(await toPeople(context, request, remedy, terms.toPeople))
  if (!terms.ok) return terms

  const intended = await intend(context, request, remedy, power, terms.value.alsoEndSessions)
  if (!intended.ok) return intended
  if (await isOtherHalfIntended(context, intended.value)) return notDone(await escalateToTwo(context, intended.value))
  return writeIntended(context, browserToken, { request: intended.value, power }, steps, terms.value)
}

const notDone = (result: Result<RecoveryRequest>): Result<Performed<never>> =>
  result.ok ? ok({ request: result.value, done: null }) : result

/** Nothing was done: no intent is left standing. */
const toPeople = (context: Context, { id }: RecoveryRequest, remedy: RemedyId, why: EscalationReason) =>
  changeRequest(context, byId(context, id), (current) =>
    ok(withoutIntent(escalate(context, current, remedy, { why, approvers: 1 }))),
  )

async function writeIntended<Prepared, Terms extends { readonly alsoEndSessions: boolean }, Done>(
  context: Context,
  browserToken: string,
  { request, power }: { readonly request: RecoveryRequest; readonly power: WriteAuthority },
  steps: SecretRemedy<Prepared, Terms, Done>,
  terms: Terms,
): Promise<Result<Performed<Done>>> {
  const { account, intent } = request
  if (!account || !intent) return refuse('request-moved-on')
  const settle = (decide: (current: RecoveryRequest) => Change) =>
    changeRequest(context, byId(context, request.id), (current) =>
      current.intent?.attempt === intent.attempt ? ok(decide(current)) : refuse('request-moved-on'),
    )
  const before = await stillAllowed(context, request, power, steps.remedy)
  if (!before.ok || !before.value) return notDone(await withdrawIntent(context, browserToken, request, before))
  if (steps.clear) {
    const { clear } = steps
    const cleared = await fromTenantInTurn(() => clear(account.id))
    if (!cleared.ok) return notDone(await settle(() => undone(cleared.refusal)))
    if (!cleared.value) return notDone(await settle(() => undone('tenant-unavailable')))
    // Clearing takes its time, and what it was done for has to be allowed after it as before.
    const after = await stillAllowed(context, request, before.value, steps.remedy)
    if (!after.ok || !after.value) return notDone(await withdrawIntent(context, browserToken, request, after))
  }

  const written = await steps.write(account.id, terms)
  switch (written.kind) {
    case 'refused':
      return notDone(await settle((current) => steps.refused(current, written.why)))
    case 'not-applied':
      // That others came first is not that Microsoft is silent.
      return notDone(await settle(() => undone(written.why === 'throttled' ? 'not-your-turn' : 'tenant-unavailable')))
    case 'unknown':
      // It may have been done. The look-back that is queued finds out.
      return ok({ request, done: null })
    case 'done': {
      const { intent: kept, ...record } = steps.acted({ ...intent, actedAt: context.now() }, written.done, request.id)
      const acted = await settle(() => ({ kind: 'acted', by: LATCHKEY, set: { intent: kept }, ...record }))
      const followed = await steps.after(acted, written.done, account.id)
      return followed.ok ? ok({ request: followed.value, done: written.done }) : followed
    }
  }
}

const undone = (refusal: RefusalCode): Change<'found-undone'> => ({
  kind: 'found-undone',
  by: LATCHKEY,
  set: { intent: null, refusal },
})
