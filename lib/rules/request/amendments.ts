/**
 * What is written on a request that stays where it stands, besides moves: which browser it belongs to, that it keeps
 * its place, who at the desk has it, and a "no" that comes too late to move it. Each kind names what it writes, as moves do in `move-fields.ts`.
 */
import type { Actor, AuditEvent } from '../audit.ts'
import { keepSnapshotVersion } from './decision-snapshot.ts'
import { holdApprovers } from './least-approvers.ts'
import type { Fields, FieldSet } from './named-fields.ts'
import type { Denial } from './parts/objections.ts'
import type { RecoveryRequest } from './request.ts'

export const AMENDMENT_FIELDS = {
  /** "Forget this device": no browser opens it any more. */
  forgotten: { resets: ['browser', 'browserMark'] },
  /** A caller typed the code that the help desk read out: it belongs to their browser. */
  'caller-came': { sets: ['language', 'browser', 'device', 'begunWith'], may: ['browserMark'] },
  /** Moved to another device: accounts may know the first browser, but not this one. */
  'device-changed': { sets: ['browser'], resets: ['browserMark'] },
  /** An approver opened it by its reference while its claimant is on the telephone. */
  opened: { sets: ['keepsPlace'] },
  /** Somebody who was asked to vouch says that it is another person. */
  'not-vouched': {},
  /** The claimant wrote a note for whoever decides. */
  'note-written': { sets: ['note'] },
  /** It is somebody's at the desk, or another's than before. */
  assigned: { sets: ['assignee'] },
  released: { resets: ['assignee'] },
} as const satisfies Readonly<Record<string, Fields>>
type AmendmentKind = keyof typeof AMENDMENT_FIELDS

/** One amendment, of any kind: by whom, and what it writes. */
export type Amendment = {
  readonly [Kind in AmendmentKind]: {
    readonly kind: Kind
    readonly by: Actor
    readonly set: FieldSet<(typeof AMENDMENT_FIELDS)[Kind]>
    /** Stays on the request and the account (rule R12). */
    readonly denial?: Pick<Denial, 'kind' | 'by'>
    /** Facts for the record, by the rule of `Move`. */
    readonly facts?: AuditEvent['facts']
  }
}[AmendmentKind]

/** The request as it becomes, one version on, and its event. It forgets no denial, and asks no fewer approvers. */
export function amend(
  request: RecoveryRequest,
  { kind, by, set, denial, facts = {} }: Amendment,
  now: Date,
): { readonly next: RecoveryRequest; readonly event: AuditEvent } {
  const { denials = [] } = request
  const amended = { ...request, ...set, version: request.version + 1 }
  const next = denial ? holdApprovers(request, { ...amended, denials: [...denials, { ...denial, at: now }] }) : amended
  return {
    next: keepSnapshotVersion(request, next),
    event: { at: now, requestId: request.id, kind, by, facts },
  }
}
