/**
 * What is suspended since trouble began, as the desk sees it: what kind of thing, since when and why, and nobody's
 * authenticators by name.
 *
 * An approver who has looked at it lifts it (NIST SP 800-63B-4 §4.3, id N22). What belonged to a deleted account stays
 * ended: whoever comes back enrols again.
 */
import { HOUR_IN_MS } from '../duration.ts'
import { type Enrolled, type EnrolledKind, isHeld, type SuspendedBecause } from '../proofs/enrolment.ts'
import { refOf } from './preparation.ts'

export interface Suspended {
  /** The id of an enrolment, or of a sheet of codes. */
  readonly ref: string
  readonly kind: EnrolledKind
  readonly addedAt: Date
  readonly since: Date
  /** Null: an earlier version did not store it. */
  readonly because: SuspendedBecause | null
  /** Asked for by the first of two administrators within the last day. */
  readonly asked: { readonly id: string; readonly name: string; readonly reason: string } | null
  readonly ones: readonly Enrolled[]
  /**
   * Sheets that are ended when this one is lifted. The owner has confirmed this one of the two; the other may have
   * been made by an intruder in the meantime.
   */
  readonly inPlaceOf: readonly { readonly ref: string; readonly addedAt: Date; readonly ones: readonly Enrolled[] }[]
}

/** For so long a first administrator's request waits for the second. */
const LIFT_ASKED_FOR_HOURS = 24

/** The latest first. */
export function suspendedIn(enrolled: readonly Enrolled[], now: Date): readonly Suspended[] {
  const suspended = enrolled.filter(({ ended }) => ended?.why === 'suspended')
  return [...new Set(suspended.map(refOf))]
    .flatMap((ref) => {
      const ones = suspended.filter((one) => refOf(one) === ref)
      const [first] = ones
      if (!first?.ended) return []
      const { at, because = null, lift } = first.ended
      const isOpen = lift && lift.at.getTime() > now.getTime() - LIFT_ASKED_FOR_HOURS * HOUR_IN_MS
      const asked = isOpen ? { id: lift.id, name: lift.name, reason: lift.reason } : null
      return [
        {
          ref,
          kind: first.kind,
          addedAt: first.addedAt,
          since: at,
          because,
          asked,
          ones,
          inPlaceOf: otherSheets(enrolled, first),
        },
      ]
    })
    .toSorted((one, other) => other.since.getTime() - one.since.getTime())
}

function otherSheets(enrolled: readonly Enrolled[], lifted: Enrolled): Suspended['inPlaceOf'] {
  if (lifted.kind !== 'saved-code') return []
  const others = enrolled.filter((one) => one.kind === 'saved-code' && isHeld(one) && one.sheet !== lifted.sheet)
  return [...new Set(others.map(refOf))].map((ref) => {
    const ones = others.filter((one) => refOf(one) === ref)
    return { ref, ones, addedAt: new Date(Math.min(...ones.map(({ addedAt }) => addedAt.getTime()))) }
  })
}

/** Whether it can be lifted: not where the account was deleted. */
export const isLiftable = ({ because }: Pick<Suspended, 'because'>): boolean => because !== 'account-deleted'
