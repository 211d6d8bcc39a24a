/** Where the password is kept, and whether a mailbox is licensed: what the account's own properties say. */
import type { Home } from '../../../rules/diagnosis/evidence.ts'
import { type Look, seen, unseen } from '../../../rules/source-reading.ts'
import { type Answers, isFederated, isGuest } from './lookups.ts'
import type { HomeShape, StateShape } from '../shapes.ts'

/** Elsewhere only where something says so; what the class rests on is asked apart, and fails closed. */
export function homeOf(account: HomeShape, domains: Answers['domains']): Home {
  const isYes = (answer: ReturnType<typeof isGuest>) => answer.kind === 'answered' && answer.value
  if (isYes(isGuest(account, domains))) return 'elsewhere'
  if (isYes(isFederated(account, domains))) return 'federated'
  return account.onPremisesSyncEnabled === true ? 'on-premises' : 'here'
}

/** A plan of the service Exchange that comes with products which have no mailbox. @see Microsoft, "Product names and service plan identifiers" (EXCHANGE_S_FOUNDATION) */
const WITHOUT_MAILBOX = '113feb6c-3fe4-4440-bddc-54d774bf0318'
/** In its grace period a plan still works. */
const WORKING = ['Enabled', 'Warning']

/**
 * A working plan is a yes. The lack of one is a no only for accounts of the cloud:
 * a synchronised account's mailbox may stand on its own organisation's servers,
 * and a guest's is at home.
 */
export function mailboxLicensed({ assignedPlans }: StateShape, home: Home, at: Date): Look<boolean> {
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
