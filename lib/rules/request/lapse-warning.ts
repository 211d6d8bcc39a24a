/** When an owner is reminded of an approval that nobody has collected, before it ends (rule R11). */
import { addHours } from '../duration.ts'
import { latestWorkingMoment, type WorkingHours } from '../working-hours.ts'

/** Hours before the end. */
const WARNED_BEFORE_HOURS = [4, 1] as const
/** So long before closing there is still somebody to ask. */
const BEFORE_CLOSING_HOURS = 1

/**
 * Moments between the approval and its end, in order, none twice. They lie in opening hours where some are left, since
 * an owner who cannot finish alone has to call; else at the plain moment, since an approval lapses over a weekend too.
 */
export function lapseWarnings(approvedAt: Date, lapsesAt: Date, week: WorkingHours, timeZone: string): readonly Date[] {
  const moments = WARNED_BEFORE_HOURS.flatMap((hours) => {
    const plain = addHours(lapsesAt, -hours)
    if (plain <= approvedAt) return []
    return [latestWorkingMoment(plain, approvedAt, BEFORE_CLOSING_HOURS, week, timeZone) ?? plain]
  })
  return [...new Set(moments.map((at) => at.getTime()))].toSorted((a, b) => a - b).map((at) => new Date(at))
}
