/**
 * When a request is due at the desk: one function for the queue, the request's page, the claimant's pages and letters.
 *
 * Claimants read it, so it rests on nothing that they may not hear yet: on the causes that their proofs let them be
 * told, and on the account class once two proofs were given (rule R6).
 */
import type { AccountClass } from '../account/account.ts'
import { type CauseId, tellable } from '../diagnosis/causes/index.ts'
import { addHours } from '../duration.ts'
import type { RecoveryRequest } from '../request/request.ts'
import { afterWorkingHours, latestWorkingMoment, type WorkingHours } from '../working-hours.ts'

/** The line `dueTimes` of the policy file; all in hours in which people are there. */
export interface DueTimes {
  /** For what somebody said "this wasn't me" or "this isn't them" of. Absent: `STOPPED_HOURS`. */
  readonly stoppedHours?: number | undefined
  readonly causes: Readonly<Partial<Record<CauseId, number>>>
  readonly classes: Readonly<Partial<Record<AccountClass, number>>>
  /** How long before it the people whose turn it is are reminded. */
  readonly remindBeforeHours: number
  /** How long after it administrators hear that nobody has decided. Absent: `ESCALATE_HOURS`. */
  readonly escalateAfterHours?: number | undefined
}

export interface DueSettings {
  readonly decideWithinHours: number
  readonly dueTimes: DueTimes
  /** Null: the policy file does not say when people are there, and hours are counted by the clock. */
  readonly staffedHours: WorkingHours | null
  readonly timeZone: string
}

/** Somebody may be in the account now, or was shut out of it by us. Never longer than the usual time. */
const STOPPED_HOURS = 1
const COMPROMISE_HOURS = 2
const ESCALATE_HOURS = 1
const COMPROMISE: readonly CauseId[] = ['account-at-risk', 'mailbox-tampered']

type About = Pick<RecoveryRequest, 'diagnosis' | 'accountClass' | 'assurance'>

/**
 * When a decision that is asked for now is due. The shortest of the times that the policy file names for one of the
 * causes or for the class; where it names none, the usual time, or less where there are signs of compromise.
 */
export function decisionDueAt(settings: DueSettings, about: About, now: Date): Date {
  const { causes, classes } = settings.dueTimes
  const told = tellable(about.diagnosis?.findings ?? [], about.assurance).map(({ cause }) => cause)
  const accountClass = about.assurance === 'aal2' ? about.accountClass : null
  const named = [...told.map((cause) => causes[cause]), accountClass ? classes[accountClass] : undefined].filter(
    (hours) => hours !== undefined,
  )
  const usual = settings.decideWithinHours
  const otherwise = told.some((cause) => COMPROMISE.includes(cause)) ? Math.min(usual, COMPROMISE_HOURS) : usual
  return afterHours(settings, now, named.length > 0 ? Math.min(...named) : otherwise)
}

/** When somebody should have looked at what was stopped or spoken against. */
export const stoppedDueAt = (settings: DueSettings, now: Date): Date =>
  afterHours(settings, now, settings.dueTimes.stoppedHours ?? Math.min(settings.decideWithinHours, STOPPED_HOURS))

/**
 * When to remind of a due time: as many hours before it as the policy file says, while people are there. Null: there
 * is no such moment after `since`.
 */
export function reminderAt(settings: DueSettings, dueAt: Date, since: Date): Date | null {
  const early = addHours(dueAt, -settings.dueTimes.remindBeforeHours)
  if (early <= since) return null
  return settings.staffedHours ? latestWorkingMoment(early, since, 0, settings.staffedHours, settings.timeZone) : early
}

/** When administrators hear that a due time broke and nobody has decided. */
export const escalationAt = (settings: DueSettings, dueAt: Date): Date =>
  afterHours(settings, dueAt, settings.dueTimes.escalateAfterHours ?? ESCALATE_HOURS)

const afterHours = ({ staffedHours, timeZone }: DueSettings, now: Date, hours: number): Date =>
  staffedHours ? afterWorkingHours(now, hours, staffedHours, timeZone) : addHours(now, hours)
