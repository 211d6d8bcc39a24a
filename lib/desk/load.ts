/**
 * The first beat of every decision: may this approver decide, and is this still
 * the request they looked at?
 */
import type { AccountId } from '../account.ts'
import { isGuest, type Person, type SamePerson, samePerson } from '../person.ts'
import { Unavailable } from '../ports.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { RecoveryRequest, RequestState } from '../request.ts'
import type { Context } from '../settings.ts'
import { type Approver, mayDecide } from './approver.ts'
import { readPerson } from './person.ts'

/** `version`: of the page that the decision was made on. */
export async function loadToDecide(
  context: Context,
  approver: Approver,
  requestId: string,
  version: number,
  states: readonly RequestState[],
): Promise<Result<RecoveryRequest>> {
  const may = mayDecide(approver, context.now())
  if (!may.ok) return may
  const budget = await context.throttle.take('desk:decide', context.keys.hash('name', approver.id))
  if (!budget.allowed) return refuse('too-many-requests', budget.retryAt)

  const request = await context.store.load(requestId)
  if (!request) return refuse('request-unknown')
  if (!states.includes(request.state)) return refuse('request-moved-on')
  // A read-back makes a new version every few seconds and changes nothing that an approver looked at.
  if (request.version !== version && request.state !== 'handed-over') return refuse('request-moved-on')
  return ok(request)
}

/** Approver and claimed account as the tenant shows them now, and whether one person is behind both. */
export interface Parties {
  readonly approver: Person
  /** Null when no account stands behind the claimed name. */
  readonly claimed: Person | null
  readonly verdict: SamePerson
}

export async function readParties(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
): Promise<Result<Parties>> {
  try {
    const [own, claimed] = await Promise.all([
      readPerson(context, approver.id as AccountId),
      request.account ? readPerson(context, request.account.id) : null,
    ])
    // A role outlives its holder's account by up to a session; the account itself does not lie.
    if (!own || !own.account.enabled || isGuest(own.account)) return refuse('not-permitted')
    const verdict = claimed ? samePerson(own, claimed, context.settings.pairedAccounts) : 'different'
    if (verdict === 'same') return refuse('not-your-own')
    return ok({ approver: own, claimed, verdict })
  } catch (error) {
    if (error instanceof Unavailable) return refuse('tenant-unavailable')
    throw error
  }
}
