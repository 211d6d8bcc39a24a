/**
 * Sign-ins by place and device, a lane for each pair, to be drawn against time. Places are Microsoft's, guessed from
 * network addresses; devices are told apart by their system alone, since browsers update themselves.
 */
import type { SignIn } from '../diagnosis/evidence.ts'
import { systemOf } from './system-family.ts'

/** Lanes that are drawn; a table has all of them. */
export const LANES_DRAWN = 6

export interface Mark {
  /** Of the row of the log. */
  readonly id: string
  readonly at: Date
  readonly succeeded: boolean
}

export interface Lane {
  readonly city: string | null
  readonly country: string | null
  /** As the newest row of the lane names it. */
  readonly device: string | null
  /** Newest first, at least one. */
  readonly marks: readonly Mark[]
  readonly succeeded: number
  readonly failed: number
  readonly lastAt: Date
}

/** The lane of the newest sign-in first. */
export function lanesOf(signIns: readonly SignIn[]): readonly Lane[] {
  const groups = new Map<string, SignIn[]>()
  for (const one of signIns.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const key = JSON.stringify([one.city, one.country, systemOf(one.operatingSystem) ?? one.operatingSystem])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((rows): Lane[] => {
    const [newest] = rows
    if (!newest) return []
    const marks = rows.map(({ id, at, errorCode }) => ({ id, at, succeeded: errorCode === 0 }))
    const succeeded = marks.filter((mark) => mark.succeeded).length
    return [
      {
        city: newest.city,
        country: newest.country,
        device: newest.operatingSystem,
        marks,
        succeeded,
        failed: marks.length - succeeded,
        lastAt: newest.at,
      },
    ]
  })
}

/** Where a moment stands between two others: 0 to 100, kept inside. */
export function placeBetween(at: Date, from: Date, to: Date): number {
  const whole = to.getTime() - from.getTime()
  if (whole <= 0) return 100
  const share = (at.getTime() - from.getTime()) / whole
  return Number((100 * Math.min(1, Math.max(0, share))).toFixed(1))
}
