/** How each source of the tenant was last answered, as the health page tells it. */
import type { Unseen } from '../source-reading.ts'

/** What is asked of Microsoft, by names that an administrator knows; the sources that most depends on first. */
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
/** Microsoft's sources and the directory that an organisation keeps itself. */
export type SourceStateId = TenantSourceId | 'onPremises'

/** Sources without which every account counts as privileged, nobody gets a code, or nothing can be changed. */
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
  /**
   * What an unreadable row means: it is left out, it counts as the worst that it could say, or the whole list counts
   * as unseen.
   */
  readonly meaning: 'left-out' | 'worst' | 'unseen'
}

export interface SourceState {
  readonly source: SourceStateId
  /** `still`: it should be read regularly, and is not. `not-asked`: no request has needed it yet. */
  readonly state: 'answered' | 'refused' | 'still' | 'not-asked' | 'not-configured'
  /** Why it is refused. */
  readonly why: Unseen | null
  /** Since when it is refused or still; null where that is not known. */
  readonly since: Date | null
  /** When it was last answered, where that is known. */
  readonly answeredAt: Date | null
  /** Permissions by Microsoft's names. */
  readonly permissions: readonly string[]
  readonly licence: string | null
  /** The Entra role that the acting application needs beside a permission; absent for sources that are only read. */
  readonly role?: string
  readonly unreadable: UnreadableRows | null
}
