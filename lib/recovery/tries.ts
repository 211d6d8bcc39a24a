import { networkOf } from '../network.ts'
import { refuse, type Refused } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'

/**
 * The budgets that every typed proof draws on before its channel's own: device,
 * network and the total. None of them belongs to an account, so none of them
 * closes an owner's way because of what somebody else has typed (rule R5).
 */
export async function mayTryAtAll(
  { throttle, keys, log }: Context,
  request: RecoveryRequest,
  network: string,
): Promise<Refused | null> {
  const budgets = [
    ['try:device', request.device ?? request.id],
    ['try:network', keys.hash('network', networkOf(network))],
    ['try:total', 'all'],
  ] as const
  for (const [limit, subject] of budgets) {
    const budget = await throttle.take(limit, subject)
    if (budget.allowed) continue
    if (limit === 'try:total') log.error({ limit }, 'The total of tries has reached its limit: codes are not taken.')
    return refuse(limit === 'try:total' ? 'too-many-requests' : 'too-many-attempts', budget.retryAt)
  }
  return null
}
