/**
 * Whether "this wasn't me" stands against a request, and whose it is (rule R12).
 *
 * Each address says it for itself. When one is set aside, a "no" of another stands
 * all the same, and so it is kept although the request was stopped already.
 */
import { wasCancelled } from './access-granted.ts'
import { hasDenied } from './denials.ts'
import type { Denial } from './request-parts.ts'
import { MOVES } from './moves.ts'
import type { RecoveryRequest } from './request.ts'

export const isStopped = ({ state, stoppedAt }: Pick<RecoveryRequest, 'state' | 'stoppedAt'>): boolean =>
  state === 'frozen' || Boolean(stoppedAt)

/**
 * Somebody said that it is not the owner, and nothing has answered that: the desk suggests nothing but to look
 * closer, or to decline. A link that two approvers set aside stands against nothing.
 */
export const isSpokenAgainst = (
  request: Pick<RecoveryRequest, 'state' | 'stoppedAt' | 'coolingOff' | 'escalation' | 'denials'>,
): boolean =>
  isStopped(request) ||
  wasCancelled(request) ||
  request.escalation?.why === 'not-vouched' ||
  (request.denials ?? []).some(({ kind }) => kind === 'not-vouched')

/** It is stopped, and this address has not said so yet. `address`: as a stop link carries it; null, for one of an earlier version. */
export const canAlsoStop = (
  request: Pick<RecoveryRequest, 'state' | 'stoppedAt' | 'denials'>,
  address: string | null,
): boolean =>
  isStopped(request) &&
  !hasDenied(request, 'stopped', address) &&
  MOVES['also-stopped'].some(([from]) => from === request.state)

/** Does any "this wasn't me" stand, once these addresses are set aside? One that names no address cannot be set aside. */
export const isStillStopped = ({ denials = [] }: Pick<RecoveryRequest, 'denials'>, aside: readonly string[]): boolean =>
  denials.some(({ kind, by }: Denial) => kind === 'stopped' && (by === null || !aside.includes(by)))
