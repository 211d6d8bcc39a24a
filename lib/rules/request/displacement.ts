/**
 * Which requests give way to a new one of the same claimed name (rule R5).
 *
 * Never one of another network, one with a proof, one that was begun at the desk or opened there by its reference, or
 * one with a code that was read out. A device holds one request that proved nothing; a network three, of which the
 * oldest gives way in which nothing was asked for. Where there is none, the newcomer waits until what was asked in one
 * of them is over, ten minutes at most and once: whoever has waited gets in as one more, however often the others ask
 * again. All is counted by the claimed name, whoever it belongs to (rule R4).
 */
import { addMinutes, addSeconds } from '../duration.ts'
import type { Challenge } from '../proofs/challenge.ts'
import { factorOf } from '../proofs/factors/index.ts'
import type { DisplacedBy, RecoveryRequest } from './request.ts'
import { ADMISSION_QUEUE } from '../throttle.ts'

const UNPROVED_PER_NETWORK = 3
/** For so long a person who has to be called may still be reached, while no code was made. */
const ASKED_FOR_MINUTES = 60
/** The longest wait that a newcomer is told. */
const WAITS_AT_MOST_MINUTES = 10

export interface Unproved {
  readonly request: RecoveryRequest
  readonly asked: readonly Challenge[]
}
export interface Newcomer {
  readonly network: string
  readonly device: string
  /** The newcomer waited as long as an earlier answer said, or does not have to: the account knows the browser. */
  readonly hasWaited: boolean
}
export interface Displacement {
  readonly displaced: readonly (Unproved & { readonly by: DisplacedBy })[]
  /** Null: there is room now. */
  readonly waitsUntil: Date | null
}

/**
 * Whether a request may give way: nothing is proved in it, no approver has handled it, and nobody has read a code out
 * for it.
 */
export const isDisplaceable = ({ request, asked }: Unproved): boolean =>
  request.state === 'verifying' &&
  request.proofs.length === 0 &&
  !request.keepsPlace &&
  !asked.some(({ factor, codeHash }) => codeHash !== null && factorOf(factor).kind === 'read-out')

/** What becomes of a newcomer. `others`: requests of the same name, from this device or network, the oldest first. */
export function displacementFor(
  others: readonly Unproved[],
  { network, device, hasWaited }: Newcomer,
  now: Date,
): Displacement {
  const displaceable = others.filter(isDisplaceable)
  const own = displaceable.filter(({ request }) => request.device === device)
  const near = displaceable.filter((one) => !own.includes(one) && one.request.network === network)
  const tooMany = Math.max(0, near.length + 1 - UNPROVED_PER_NETWORK)
  const giveWay = [
    ...near.filter(({ asked }) => asked.length === 0),
    ...near.filter((one) => hasWaited && one.asked.length > 0 && overAt(one) <= now),
  ].slice(0, tooMany)
  const turn = addSeconds(now, ADMISSION_QUEUE.firstInSeconds)
  const moments = near.map(overAt).toSorted((a, b) => a.getTime() - b.getTime())
  return {
    displaced: [
      ...own.map((one) => ({ ...one, by: 'device' as const })),
      ...giveWay.map((one) => ({ ...one, by: 'network' as const })),
    ],
    waitsUntil:
      giveWay.length < tooMany && !hasWaited
        ? earlier(later(turn, moments[tooMany - 1 - giveWay.length] ?? turn), minutesLater(now, WAITS_AT_MOST_MINUTES))
        : null,
  }
}

/** When nothing that was asked in it can be answered any more. */
function overAt({ asked }: Unproved): Date {
  const ends = asked
    .filter(({ closed }) => closed === null)
    .map(({ expiresAt, askedAt }) => (expiresAt ?? minutesLater(askedAt, ASKED_FOR_MINUTES)).getTime())
  return new Date(Math.max(0, ...ends))
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)
const earlier = (one: Date, other: Date): Date => (one < other ? one : other)
const minutesLater = (moment: Date, minutes: number): Date => addMinutes(moment, minutes)
