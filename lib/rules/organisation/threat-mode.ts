/**
 * Threat mode: from a moment to a moment, self-service leads to people only (rule R16).
 *
 * More guard is any approver's word, since a minute counts when an attack runs.
 * Less guard takes two administrators, since an attacker at one desk would ask for that.
 *
 * @see Mandiant on UNC3944: have a switch that makes help desks and self-service verify by hand (id H03)
 */
import { MINUTE_IN_MS } from '../duration.ts'
import type { Settings } from './settings.ts'

export interface ByWhom {
  /** Entra `oid`. */
  readonly id: string
  readonly name: string
}

/** What one administrator asks for, until a second agrees. */
export interface Easing {
  /** Null: off at once. */
  readonly until: Date | null
  readonly reason: string
  readonly by: ByWhom
  readonly at: Date
  /** Nobody could agree, so it is carried out by itself then, unless somebody cancels it (rule R10). */
  readonly alone?: { readonly effectAt: Date }
}

/** The switch at the desk. Off: `since` is null, or `until` has passed. */
export interface ThreatSwitch {
  readonly version: number
  readonly since: Date | null
  readonly until: Date | null
  /** For the record; claimants are not told. */
  readonly reason: string
  readonly by: ByWhom | null
  readonly easing: Easing | null
  /** The row does not carry our code: nobody knows how it stood, and the guard is up (rule R19). */
  readonly altered?: true
}

export const NEVER_SWITCHED: ThreatSwitch = {
  version: 0,
  since: null,
  until: null,
  reason: '',
  by: null,
  easing: null,
}

/** In place of a row that somebody wrote who has no key. Any approver throws the switch anew. */
export const ALTERED_SWITCH: ThreatSwitch = { ...NEVER_SWITCHED, altered: true }

/** Hours that it may be switched on for at a time: never for good, since everybody then waits for people. */
export const THREAT_HOURS = [2, 4, 12, 24, 72, 168] as const
export type ThreatHours = (typeof THREAT_HOURS)[number]
export const isThreatHours = (hours: number): hours is ThreatHours =>
  (THREAT_HOURS as readonly number[]).includes(hours)
/** Minutes. What was asked for this long ago was asked for another day's reasons. */
export const EASING_LAPSES_AFTER_MINUTES = 60

/** When self-service began to lead to people, and until when; `since` null where the policy file says so. */
export interface Threat {
  readonly since: Date | null
  readonly until: Date | null
}

export const isOn = ({ since, until }: ThreatSwitch, now: Date): boolean =>
  since !== null && since <= now && until !== null && until > now

/** Hours from the one administrator's word to its effect, where no two can be told apart: time for everybody to hear and to cancel (rule R10). */
export const EASED_ALONE_AFTER_HOURS = 24

export function standingEasing({ easing }: ThreatSwitch, now: Date): Easing | null {
  if (!easing || easing.alone) return easing
  return easing.at.getTime() > now.getTime() - EASING_LAPSES_AFTER_MINUTES * MINUTE_IN_MS ? easing : null
}

/** The policy file and the switch together: either is enough. */
export type SettingsInForce = Settings & { readonly threat: Threat | null }

export function inForce(settings: Settings, held: ThreatSwitch, now: Date): SettingsInForce {
  const switched = isOn(held, now)
  // The file does not say since when; where the switch does as well, its moment is told.
  const threat = switched
    ? { since: held.since, until: settings.threatMode ? null : held.until }
    : settings.threatMode || held.altered
      ? // Nobody knows since when: what was approved at any time before is looked at again.
        { since: held.altered ? now : null, until: null }
      : null
  return { ...settings, threatMode: threat !== null, threat }
}

/** Longer is more guard, and anybody's who may decide; anything else is less. */
export const isLess = (held: ThreatSwitch, until: Date | null, now: Date): boolean =>
  isOn(held, now) && held.until !== null && (until === null || until < held.until)

/** An approval that was given before the switch was thrown was given in another situation. */
export const isStopped = (givenAt: Date, threat: Threat | null): boolean =>
  threat?.since != null && givenAt < threat.since
