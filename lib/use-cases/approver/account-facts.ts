/**
 * What a choice rests on of the account, whether it was just read or only looked at for the last diagnosis. A line of
 * the queue and the page of its request differ only where the account changed in between.
 */
import { type Account, type AccountClass, classOf } from '../../rules/account/account.ts'
import { causesOf, type RecoveryRequest } from '../../rules/request/request.ts'

export interface AccountFacts {
  readonly accountClass: AccountClass
  readonly enabled: boolean
  readonly passwordChangedAt: Date | null
  /** Its mailbox is shared. */
  readonly shared: boolean
  /** In the organisation's own directory; null where nobody could ask it. */
  readonly lockedThere: boolean | null
}

/** As it was just read. */
export const factsOf = ({ lookups, enabled, passwordChangedAt, onPremises }: Account): AccountFacts => ({
  accountClass: classOf(lookups),
  enabled,
  passwordChangedAt,
  shared: lookups.sharedMailbox.kind === 'answered' && lookups.sharedMailbox.value,
  lockedThere: onPremises.kind === 'seen' ? onPremises.value?.locked === true : null,
})

/** As the last look found it; an account that nobody looked at counts as privileged, and its password as old. */
export function storedFacts(
  request: RecoveryRequest,
  accountClass: AccountClass = request.accountClass ?? 'privileged',
): AccountFacts {
  const causes = causesOf(request)
  const { diagnosis } = request
  const isUnasked = !diagnosis || diagnosis.unseen.some(({ source }) => source === 'onPremises')
  return {
    accountClass,
    enabled: !causes.includes('account-disabled'),
    passwordChangedAt: diagnosis?.passwordChangedAt ?? null,
    shared: causes.includes('shared-mailbox') || accountClass === 'shared',
    lockedThere: isUnasked ? null : causes.includes('on-premises-locked'),
  }
}
