import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { isSentCode } from '../../../rules/proofs/factors/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { accountBudgets, type Budget, returnLimits, spendLimits } from '../../spend-limits.ts'

/**
 * Gives the send of a code whose answer was right back to the account and to the destination, at most twice a day a
 * way, so that a resend or a second device does not use up the hour (rule R5). If the process dies first, it stays
 * counted.
 */
export async function refundSend(
  context: Context,
  { id, nameHash }: RecoveryRequest,
  { factor, worth, detail, askedAt, sentAt }: Challenge,
): Promise<void> {
  if (!isSentCode(factor)) return
  // A code that was used is not kept for a second press, so a new one may be asked for at once.
  await returnLimits(context, [['send:again', `${id} ${factor}`]], askedAt)
  if (!worth || detail?.kind === 'on-approval') return
  const subjects = { name: nameHash, way: factor }
  if (!(await spendLimits(context, 'return-send', subjects)).ok) return
  if (detail?.kind === 'known-browser') {
    const kept: Budget = ['send:known', `${factor}:${nameHash}`]
    return returnLimits(context, [kept], askedAt)
  }
  await returnLimits(context, accountBudgets('ask-code', subjects), askedAt)
  const ofDestination = accountBudgets('deliver-code', { destination: worth.authenticator })
  await returnLimits(context, ofDestination, sentAt ?? context.now())
}
