/**
 * Moves a request along one arrow of `MOVES`.
 *
 * A move returns the next request and its audit event together; there is no way
 * to have one without the other.
 */
import type { Actor, AuditEvent } from '../audit.ts'
import { keepSnapshotVersion } from './decision-snapshot.ts'
import type { Denial } from './parts/objections.ts'
import { holdApprovers } from './least-approvers.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { BareKind, MoveSet } from './move-fields.ts'
import { type MoveKind, MOVES } from './moves.ts'
import type { RecoveryRequest } from './request.ts'

/** One move, of one kind or of any of several: by whom, and what it writes as `MOVE_FIELDS` names it. */
export type Move<Kind extends MoveKind = MoveKind> = { readonly [One in Kind]: MoveOf<One> }[Kind]

type MoveOf<Kind extends MoveKind> = {
  readonly kind: Kind
  readonly by: Actor
  /** Somebody says that it is not the owner's: it stays on the request and the account (rule R12). */
  readonly denial?: Pick<Denial, 'kind' | 'by'>
  /** Facts for the record; never a secret, an address or the claimant's own words (rule R20). */
  readonly facts?: AuditEvent['facts']
} & (Kind extends BareKind ? { readonly set?: MoveSet<Kind> } : { readonly set: MoveSet<Kind> })

export interface Moved {
  readonly next: RecoveryRequest
  readonly event: AuditEvent
}

/** The next request and its event; refused where the table has no such move. No move forgets a denial, or asks fewer approvers. */
export function move(request: RecoveryRequest, { kind, by, set, denial, facts }: Move, now: Date): Result<Moved> {
  const arrow = MOVES[kind].find(([from]) => from === request.state)
  if (!arrow || isWithoutPower(request, kind, by)) return refuse('request-moved-on')
  const { denials = [], approversAtLeast } = request
  const moved = holdApprovers(request, {
    ...request,
    ...set,
    ...(approversAtLeast && { approversAtLeast }),
    ...((denial || denials.length > 0) && { denials: denial ? [...denials, { ...denial, at: now }] : denials }),
    version: request.version + 1,
    state: arrow[1],
    movedAt: now,
  })
  return ok({
    next: keepSnapshotVersion(request, moved),
    event: { at: now, requestId: request.id, kind, by, facts: { ...facts, from: arrow[0], to: arrow[1] } },
  })
}

/** "This wasn't me" was said: whoever sits at the request's browser reads on, and moves nothing (rule R12). What is said against it is heard. */
const HEARD_ALL_THE_SAME: readonly MoveKind[] = [
  'frozen',
  'stopped-again',
  'stopped-for-desk',
  'also-stopped',
  'wait-cancelled',
]
const isWithoutPower = ({ stoppedAt }: RecoveryRequest, kind: MoveKind, by: Actor): boolean =>
  stoppedAt !== null && by.kind === 'claimant' && !HEARD_ALL_THE_SAME.includes(kind)
