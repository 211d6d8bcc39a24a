/**
 * Rows of the sign-in log arrive late, by minutes that Microsoft does not publish.
 *
 * So "nothing that we can see" is not final, and neither are wrong passwords, which one more row makes a lockout. For
 * a while after the proof the log is read again, at growing intervals, and the page says until when.
 *
 * @see Microsoft Entra, "Log latency"
 */
import { addSeconds, SECOND_IN_MS } from '../../../rules/duration.ts'
import { type CauseId, isWarning } from '../../../rules/diagnosis/causes/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'

/** Until so many seconds after the proof, a reading every so many. */
const PACES = [
  { until: 60, every: 20 },
  { until: 300, every: 60 },
  { until: 900, every: 200 },
] as const

/**
 * Causes that are told only because nothing else was found, or that a row which is still to arrive may make a lockout.
 */
const FOR_WANT_OF_MORE: readonly CauseId[] = [
  'nothing-wrong',
  'unknown-code',
  'wrong-passwords',
  'wrong-passwords-one-device',
  'wrong-passwords-by-others',
]

export interface LateRows {
  readonly nextLookAt: Date
  readonly looksUntil: Date
}

/**
 * When the log is read next, and until when; null: another cause explains it, or late rows would have arrived by now.
 */
export function lateRows(request: Pick<RecoveryRequest, 'diagnosis' | 'proofs'>, now: Date): LateRows | null {
  const { diagnosis, proofs } = request
  if (!diagnosis?.findings.every(({ cause }) => FOR_WANT_OF_MORE.includes(cause) || isWarning(cause))) return null
  const provedAt = Math.max(...proofs.map((proof) => proof.provedAt.getTime()))
  const pace = PACES.find(({ until }) => now.getTime() - provedAt < until * SECOND_IN_MS)
  if (!pace) return null
  return {
    nextLookAt: addSeconds(now, pace.every),
    looksUntil: new Date(provedAt + (PACES.at(-1)?.until ?? 0) * SECOND_IN_MS),
  }
}
