/**
 * What a request granted access by, or may have, and how the account looked before: what "this wasn't me" takes back
 * (rule R12).
 */
import { DAY_IN_MS } from '../duration.ts'
import { letsIn, replacedFactor } from '../remedies/access-remedies.ts'
import type { RemedyId } from '../remedies/index.ts'
import { ENDED, type RecoveryRequest } from './request.ts'
import type { Given } from './parts/execution.ts'

type GivenIn = Pick<RecoveryRequest, 'intent' | 'achieved' | 'perhapsGiven'>

/** The latest grant; one that may have happened counts. Null: there was none. */
export const givenBy = (request: GivenIn): Given | null => allGivenBy(request)[0] ?? null

/**
 * Whether "this wasn't me" can still take something back. A request that was ended afterwards, or declined for what
 * else was asked in it, has still granted what it granted.
 */
export const canStop = (request: GivenIn & Pick<RecoveryRequest, 'state' | 'stoppedAt'>): boolean =>
  !request.stoppedAt && (!ENDED.includes(request.state) || request.state === 'done' || givenBy(request) !== null)

/** All grants of a request, the latest first. It may have granted several, and begun another that failed. */
export const allGivenBy = (request: GivenIn): readonly Given[] => doneBy(request).filter(({ remedy }) => letsIn(remedy))

/**
 * Grants that replaced, or may have replaced, a password or a second factor. Removing a method counts as well (rule
 * R15).
 */
export const replacedBy = (request: GivenIn): readonly Given[] =>
  doneBy(request).filter(({ remedy }) => replacedFactor(remedy) !== null)

function doneBy({ intent, achieved = [], perhapsGiven }: GivenIn): readonly Given[] {
  const earlier = achieved.map((one) => ({ ...one, actedAt: one.shownAt }))
  return [...(intent ? [intent] : []), ...earlier, ...possiblyGrantedIn({ perhapsGiven })]
}

/** In the order in which they were begun. */
const possiblyGrantedIn = ({ perhapsGiven = [] }: Pick<RecoveryRequest, 'perhapsGiven'>): readonly Given[] =>
  [perhapsGiven].flat()

/** Keeps what the present intent granted, or may have, when another intent or none takes its place. */
export function keepingGiven({ intent, perhapsGiven }: GivenIn): {
  readonly perhapsGiven: RecoveryRequest['perhapsGiven']
} {
  if (!intent || replacedFactor(intent.remedy) === null) return { perhapsGiven }
  const { remedy, before, committedAt, actedAt } = intent
  return { perhapsGiven: [...possiblyGrantedIn({ perhapsGiven }), { remedy, before, committedAt, actedAt }] }
}

/** Within a week whoever replaces the second of the two is most likely who replaced the first (rule R15). */
const PAIRED_WITHIN_DAYS = 7

/**
 * What other requests of the account granted, or may have, within the last week. A password and a second factor are
 * not both replaced by somebody whom no approver has checked (rule R15, T-H1).
 */
export const givenLately = (
  { id }: Pick<RecoveryRequest, 'id'>,
  others: readonly RecoveryRequest[],
  now: Date,
): readonly RemedyId[] =>
  others
    .filter((other) => other.id !== id)
    .flatMap((other) => replacedBy(other).filter((one) => isLately(lastMomentOf(other, one, now), now)))
    .map(({ remedy }) => remedy)

/**
 * The latest moment at which it may have been done. What people do by hand is done some time between taking it over
 * and the moment at which it was seen or reported; while that is open, it may be now.
 */
function lastMomentOf(
  { state, intent, shownAt, attested }: RecoveryRequest,
  { actedAt, committedAt }: Given,
  now: Date,
): Date {
  if (actedAt || intent?.committedAt.getTime() !== committedAt.getTime()) return actedAt ?? committedAt
  if (state === 'handed-over') return now
  return shownAt ?? attested?.at ?? committedAt
}

const isLately = (at: Date, now: Date): boolean => now.getTime() - at.getTime() < PAIRED_WITHIN_DAYS * DAY_IN_MS

/**
 * Whether somebody at an old channel cancelled a wait of this request, whatever happened to the wait since (rule R17).
 */
export const wasCancelled = ({ coolingOff, escalation }: Pick<RecoveryRequest, 'coolingOff' | 'escalation'>): boolean =>
  Boolean(coolingOff?.cancelledAt) || escalation?.why === 'cancelled'
