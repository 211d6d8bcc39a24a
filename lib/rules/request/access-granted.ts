/** What a request may have let somebody in with, and how the account looked before: what "this wasn't me" takes back (rule R12). */
import { DAY_IN_MS } from '../duration.ts'
import { LETS_IN, REPLACES } from '../remedies/lets-in.ts'
import type { RemedyId } from '../remedies/index.ts'
import { ENDED, type RecoveryRequest } from './request.ts'
import type { Given } from './request-parts.ts'

type GivenIn = Pick<RecoveryRequest, 'intent' | 'achieved' | 'perhapsGiven'>

/** Perhaps given counts as given. Null: nothing was. */
export const givenBy = (request: GivenIn): Given | null => allGivenBy(request)[0] ?? null

/**
 * Whoever let themselves in may end the request afterwards, or have it declined for
 * what else they asked for: what it gave is taken back all the same.
 */
export const canStop = (request: GivenIn & Pick<RecoveryRequest, 'state' | 'stoppedAt'>): boolean =>
  !request.stoppedAt && (!ENDED.includes(request.state) || request.state === 'done' || givenBy(request) !== null)

/** One request may have given more than one of them, and begun another that came to nothing. */
export const allGivenBy = (request: GivenIn): readonly Given[] =>
  doneBy(request).filter(({ remedy }) => LETS_IN.includes(remedy))

/** Password and second factors that it replaced, or may have: a method that was taken off as well (rule R15). */
export const replacedBy = (request: GivenIn): readonly Given[] =>
  doneBy(request).filter(({ remedy }) => REPLACES[remedy] !== undefined)

function doneBy({ intent, achieved = [], perhapsGiven }: GivenIn): readonly Given[] {
  const earlier = achieved.map((one) => ({ ...one, actedAt: one.shownAt }))
  return [...(intent ? [intent] : []), ...earlier, ...perhapsIn({ perhapsGiven })]
}

/** In the order in which they were begun. */
const perhapsIn = ({ perhapsGiven = [] }: Pick<RecoveryRequest, 'perhapsGiven'>): readonly Given[] =>
  [perhapsGiven].flat()

/** What an intent gave, or may have given, is not forgotten when another takes its place, or none. */
export function keepingGiven({ intent, perhapsGiven }: GivenIn): Pick<RecoveryRequest, 'perhapsGiven'> {
  if (!intent || REPLACES[intent.remedy] === undefined) return {}
  const { remedy, before, committedAt, actedAt } = intent
  return { perhapsGiven: [...perhapsIn({ perhapsGiven }), { remedy, before, committedAt, actedAt }] }
}

/** Days. Within a week whoever replaces the second of the two is most likely who replaced the first (rule R15). */
const PAIRED_WITHIN_DAYS = 7

/**
 * What other requests of the account gave, or may have given, not long ago: a
 * password and a second factor are not replaced one after the other by somebody
 * whom no person has looked at (rule R15, T-H1).
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
 * The latest moment at which it may have been done. What people do by hand is done some time between the
 * hand-over and the moment in which it was seen, or said to be done; while it is handed over, that may be now.
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

/** Somebody at an old channel said no to a wait of this request, whatever became of it since (rule R17). */
export const wasCancelled = ({ coolingOff, escalation }: Pick<RecoveryRequest, 'coolingOff' | 'escalation'>): boolean =>
  Boolean(coolingOff?.cancelledAt) || escalation?.why === 'cancelled'
