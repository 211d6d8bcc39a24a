/**
 * A Temporary Access Pass for the claimant who waits for it; seen by nobody else
 * and kept nowhere.
 *
 * Whatever was there before is deleted first, and a pass that nobody has seen is
 * deleted by `look-back`, so that one usable pass exists at most (rule R13).
 */
import type { Unseen } from '../../../rules/source-reading.ts'
import { isPossible, lifetimeUnder } from '../../../rules/remedies/temporary-access-pass-terms.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { PassMade, WriteRefusal } from '../../../ports/tenant-write.ts'
import type { EscalationReason } from '../../../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { escalate } from '../../escalate.ts'
import { withoutIntent } from './concurrent-remedies.ts'
import { notice } from '../../notify/notify.ts'
import { clearPasses } from './clear-passes.ts'
import { performSecretRemedy } from './perform-secret-remedy.ts'
import { escalationFor } from './write-refusal.ts'

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
  const { tenant } = context
  const performed = await performSecretRemedy(context, browserToken, {
    remedy: REMEDY,
    prepare: async ({ id }, account) => {
      const spent = await spendLimits(context, 'press', { request: id })
      return spent.ok ? ok(await tenant.readPassPolicy(account.id)) : spent
    },
    examine: (_request, _holdings, policy) => {
      if (policy.kind === 'unseen' && PASSING.includes(policy.why)) return refuse('tenant-unavailable')
      // Microsoft would make one all the same, and then not take it.
      if (policy.kind === 'unseen' || !isPossible(policy.value)) return { toPeople: 'pass-not-allowed' } as const
      return ok({ lifetimeInMinutes: lifetimeUnder(policy.value), alsoEndSessions: false })
    },
    clear: (account) => clearPasses(context, account),
    write: async (account, { lifetimeInMinutes }) => {
      const made = await tenant.createPass(account, lifetimeInMinutes)
      return made.kind === 'made' ? { kind: 'done', done: made } : made
    },
    refused: (current, why) => withoutIntent(escalate(context, current, REMEDY, { why: reasonFor(why), approvers: 1 })),
    acted: (intent, { passId, expiresAt }: Made, requestId) => ({
      intent: { ...intent, target: passId, usableUntil: expiresAt },
      facts: { attempt: intent.attempt },
      later: [notice(requestId, 'pass-made')],
    }),
    after: async (acted, { passId }, account) => {
      // Somebody stopped the request meanwhile: what was made is not given.
      if (!acted.ok) await tenant.apply(account, { kind: 'delete-pass', passId })
      return acted
    },
  })
  if (!performed.ok) return performed
  const { request, done } = performed.value
  return ok({ request, pass: done && { value: done.pass, expiresAt: done.expiresAt } })
}

type Made = Extract<PassMade, { kind: 'made' }>

const reasonFor = (why: WriteRefusal): EscalationReason =>
  why === 'against-policy' ? 'pass-not-allowed' : escalationFor(why)
