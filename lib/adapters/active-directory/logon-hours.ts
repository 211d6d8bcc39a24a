/** At which hours of a week an account may sign in: one bit an hour, from Sunday midnight UTC. */
import { HOUR_IN_MS } from '../../rules/duration.ts'
import type { Entry } from 'ldapts'

const HOURS_OF_A_WEEK = 168
const BYTES = HOURS_OF_A_WEEK / 8

/** Whether the account may sign in at this hour; always where the attribute is absent or empty. */
export function isInside(entry: Entry, at: Date): boolean {
  const [hours] = [entry.logonHours].flat()
  if (!Buffer.isBuffer(hours) || hours.length < BYTES) return true
  const hour = at.getUTCDay() * 24 + at.getUTCHours()
  return (((hours[hour >> 3] ?? 0xff) >> (hour & 7)) & 1) === 1
}

/** The next moment at which it may sign in. Null: it never may. */
export function hoursBegin(entry: Entry, now: Date): Date | null {
  const thisHour = Math.floor(now.getTime() / HOUR_IN_MS)
  const coming = Array.from({ length: HOURS_OF_A_WEEK }, (_, i) => new Date((thisHour + 1 + i) * HOUR_IN_MS))
  return coming.find((at) => isInside(entry, at)) ?? null
}
