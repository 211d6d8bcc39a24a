/** How each source of the tenant was last answered, as the health page tells it. */
import type { Unseen } from '../source-reading.ts'

/** What is asked of Microsoft, as an administrator would name it; the most that hangs on it first. */
export const TENANT_SOURCES = [
  'accounts',
  'methods',
  'accountWrites',
  'methodWrites',
  'roles',
  'groups',
  'eligibleGroups',
  'domains',
  'mailboxes',
  'leaveDates',
  'signIns',
  'methodChanges',
  'registration',
  'risk',
  'inboxRules',
  'sendingRestriction',
  'forwarding',
  'consents',
  'passes',
  'methodsPolicy',
  'lockoutRule',
  'deskRoles',
  'accessPolicies',
] as const
export type TenantSourceId = (typeof TENANT_SOURCES)[number]
/** Beside Microsoft's, the directory that an organisation keeps itself. */
export type SourceStateId = TenantSourceId | 'onPremises'

/** Without an answer from these every account counts as privileged, nobody gets a code, or nothing can be changed. */
export const HELP_RESTS_ON: readonly SourceStateId[] = [
  'accounts',
  'methods',
  'accountWrites',
  'methodWrites',
  'roles',
  'groups',
  'eligibleGroups',
  'domains',
  'mailboxes',
  'leaveDates',
]

/** Rows of its lists that could not be read within the last day. */
export interface UnreadableRows {
  readonly rows: number
  readonly lastAt: Date
  /** The rest is told without them; each counts as the worst that it may say; or the whole list was no answer. */
  readonly meaning: 'left-out' | 'worst' | 'unseen'
}

export interface SourceState {
  readonly source: SourceStateId
  /** `still`: it should be read all the time, and is not. `not-asked`: nobody has needed it yet. */
  readonly state: 'answered' | 'refused' | 'still' | 'not-asked' | 'not-configured'
  /** Why it is refused. */
  readonly why: Unseen | null
  /** Refused or still since then; null where nobody knows. */
  readonly since: Date | null
  /** When it was last answered, where that is known. */
  readonly answeredAt: Date | null
  /** By the names that Microsoft gives them. */
  readonly permissions: readonly string[]
  readonly licence: string | null
  /** The Entra role that the acting application needs beside a permission; absent where nothing is written. */
  readonly role?: string
  readonly unreadable: UnreadableRows | null
}
