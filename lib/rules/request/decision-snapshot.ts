/**
 * What a decision rests on, as the approver's page showed it when they pressed.
 *
 * A late diagnosis that finds the same makes a new version of the request, but changes nothing that the approver
 * looked at, so the decision holds. Where something that matters did change nothing is done, and the page says what it
 * was. Other systems decide by a version alone: the one with which something that matters changed last.
 */
import { causesOf, type RecoveryRequest } from './request.ts'

/** What the form carries about its page. Without `seen` the version alone says what was there. */
export interface DecisionSnapshot {
  readonly version: number
  readonly seen?: string | undefined
}

type Marks = readonly unknown[]
interface Part {
  readonly id: string
  readonly marks: (request: RecoveryRequest) => Marks
  /**
   * A part that may show less than before without counting as changed: what can be seen now and turned out to be
   * nothing.
   */
  readonly mayShrink?: boolean
}

const PARTS = [
  { id: 'state', marks: ({ state, stoppedAt }) => [state, stoppedAt] },
  {
    id: 'proofs',
    marks: ({ assurance, proofs }) => [
      assurance,
      ...proofs.flatMap((one) => [one.factor, one.provedAt, one.perhapsOwn]),
    ],
  },
  { id: 'causes', marks: (request) => causesOf(request).toSorted() },
  { id: 'unseen', marks: ({ diagnosis }) => (diagnosis?.unseen ?? []).map(({ source }) => source), mayShrink: true },
  { id: 'accountClass', marks: ({ accountClass, account }) => [accountClass, account?.id] },
  {
    id: 'remedy',
    marks: ({ remedy, escalation, coolingOff }) => [
      remedy,
      escalation?.why,
      escalation?.approvers,
      coolingOff?.attempt,
    ],
  },
  { id: 'approvals', marks: ({ approvals }) => approvals.flatMap((one) => [one.approverId, one.at, one.target]) },
  {
    id: 'others',
    marks: ({ givenLately = [], deniedLately = false, denials = [] }) => [deniedLately, denials.length, ...givenLately],
  },
] as const satisfies readonly Part[]
export type SnapshotPart = (typeof PARTS)[number]['id']
export const SNAPSHOT_PARTS: readonly SnapshotPart[] = PARTS.map(({ id }) => id)

/** The snapshot as short text for a form. It holds nothing that the page does not show. */
export const snapshotOf = (request: RecoveryRequest): string => JSON.stringify(PARTS.map(({ marks }) => marks(request)))

/** The version by which a decision names what it rests on. */
export const snapshotVersionOf = ({ version, snapshotVersion = version }: Versions): number => snapshotVersion
type Versions = Pick<RecoveryRequest, 'version' | 'snapshotVersion'>

/** `next`, which keeps the version of what decisions rest on where it changes none of it. */
export const keepSnapshotVersion = (before: RecoveryRequest, next: RecoveryRequest): RecoveryRequest => ({
  ...next,
  snapshotVersion: changedFrom(next, snapshotOf(before)).length === 0 ? snapshotVersionOf(before) : next.version,
})

/**
 * Names of the parts that changed since. Of a version before the last such change it is what differs from `seen`: all
 * of them where that is missing or cannot be read.
 */
export function changedSince(request: RecoveryRequest, { version, seen }: DecisionSnapshot): readonly SnapshotPart[] {
  const isAsOfThen = version >= snapshotVersionOf(request) && version <= request.version
  return isAsOfThen ? [] : changedFrom(request, seen)
}

function changedFrom(request: RecoveryRequest, seen: string | undefined): readonly SnapshotPart[] {
  const now = readSeen(snapshotOf(request))
  const then = readSeen(seen)
  const isAsSeen = (part: Part, i: number): boolean =>
    part.mayShrink
      ? (now[i] ?? []).every((mark) => then[i]?.includes(mark))
      : then[i] !== undefined && JSON.stringify(then[i]) === JSON.stringify(now[i])
  return PARTS.filter((part, i) => !isAsSeen(part, i)).map(({ id }) => id)
}

/** It comes back from a browser, so anything may stand in it. */
function readSeen(seen: string | undefined): readonly Marks[] {
  try {
    const read: unknown = JSON.parse(seen ?? '')
    return Array.isArray(read) ? read.filter((marks): marks is Marks => Array.isArray(marks)) : []
  } catch {
    return []
  }
}
