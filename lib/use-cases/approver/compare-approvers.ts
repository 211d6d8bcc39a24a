/**
 * Reads everybody who decides, compares them, and keeps the result for the health page (rule R10).
 *
 * Who holds a role is read from the tenant, where that is permitted; otherwise only those who have signed in here are
 * known.
 */
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import {
  type ApproverComparison,
  compareDeskPeople,
  type DeskPerson,
  DUTIES,
  isKnownOf,
} from '../../rules/organisation/approver-comparison.ts'
import type { SourceReading, Unseen } from '../../rules/source-reading.ts'
import type { Context } from '../../ports/context.ts'
import type { DeskRoleHolder } from '../../ports/tenant.ts'
import type { Approver } from './approver.ts'
import { readPerson } from '../read-person.ts'
import { tellFewAdministrators } from './tell-few-administrators.ts'

/** Roles, rows of `people` and employee numbers change a few times a year. */
const COMPARED_EVERY_MINUTES = 10
/** Somebody who is here all day is noted once. */
const NOTED_EVERY_HOURS = 6
/** How many accounts are read at the same time, so that the tenant's limits are left to claimants. */
const READ_AT_ONCE = 4
/** Accounts. With more, whole departments decide and the comparison says nothing. */
const READ_AT_MOST = 200

const DECIDING: readonly string[] = Object.values(DUTIES)

/** Reasons for which the list of roles cannot be read only now; any other lasts until an administrator fixes it. */
const PASSING: readonly Unseen[] = ['failed', 'budget']

interface DeskPeople {
  readonly listed: ApproverComparison['listed']
  readonly people: readonly DeskPerson[]
}

/** Everybody who may decide, read afresh. Throws `Unavailable` when the tenant does not answer. */
export const readDeskPeople = async (context: Context): Promise<DeskPeople> =>
  readHolders(context, await context.tenant.readDeskRoleHolders())

async function readHolders(context: Context, look: SourceReading<readonly DeskRoleHolder[]>): Promise<DeskPeople> {
  const listed = look.kind === 'seen' ? 'tenant' : 'signed-in'
  const holders = look.kind === 'seen' ? look.value : await context.store.deskAccounts()
  const deciding = holders.filter(({ roles }) => roles.some((role) => DECIDING.includes(role))).slice(0, READ_AT_MOST)
  const people: DeskPerson[] = []
  for (let first = 0; first < deciding.length; first += READ_AT_ONCE) {
    const read = await Promise.all(
      deciding.slice(first, first + READ_AT_ONCE).map(async ({ id, roles }) => {
        const person = await readPerson(context, id)
        return person ? [{ roles, person }] : []
      }),
    )
    people.push(...read.flat())
  }
  return { listed, people }
}

/**
 * Compares and stores, unless that was done within the last minutes, by whatever instance, and the tenant's list
 * cannot be read any better now. `anew`: somebody has just signed in for the first time. Null: nobody is known yet, so
 * there was nothing to compare.
 */
export async function compareApprovers(context: Context, when?: 'anew'): Promise<ApproverComparison | null> {
  const { store, tenant, settings, now } = context
  const held = await store.approverComparison()
  const isRecent = held !== null && now().getTime() - held.at.getTime() < COMPARED_EVERY_MINUTES * MINUTE_IN_MS
  if (isRecent && held.listed === 'tenant') return held
  const look = await tenant.readDeskRoleHolders()
  if (look.kind === 'unseen') {
    // The whole list was read before, and those who have signed in are only a part of it.
    const isPassing = PASSING.includes(look.why) && held?.listed === 'tenant'
    if (isPassing || (isRecent && when !== 'anew')) return held
  }
  const { listed, people } = await readHolders(context, look)
  if (listed === 'signed-in' && people.length === 0) return held
  const comparison = { at: now(), listed, ...compareDeskPeople(people, settings.people) } as const
  await store.keepApproverComparison(comparison)
  await tellFewAdministrators(context, held, comparison)
  return comparison
}

/**
 * Writes to the log at start who cannot be told apart, so that nobody finds it out during an attack. False: it is not
 * known yet, and nothing was written.
 */
export async function sayWhoCannotBeToldApart(context: Context): Promise<boolean> {
  const comparison = await compareApprovers(context)
  if (!comparison || !isKnownOf(comparison, 'ease') || !isKnownOf(comparison, 'approve')) return false
  const { accounts, two, listed } = comparison
  const facts = { ...accounts, listed, soleAdministrator: context.settings.soleAdministrator !== null }
  if (!two.ease)
    context.log.warn(
      facts,
      'No two administrators can be told apart: nobody can switch threat mode off or confirm policy with another. See /admin/health',
    )
  if (!two.approve)
    context.log.warn(
      facts,
      'No two approvers can be told apart: nothing that takes two approvals can be approved. See /admin/health',
    )
  return true
}

/**
 * Notes who has signed in, for tenants that do not let role holders be listed. True: somebody is new or has other
 * roles, so those who decide are to be compared again.
 */
export async function noteDeskAccount({ store, now }: Context, { id, name, roles, guest }: Approver): Promise<boolean> {
  if (guest || !roles.some((role) => DECIDING.includes(role))) return false
  const held = (await store.deskAccounts()).find((one) => one.id === id)
  const isLately = held && now().getTime() - held.seenAt.getTime() < NOTED_EVERY_HOURS * HOUR_IN_MS
  const isNew = held?.roles.join() !== roles.join()
  if (isLately && !isNew) return false
  await store.noteDeskAccount({ id: id as AccountId, name, roles, seenAt: now() })
  return isNew
}
