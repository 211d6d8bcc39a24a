/**
 * Whether the record confirms a row that carries no code yet (rule R19).
 *
 * Asked once, when a database from before there were row codes is upgraded, with events up to a head that the operator
 * kept. The record of that time names moves, proofs, approvers and enrolments, but not the row itself. Everything that
 * the row holds has to be in it: a proof, an approval or an authenticator without an event was put in by somebody
 * else.
 */
import type { AuditEvent } from '../audit.ts'
import type { Proof } from '../proofs/assurance.ts'
import { type Enrolled, isHeld } from '../proofs/enrolment.ts'
import type { PolicyHeld } from './policy-change.ts'
import { refOf } from '../preparation/preparation.ts'
import type { RecoveryRequest } from '../request/request.ts'
import type { ThreatSwitch } from './threat-mode.ts'

/** `events`: those of this request, in order. */
export function isRequestRecorded(request: RecoveryRequest, events: readonly AuditEvent[]): boolean {
  const moves = events.filter(({ kind, facts }) => 'to' in facts || kind === 'caller-came')
  const last = moves.findLast(({ facts }) => 'to' in facts)
  return (
    moves.length === request.version &&
    last?.facts['to'] === request.state &&
    last.at.getTime() === request.movedAt.getTime() &&
    areProofsRecorded(request.proofs, events) &&
    request.approvals.every(({ approverId }) => events.some((event) => isApprovalBy(event, approverId)))
  )
}

const PROVED: readonly string[] = ['proved', 'stepped-up', 'collected']
const APPROVED: readonly string[] = ['seconded', 'approved', 'approved-to-act']

/** Counts repetitions: two approvals need two events. */
function areProofsRecorded(proofs: readonly Proof[], events: readonly AuditEvent[]): boolean {
  const told = events.filter(({ kind }) => PROVED.includes(kind)).map(({ facts }) => facts)
  const isAlike = (one: AuditEvent['facts'], { factor, method, standing }: Proof) =>
    one['factor'] === factor && one['method'] === method && one['standing'] === standing
  return proofs.every(
    (proof) =>
      told.filter((facts) => isAlike(facts, proof)).length >=
      proofs.filter(
        (other) => other.factor === proof.factor && other.method === proof.method && other.standing === proof.standing,
      ).length,
  )
}

const isApprovalBy = ({ kind, by }: AuditEvent, approverId: string): boolean =>
  APPROVED.includes(kind) && by.kind === 'approver' && by.id === approverId

const IN_USE: readonly string[] = ['enrolment-added', 'enrolment-kept', 'enrolment-lifted']
const OUT_OF_USE: readonly string[] = ['enrolment-removed', 'enrolment-cancelled', 'enrolment-suspended']

/**
 * `events`: those that name its account, in order. For one that is held, the last event about it has to be its
 * addition.
 */
export function isEnrolmentRecorded(one: Enrolled, events: readonly AuditEvent[]): boolean {
  const about = events.filter(({ kind, facts }) => {
    const refs = facts['refs']
    return [...IN_USE, ...OUT_OF_USE].includes(kind) && Array.isArray(refs) && refs.includes(refOf(one))
  })
  const wasAdded = about.some(({ kind }) => kind === 'enrolment-added')
  return wasAdded && (!isHeld(one) || IN_USE.includes(about.at(-1)?.kind ?? ''))
}

/** `events`: those that belong to no request, in order. */
export function isThreatRecorded(
  { version, since, until, easing }: ThreatSwitch,
  events: readonly AuditEvent[],
): boolean {
  const told = events.filter(({ kind }) => kind.startsWith('threat-'))
  const last = told.at(-1)
  if (told.length !== version || !last) return version === 0
  if (last.kind === 'threat-off' || last.kind === 'threat-over') return since === null
  return easing !== null || last.facts['until'] === (until?.toISOString() ?? null)
}

/** Whether the policy row's version equals the number of policy events in the record. */
export const isPolicyRecorded = ({ version }: PolicyHeld, events: readonly AuditEvent[]): boolean =>
  events.filter(({ kind }) => kind.startsWith('policy-')).length === version
