/**
 * One administrator eases alone (rule R10): only where the policy file states the risk,
 * and only while no two administrators can be told apart. It takes effect a day after
 * everybody was told, and anybody who may guard cancels it meanwhile.
 */
import { addHours } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { compareDeskPeople, DUTIES } from '../../rules/organisation/approver-comparison.ts'
import type { ScheduledJob, Task } from '../../rules/request/job.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { Context } from '../../ports/context.ts'
import { EASED_ALONE_AFTER_HOURS } from '../../rules/organisation/threat-mode.ts'
import { ifTenantAnswers } from '../from-tenant.ts'
import type { Approver } from './approver.ts'
import { readDeskPeople } from './compare-approvers.ts'
import { readPerson } from '../read-person.ts'

/**
 * Whether this administrator may ease alone. Only where the tenant itself lists the administrators
 * (Application.Read.All): otherwise whoever could hide one of them could ease alone. `asked`: what a file that nobody
 * has confirmed says about it. Throws `Unavailable` when the tenant does not answer, since what cannot be read is no
 * permission.
 */
export async function mayEaseAlone(
  context: Context,
  administrator: string,
  asked: Settings['soleAdministrator'] = null,
): Promise<boolean> {
  const { soleAdministrator, people } = context.settings
  if (!soleAdministrator && !asked) return false
  const [own, { listed, people: others }] = await Promise.all([
    readPerson(context, administrator as AccountId),
    readDeskPeople(context),
  ])
  if (!own?.account.enabled) return false
  const isListed = others.some(
    ({ person, roles }) => person.account.id === administrator && roles.includes(DUTIES.ease),
  )
  // Somebody whom the tenant no longer lists has lost the role since. Our own notes of who signed in are not used:
  // whoever can write to the database could take the second administrator out of them.
  if (listed !== 'tenant' || !isListed) return false
  const { two, unread } = compareDeskPeople(others, people)
  return !two.ease && !unread.ease
}

/** As `mayEaseAlone`; false while the tenant does not answer, so that two are asked for as usual. */
export async function easesAlone(
  context: Context,
  { id }: Pick<Approver, 'id'>,
  asked?: Settings['soleAdministrator'],
): Promise<boolean> {
  return (await ifTenantAnswers(() => mayEaseAlone(context, id, asked))) ?? false
}

/** When an easing by one administrator alone takes effect. */
export const effectAtFrom = (now: Date): Date => addHours(now, EASED_ALONE_AFTER_HOURS)

/** The task that notifies everybody at once, and the one that takes effect a day later. */
export const aloneTasks = (
  what: Extract<Task, { kind: 'ease-alone' }>['what'],
  version: number,
  effectAt: Date,
): readonly ScheduledJob[] => [
  { task: { kind: 'ease-alone', what, step: 'tell', version } },
  { task: { kind: 'ease-alone', what, step: 'carry-out', version }, notBefore: effectAt },
]
