/**
 * Threat mode: from one moment to another, self-service leads to people only (rule R16).
 *
 * Any approver may switch it on, since a minute counts during an attack. Lowering the guard takes two administrators,
 * since an attacker at one desk would ask for exactly that.
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
  /**
   * No second administrator could agree, so it takes effect by itself at that moment unless somebody cancels it (rule
   * R10).
   */
  readonly alone?: { readonly effectAt: Date }
}

/** The switch at the desk. It is off where `since` is null or `until` has passed. */
export interface ThreatSwitch {
  readonly version: number
  readonly since: Date | null
  readonly until: Date | null
  /** For the record; claimants are not told. */
  readonly reason: string
  readonly by: ByWhom | null
  readonly easing: Easing | null
  /** The row does not carry our code: nobody knows how it stood, so the guard counts as up (rule R19). */
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

/** Takes the place of a row that was written without our key. Any approver can set the switch again. */
export const ALTERED_SWITCH: ThreatSwitch = { ...NEVER_SWITCHED, altered: true }

/** Hours for which it may be switched on at a time. Never without an end, since everybody then waits for people. */
export const THREAT_HOURS = [2, 4, 12, 24, 72, 168] as const
export type ThreatHours = (typeof THREAT_HOURS)[number]
/** Whether a number of hours is one of those on offer. */
export const isThreatHours = (hours: number): hours is ThreatHours =>
  (THREAT_HOURS as readonly number[]).includes(hours)
/** What was asked for longer ago was asked for other reasons and lapses. */
export const EASING_LAPSES_AFTER_MINUTES = 60

/**
 * When self-service began to lead to people only, and until when; `since` is null where the policy file switches it
 * on.
 */
export interface Threat {
  readonly since: Date | null
  readonly until: Date | null
}

/** Whether the switch is on at this moment. */
export const isOn = ({ since, until }: ThreatSwitch, now: Date): boolean =>
  since !== null && since <= now && until !== null && until > now

/**
 * How long a single administrator's easing waits, where no two can be told apart: time for everybody to hear of it and
 * to cancel it (rule R10).
 */
export const EASED_ALONE_AFTER_HOURS = 24

/** The easing that still waits for agreement or for its moment; null where there is none, or it has lapsed. */
export function standingEasing({ easing }: ThreatSwitch, now: Date): Easing | null {
  if (!easing || easing.alone) return easing
  return easing.at.getTime() > now.getTime() - EASING_LAPSES_AFTER_MINUTES * MINUTE_IN_MS ? easing : null
}

/** The settings with threat mode from the policy file or the switch; either is enough. */
export type SettingsInForce = Settings & { readonly threat: Threat | null }

/** The settings with threat mode as it is now, by the policy file, the switch, or a switch row that was altered. */
export function inForce(settings: Settings, held: ThreatSwitch, now: Date): SettingsInForce {
  const switched = isOn(held, now)
  // The policy file does not say since when; where the switch is on as well, its moment is used.
  const threat = switched
    ? { since: held.since, until: settings.threatMode ? null : held.until }
    : settings.threatMode || held.altered
      ? // It is not known since when, so every earlier approval is checked again.
        { since: held.altered ? now : null, until: null }
      : null
  return { ...settings, threatMode: threat !== null, threat }
}

/** Whether the change lowers the guard. Extending it is more guard and any approver may; anything else is less. */
export const isLess = (held: ThreatSwitch, until: Date | null, now: Date): boolean =>
  isOn(held, now) && held.until !== null && (until === null || until < held.until)

/** Whether an approval no longer holds because it was given before threat mode began, in another situation. */
export const isStopped = (givenAt: Date, threat: Threat | null): boolean =>
  threat?.since != null && givenAt < threat.since
