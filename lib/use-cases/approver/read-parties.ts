/**
 * The two people of a decision as the tenant shows them now, told apart (rule R10). Whoever vouched for the claimant
 * may not decide (rule R7).
 */
import type { AccountId } from '../../rules/account/account.ts'
import { fromTenant } from '../from-tenant.ts'
import { isGuest, type Person, type SamePerson, samePerson } from '../../rules/proofs/same-person.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import { readPerson } from '../read-person.ts'
import { isAmong, vouchersOf } from './vouchers.ts'

/** The approver and the claimed account as the tenant shows them now, and whether they are one person. */
export interface Parties {
  readonly approver: Person
  /** Null when no account stands behind the claimed name. */
  readonly claimed: Person | null
  readonly verdict: Exclude<SamePerson, 'same'>
}

/**
 * Approver and claimed account, for a decision. Refuses whoever vouched, under any account of theirs, and anybody who
 * cannot be told apart from them.
 */
export async function readParties(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
): Promise<Result<Parties>> {
  const vouchers = await vouchersOf(context, request)
  if (vouchers.includes(approver.id as AccountId)) return refuse('vouches-not-decides')
  const parties = await readBoth(context, approver, request)
  if (!parties.ok) return parties
  const among = await fromTenant(() => isAmong(context, parties.value.approver, vouchers))
  if (!among.ok) return among
  if (among.value === 'same') return refuse('vouches-not-decides')
  return among.value === 'undeterminable' ? refuse('approvers-not-told-apart') : parties
}

/** Approver and claimed account, read from the tenant. Refuses where they are one person (rule R10). */
export async function readBoth(
  context: Context,
  approver: Approver,
  { account }: { readonly account: Pick<NonNullable<RecoveryRequest['account']>, 'id'> | null },
): Promise<Result<Parties>> {
  const read = await fromTenant(() =>
    Promise.all([readPerson(context, approver.id as AccountId), account ? readPerson(context, account.id) : null]),
  )
  if (!read.ok) return read
  const [own, claimed] = read.value
  // A session's role may outlast the account it came from, so the account itself is read.
  if (!own || !own.account.enabled || isGuest(own.account)) return refuse('not-permitted')
  const verdict = claimed ? samePerson(own, claimed, context.settings.people) : 'different'
  if (verdict === 'same') return refuse('not-your-own')
  return ok({ approver: own, claimed, verdict })
}
