/**
 * Whose work a request is at the desk.
 *
 * Bookkeeping: it neither bars nor grants a decision (rules R7, R10), and no claimant reads it. Each press says who had
 * the request as the page showed it, so that of two at once one gets it, and the other is told who has it.
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { DeskAccount } from '../../rules/organisation/approver-comparison.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { Amendment } from '../../rules/request/amendments.ts'
import type { Assignee } from '../../rules/request/parts/assignment.ts'
import type { RecoveryRequest, RequestState } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { amendRequest, byId } from '../change-request.ts'
import { type Approver, mayNow } from './approver.ts'
import { approverActor } from './commit-decision.ts'

/** What has ended is nobody's work. A stopped one is: its owner was told that people look at it. */
const OVER: readonly RequestState[] = ['done', 'declined', 'withdrawn', 'lapsed']

/** Whether a request in this state is still somebody's work at the desk. */
export const isAssignable = ({ state }: Pick<RecoveryRequest, 'state'>): boolean => !OVER.includes(state)

export interface Assigning {
  /** Who is to have it; null: nobody. */
  readonly to: string | null
  /** Who had it as the page showed it; null: nobody. */
  readonly shown: string | null
}

/** Colleagues whom a request can be assigned to, by name: approvers who signed in to the desk lately, but for oneself. */
export async function assignableTo(
  { store }: Pick<Context, 'store'>,
  { id }: Pick<Approver, 'id'>,
): Promise<readonly DeskAccount[]> {
  const known = await store.deskAccounts()
  return known
    .filter((one) => one.id !== id && one.roles.includes('Recovery.Approver'))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/**
 * Gives a request to oneself, to a colleague or back to everybody. Refuses whoever may not handle requests,
 * `request-unknown`, `choice-missing` for a colleague whom the desk does not know as an approver, `request-moved-on`
 * where it has ended, and `assigned-elsewhere` where it is another's than the page showed. Done once: it is already so.
 */
export async function assignRequest(
  context: Context,
  approver: Approver,
  requestId: string,
  { to, shown }: Assigning,
): Promise<Result<RecoveryRequest>> {
  const allowed = mayNow(approver, 'handle', context.now())
  if (!allowed.ok) return allowed
  const named = await nameOf(context, approver, to)
  if (!named.ok) return named
  const held = await context.store.load(requestId)
  if (!held) return refuse('request-unknown')
  if (isAssignable(held) && (held.assignee?.id ?? null) === to) return ok(held)
  return amendRequest(context, byId(context, requestId), (request) => {
    if (!isAssignable(request)) return refuse('request-moved-on')
    if ((request.assignee?.id ?? null) !== shown) return refuse('assigned-elsewhere')
    return ok(amendmentFor(context, approver, request, named.value))
  })
}

const amendmentFor = (
  { now }: Context,
  approver: Approver,
  { assignee }: RecoveryRequest,
  named: Pick<Assignee, 'id' | 'name'> | null,
): Amendment => {
  const by = approverActor(approver)
  const from = assignee?.name ?? null
  return named
    ? { kind: 'assigned', by, set: { assignee: { ...named, since: now() } }, facts: { to: named.name, from } }
    : { kind: 'released', by, set: { assignee: null }, facts: { from } }
}

async function nameOf(
  context: Context,
  approver: Approver,
  to: string | null,
): Promise<Result<Pick<Assignee, 'id' | 'name'> | null>> {
  if (to === null) return ok(null)
  if (to === approver.id) return ok({ id: approver.id as AccountId, name: approver.name })
  const colleague = (await assignableTo(context, approver)).find(({ id }) => id === to)
  return colleague ? ok({ id: colleague.id, name: colleague.name }) : refuse('choice-missing')
}
