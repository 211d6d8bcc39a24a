import type { AccountId } from '../../../rules/account/account.ts'
import type { Context } from '../../../ports/context.ts'

/** Deletes every pass of the account that could still be used. False: it is not known that none is left. */
export async function clearPasses({ tenant }: Context, account: AccountId): Promise<boolean> {
  const passes = await tenant.readPasses(account)
  if (passes.kind === 'unseen') return false
  for (const { id, usability } of passes.value) {
    if (usability === 'used' || usability === 'over') continue
    const deleted = await tenant.apply(account, { kind: 'delete-pass', passId: id })
    const isGone = deleted.kind === 'applied' || (deleted.kind === 'refused' && deleted.why === 'not-found')
    if (!isGone) return false
  }
  return true
}
