/** Where the password is kept, and whether a mailbox is licensed: what the account's own properties say. */
import type { Home } from '../../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import { type Answers, isFederated, isGuest } from './lookups.ts'
import type { HomeShape, StateShape } from './user-shapes.ts'

/**
 * Where the password is kept. `elsewhere` only where a property says so; the account's class is read separately, and
 * fails closed.
 */
export function homeOf(account: HomeShape, domains: Answers['domains']): Home {
  const isYes = (answer: ReturnType<typeof isGuest>) => answer.kind === 'answered' && answer.value
  if (isYes(isGuest(account, domains))) return 'elsewhere'
  if (isYes(isFederated(account, domains))) return 'federated'
  return account.onPremisesSyncEnabled === true ? 'on-premises' : 'here'
}

/** A plan of the service Exchange that comes with products which have no mailbox. @see Microsoft, "Product names and service plan identifiers" (EXCHANGE_S_FOUNDATION) */
const WITHOUT_MAILBOX = '113feb6c-3fe4-4440-bddc-54d774bf0318'
/** A plan in its grace period still works. */
const WORKING = ['Enabled', 'Warning']

/**
 * Whether a mailbox is licensed. A working plan is a yes. Its absence is a no only for accounts of the cloud: a
 * synchronised account's mailbox may be on its organisation's own servers, and a guest's is in their home
 * organisation.
 */
export function mailboxLicensed({ assignedPlans }: StateShape, home: Home, at: Date): SourceReading<boolean> {
  if (!assignedPlans) return unseen('failed')
  const hasPlan = assignedPlans.some(
    ({ service, servicePlanId, capabilityStatus }) =>
      service?.toLowerCase() === 'exchange' &&
      servicePlanId?.toLowerCase() !== WITHOUT_MAILBOX &&
      WORKING.includes(capabilityStatus ?? ''),
  )
  if (hasPlan) return seen(true, at)
  return home === 'here' || home === 'federated' ? seen(false, at) : unseen('not-configured')
}
