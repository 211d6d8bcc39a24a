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

/** Whoever may change policy does not decide by it: deciding takes the approver's role itself. */
const RIGHTS = {
  read: ['Recovery.Approver', 'Recovery.Auditor', 'Recovery.Administrator'],
  decide: ['Recovery.Approver'],
  /** How the organisation stands, and not what any one request is about. */
  oversee: ['Recovery.Auditor', 'Recovery.Administrator'],
  /** More guard for everybody: whoever sees the attack first (rule R16). */
  guard: ['Recovery.Approver', 'Recovery.Administrator'],
  /** What somebody enrolled, back in use after a suspension. */
  lift: ['Recovery.Administrator'],
  /** Of somebody else, on every instance. */
  endSessions: ['Recovery.Administrator'],
  /** Less guard for everybody: two of them. */
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
  /** When Entra ID last said which roles these are. */
  readonly rolesReadAt: Date
  /** `auth_time`; null where the tenant does not send it. */
  readonly signedInAt: Date | null
}

/** Minutes. */
const ROLES_LAST_MINUTES = 15
/** Minutes. A decision that two people take needs a sign-in no older than this. */
const DESK_SIGN_IN_LASTS_MINUTES = 15

/** Roles as the tenant wrote them; those that are not the desk's are left out. */
export const deskRoles = (claimed: readonly string[]): readonly DeskRole[] =>
  DESK_ROLES.filter((role) => claimed.includes(role))

export const may = (approver: Approver, right: DeskRight): boolean =>
  !approver.guest && RIGHTS[right].some((role: DeskRole) => approver.roles.includes(role))

export function mayRead(approver: Approver): Result<void> {
  return may(approver, 'read') ? ok(undefined) : refuse('not-permitted')
}

export const mayDecide = (approver: Approver, now: Date): Result<void> => mayNow(approver, 'decide', now)

/** By a role that Entra ID confirmed a moment ago. */
export function mayNow(approver: Approver, right: DeskRight, now: Date): Result<void> {
  if (!may(approver, right)) return refuse('not-permitted')
  return isWithin(approver.rolesReadAt, ROLES_LAST_MINUTES, now) ? ok(undefined) : refuse('sign-in-too-old')
}

/** Where the tenant sends no `auth_time`, nobody can tell how fresh a sign-in is: refused (rule R10). */
export function mayDecideTogether(approver: Approver, now: Date): Result<void> {
  if (!approver.signedInAt) return refuse('sign-in-too-old')
  return isWithin(approver.signedInAt, DESK_SIGN_IN_LASTS_MINUTES, now) ? ok(undefined) : refuse('sign-in-too-old')
}

const isWithin = (moment: Date, minutes: number, now: Date): boolean =>
  moment.getTime() > now.getTime() - minutes * MINUTE_IN_MS
