/** A request as it begins: a name, and nothing known of it. */
import { addHours } from '../duration.ts'
import { isReadableName } from '../account/account.ts'
import { ownName, understoodName } from '../account/sign-in-name.ts'
import type { Keys, Random } from '../secret-sources.ts'
import type { ScheduledJob } from './job.ts'
import { makeReference } from '../reference.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { REQUEST_LAPSES_AFTER_HOURS, type RecoveryRequest } from './request.ts'

/**
 * A sign-in name of the organisation, as it is compared. Domains are public, so others are told at once: refuses
 * `name-unreadable` and `name-not-ours`.
 */
export function readName(typed: string, domains: readonly string[]): Result<string> {
  const own = ownName(typed, domains)
  if (own !== null) return ok(own)
  const name = understoodName(typed)
  const isOurs = domains.includes(name.slice(name.lastIndexOf('@') + 1))
  return refuse(isReadableName(name) && !isOurs ? 'name-not-ours' : 'name-unreadable')
}

export interface Begun {
  readonly request: RecoveryRequest
  /** The name is looked up out of the claimant's sight; what nobody goes on with lapses. */
  readonly later: readonly ScheduledJob[]
}

/** The request with its event and the tasks that follow. `given`: what it begins with; no account is looked up here. */
export function newRequest(
  { keys, random }: { readonly keys: Keys; readonly random: Random },
  given: Pick<RecoveryRequest, 'claimedName' | 'language' | 'errorCode' | 'browser'> &
    Partial<Pick<RecoveryRequest, 'reportedText' | 'device' | 'network' | 'browserMark' | 'keepsPlace' | 'begunWith'>>,
  now: Date,
  /** Keyed hash of the network that it came from; absent where somebody at the desk began it. */
  network?: string,
): Begun {
  const lapsesAt = addHours(now, REQUEST_LAPSES_AFTER_HOURS)
  const request: RecoveryRequest = {
    ...UNTOUCHED,
    ...given,
    id: random.id(),
    reference: makeReference(random.below),
    begunAt: now,
    movedAt: now,
    lapsesAt,
    nameHash: keys.hash('name', given.claimedName),
  }
  const about = { requestId: request.id }
  return {
    request,
    later: [
      { task: { kind: 'resolve', ...about }, ...(network !== undefined && { network }) },
      { task: { kind: 'lapse', ...about }, notBefore: lapsesAt },
    ],
  }
}
/** What is true of every request before anything happens to it. */
export const UNTOUCHED = {
  version: 1,
  state: 'verifying',
  dueAt: null,
  account: null,
  resolvedAt: null,
  accountClass: null,
  proofs: [],
  assurance: 'none',
  diagnosis: null,
  remedy: null,
  escalation: null,
  approvals: [],
  permission: null,
  intent: null,
  declinedBecause: null,
  refusal: null,
  shownAt: null,
  stoppedAt: null,
  coolingOff: null,
  attested: null,
} as const satisfies Partial<RecoveryRequest>
