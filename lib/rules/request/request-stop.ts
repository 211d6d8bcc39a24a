/**
 * Whether "this wasn't me" stands against a request, and who said it (rule R12).
 *
 * Each address counts by itself. When one is set aside, a denial of another still stands, so it is stored although the
 * request was stopped already.
 */
import { wasCancelled } from './access-granted.ts'
import { hasDenied } from './denials.ts'
import type { Denial } from './parts/objections.ts'
import { MOVES } from './moves.ts'
import type { RecoveryRequest } from './request.ts'

/** Whether "this wasn't me" has stopped the request. */
export const isStopped = ({ state, stoppedAt }: Pick<RecoveryRequest, 'state' | 'stoppedAt'>): boolean =>
  state === 'frozen' || Boolean(stoppedAt)

/**
 * Whether a denial stands that nothing has answered: the desk then suggests only to look closer, or to decline. A
 * denial by a link that two approvers set aside does not count.
 */
export const isSpokenAgainst = (
  request: Pick<RecoveryRequest, 'state' | 'stoppedAt' | 'coolingOff' | 'escalation' | 'denials'>,
): boolean =>
  isStopped(request) ||
  wasCancelled(request) ||
  request.escalation?.why === 'not-vouched' ||
  (request.denials ?? []).some(({ kind }) => kind === 'not-vouched')

/**
 * Whether a stopped request can also be denied by this address, which has not done so yet. `address`: as a stop link
 * carries it; null for a link of an earlier version.
 */
export const canAlsoStop = (
  request: Pick<RecoveryRequest, 'state' | 'stoppedAt' | 'denials'>,
  address: string | null,
): boolean =>
  isStopped(request) &&
  !hasDenied(request, 'stopped', address) &&
  MOVES['also-stopped'].some(([from]) => from === request.state)

/**
 * Whether any "this wasn't me" stands once these addresses are set aside. One without an address cannot be set aside.
 */
export const isStillStopped = ({ denials = [] }: Pick<RecoveryRequest, 'denials'>, aside: readonly string[]): boolean =>
  denials.some(({ kind, by }: Denial) => kind === 'stopped' && (by === null || !aside.includes(by)))
