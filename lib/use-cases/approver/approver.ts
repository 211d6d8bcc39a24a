/**
 * Who sits at the desk, and what each role may do there.
 *
 * An approver comes from the configured Entra tenant and issuer only (rule R9).
 * Guests never decide, and a role is never older than 15 minutes at a decision (rule R10).
 */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import { refuse, ok, type Result } from '../../rules/refusals.ts'

export const DESK_ROLES = ['Recovery.Approver', 'Recovery.Auditor', 'Recovery.Administrator'] as const
export type DeskRole = (typeof DESK_ROLES)[number]

/**
 * What each role may do. Whoever may change policy cannot decide by that: deciding takes the approver's role itself.
 */
const RIGHTS = {
  read: ['Recovery.Approver', 'Recovery.Auditor', 'Recovery.Administrator'],
  decide: ['Recovery.Approver'],
  /** Says whose work a request is, and writes notes for colleagues: bookkeeping, which grants nothing. */
  handle: ['Recovery.Approver'],
  /** Reads the organisation's state, but nothing about single requests. */
  oversee: ['Recovery.Auditor', 'Recovery.Administrator'],
  /** Searches the record, and reads the case file of any account; each look at a person is recorded (rule R19). */
  inspect: ['Recovery.Auditor', 'Recovery.Administrator'],
  /** Raises the guard for everybody: whoever sees an attack first (rule R16). */
  guard: ['Recovery.Approver', 'Recovery.Administrator'],
  /** Lifts a suspension of what somebody enrolled. */
  lift: ['Recovery.Administrator'],
  /** Ends somebody else's sessions, on every instance. */
  endSessions: ['Recovery.Administrator'],
  /** Sends other systems once more what they were told. */
  replay: ['Recovery.Administrator'],
  /** Lowers the guard for everybody; it takes two of them. */
  ease: ['Recovery.Administrator'],
} as const satisfies Record<string, readonly DeskRole[]>
export type DeskRight = keyof typeof RIGHTS

export interface Approver {
  /** Entra `oid`. */
  readonly id: string
  readonly tenantId: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly DeskRole[]
  readonly guest: boolean
  /** When Entra ID last confirmed these roles. */
  readonly rolesReadAt: Date
  /** `auth_time`; null where the tenant does not send it. */
  readonly signedInAt: Date | null
}

const ROLES_LAST_MINUTES = 15
/** A decision that takes two people needs a sign-in no older than this. */
const DESK_SIGN_IN_LASTS_MINUTES = 15

/** The desk's roles among those that the tenant sent; others are left out. */
export const deskRoles = (claimed: readonly string[]): readonly DeskRole[] =>
  DESK_ROLES.filter((role) => claimed.includes(role))

/** Whether the approver's roles give this right. Guests have none. */
export const may = (approver: Approver, right: DeskRight): boolean =>
  !approver.guest && RIGHTS[right].some((role: DeskRole) => approver.roles.includes(role))

/** Refuses `not-permitted` whoever may not read requests. */
export function mayRead(approver: Approver): Result<void> {
  return may(approver, 'read') ? ok(undefined) : refuse('not-permitted')
}

/** Refuses whoever may not decide, or whose roles were not confirmed within the last minutes. */
export const mayDecide = (approver: Approver, now: Date): Result<void> => mayNow(approver, 'decide', now)

/** Whether a role that Entra ID confirmed within the last minutes gives this right. */
export function mayNow(approver: Approver, right: DeskRight, now: Date): Result<void> {
  if (!may(approver, right)) return refuse('not-permitted')
  return isWithin(approver.rolesReadAt, ROLES_LAST_MINUTES, now) ? ok(undefined) : refuse('sign-in-too-old')
}

/**
 * Whether the sign-in is recent enough for a decision that takes two. Without `auth_time` its age is not known, so it
 * is refused (rule R10).
 */
export function mayDecideTogether(approver: Approver, now: Date): Result<void> {
  if (!approver.signedInAt) return refuse('sign-in-too-old')
  return isWithin(approver.signedInAt, DESK_SIGN_IN_LASTS_MINUTES, now) ? ok(undefined) : refuse('sign-in-too-old')
}

const isWithin = (moment: Date, minutes: number, now: Date): boolean =>
  moment.getTime() > now.getTime() - minutes * MINUTE_IN_MS
