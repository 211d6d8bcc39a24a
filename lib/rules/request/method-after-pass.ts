/**
 * Whether a new method was registered after a pass was used.
 *
 * Microsoft lets whoever signed in with a one-time pass register a method within ten minutes of it; later the pass is
 * spent and nothing was gained. So the methods are looked at again, and nothing is said that was not seen.
 *
 * @see Microsoft Entra, "Configure Temporary Access Pass": a one-time pass and registration within 10 minutes
 */
import { addMinutes, DAY_IN_MS } from '../duration.ts'
import type { ScheduledJob } from './job.ts'
import type { LostPass } from './method-look.ts'
import type { RecoveryRequest } from './request.ts'

/** Minutes, from the sign-in with the pass. Microsoft's own. */
const REGISTER_WITHIN_MINUTES = 10
/** Minutes after we saw that it was used. The last one is past Microsoft's ten, so that what it does not see was missed. */
const LOOKS_AFTER_MINUTES = [0.5, 2, 5, 8, 12] as const
/** After this no look is awaited any more. */
const AWAITED_MINUTES = 15
/** Later, what is registered by then is not known from here. */
const EXPLAINS_FOR_DAYS = 1

/** When the pass of this request was made and used; null where it gave none that was. */
export function usedPassOf({
  state,
  remedy,
  intent,
  shownAt,
  achieved = [],
}: Pick<RecoveryRequest, 'state' | 'remedy' | 'intent' | 'shownAt' | 'achieved'>): {
  madeAt: Date
  usedAt: Date
} | null {
  if (state === 'done' && remedy === 'temporary-access-pass' && intent && shownAt)
    return { madeAt: intent.committedAt, usedAt: shownAt }
  const earlier = achieved.findLast((one) => one.remedy === 'temporary-access-pass')
  return earlier ? { madeAt: earlier.committedAt, usedAt: earlier.shownAt } : null
}

/** The looks that follow once a pass was seen to be used; none after any other remedy. */
export const looksAtMethods = (
  request: Pick<RecoveryRequest, 'id' | 'remedy'>,
  usedAt: Date,
): readonly ScheduledJob[] =>
  request.remedy === 'temporary-access-pass'
    ? LOOKS_AFTER_MINUTES.map((minutes) => ({
        task: { kind: 'look-at-methods', requestId: request.id },
        notBefore: addMinutes(usedAt, minutes),
      }))
    : []

/**
 * How it stands with the new method: `open`, while it can be registered or is still looked for; `registered`; `missed`,
 * seen after the ten minutes; `unknown`, where nobody could see. Null: no pass was used.
 */
export type AfterPass = 'open' | 'registered' | 'missed' | 'unknown'
/** What has become of the new method at this moment, by the newest look. */
export function afterPass(
  request: Parameters<typeof usedPassOf>[0] & Pick<RecoveryRequest, 'methodLook'>,
  now: Date,
): AfterPass | null {
  const used = usedPassOf(request)
  if (!used) return null
  const { methodLook } = request
  if (methodLook?.saw === 'registered') return 'registered'
  const endsAt = addMinutes(used.usedAt, REGISTER_WITHIN_MINUTES)
  if (methodLook?.saw === 'none' && methodLook.at >= endsAt) return 'missed'
  return now < addMinutes(used.usedAt, AWAITED_MINUTES) ? 'open' : 'unknown'
}

/** A pass of not long ago that led to no new method; null where none did. `lastSuccessAt`: of the sign-in log. Whoever signed in after the ten minutes has another way in. */
export function lostPassOf(request: RecoveryRequest, now: Date, lastSuccessAt: Date | null): LostPass | null {
  if (request.stoppedAt !== null) return null
  const isLately = (at: Date) => now.getTime() - at.getTime() <= EXPLAINS_FOR_DAYS * DAY_IN_MS
  const used = usedPassOf(request)
  if (used && isLately(used.usedAt) && afterPass(request, now) === 'missed') {
    const isIn = lastSuccessAt !== null && lastSuccessAt > addMinutes(used.usedAt, REGISTER_WITHIN_MINUTES)
    return isIn ? null : { kind: 'missed', at: used.usedAt }
  }
  // One that nobody used goes to a person in its own request: that says nothing to whoever begins another.
  const { shownAt, intent } = request
  const isUnused = shownAt === null && intent?.remedy === 'temporary-access-pass' && intent.actedAt !== null
  const ended = isUnused ? intent.usableUntil : undefined
  return ended && ended <= now && isLately(ended) ? { kind: 'expired', at: ended } : null
}
