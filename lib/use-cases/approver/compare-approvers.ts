/**
 * Reads everybody who decides, compares them, and keeps the answer for the health page
 * (rule R10). Who holds a role the tenant says, where it may be asked; else only those
 * who have signed in here are known.
 */
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import {
  type ApproverComparison,
  compareDeskPeople,
  type DeskPerson,
  DUTIES,
} from '../../rules/organisation/approver-comparison.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import { readPerson } from '../read-person.ts'

/** Minutes. Roles, rows and employee numbers change a few times a year. */
const COMPARED_EVERY_MINUTES = 10
/** Hours. Whoever is here all day is written down once. */
const NOTED_EVERY_HOURS = 6
/** At once: the tenant is not asked by a crowd for what nobody waits for. */
const READ_AT_ONCE = 4
/** Accounts. With more than these, whole departments decide. */
const READ_AT_MOST = 200

const DECIDING: readonly string[] = Object.values(DUTIES)

/** Everybody who may decide, read afresh. Throws `Unavailable` when the tenant does not answer. */
export async function readDeskPeople(
  context: Context,
): Promise<{ readonly listed: ApproverComparison['listed']; readonly people: readonly DeskPerson[] }> {
  const look = await context.tenant.readDeskRoleHolders()
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

/** Compares and keeps; what was kept a moment ago, by whatever instance, is kept. */
export async function compareApprovers(context: Context): Promise<ApproverComparison> {
  const { store, settings, now } = context
  const held = await store.approverComparison()
  if (held && now().getTime() - held.at.getTime() < COMPARED_EVERY_MINUTES * MINUTE_IN_MS) return held
  const { listed, people } = await readDeskPeople(context)
  const comparison = { at: now(), listed, ...compareDeskPeople(people, settings.people) } as const
  await store.keepApproverComparison(comparison)
  return comparison
}

/** Said in the log at every start, so that nobody learns of it in the hour of an attack. */
export async function sayWhoCannotBeToldApart(context: Context): Promise<void> {
  const { accounts, two, listed } = await compareApprovers(context)
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
}

/** Known from now on, where the tenant does not say who holds a role. A few writes a day each. */
export async function noteDeskAccount({ store, now }: Context, { id, name, roles, guest }: Approver): Promise<void> {
  if (guest || !roles.some((role) => DECIDING.includes(role))) return
  const held = (await store.deskAccounts()).find((one) => one.id === id)
  const isLately = held && now().getTime() - held.seenAt.getTime() < NOTED_EVERY_HOURS * HOUR_IN_MS
  if (isLately && held.roles.join() === roles.join()) return
  await store.noteDeskAccount({ id: id as AccountId, name, roles, seenAt: now() })
}
