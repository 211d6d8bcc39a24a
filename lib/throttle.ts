/**
 * How often anything may be tried. Spent tries close one channel for one
 * account for that day; the other channels and people stay open, and the real
 * account is never locked by us (rule R5).
 *
 * @see NIST SP 800-63B-4 §3.2.2 (N16), OWASP forgot-password (F02, F04)
 */

const HOUR = 3600
const DAY = 24 * HOUR

/** Each is counted under the key that its name says, with the subject behind it. */
export const LIMITS = {
  // A whole office stands behind one address, and an outage brings it here at once.
  'begin:network': { points: 1000, windowInSeconds: HOUR },
  'begin:total': { points: 6000, windowInSeconds: HOUR },
  'ask:browser': { points: 12, windowInSeconds: HOUR },
  'send:account:hour': { points: 3, windowInSeconds: HOUR },
  'send:account:day': { points: 6, windowInSeconds: DAY },
  'send:destination:hour': { points: 3, windowInSeconds: HOUR },
  'send:destination:day': { points: 6, windowInSeconds: DAY },
  'send:total': { points: 3000, windowInSeconds: HOUR },
  'try:channel': { points: 10, windowInSeconds: DAY },
  'try:network': { points: 2000, windowInSeconds: DAY },
  'identity:browser': { points: 10, windowInSeconds: HOUR },
  'desk:decide': { points: 120, windowInSeconds: HOUR },
} as const satisfies Record<string, { points: number; windowInSeconds: number }>

export type LimitId = keyof typeof LIMITS
