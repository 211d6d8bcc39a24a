/** What the health page shows of the tenant: each source with its calls, the list it is read into, and what it takes. */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import type { LookupId } from '../../rules/account/account.ts'
import {
  type SourceState,
  TENANT_SOURCES,
  type TenantSourceId,
  type UnreadableRows,
} from '../../rules/diagnosis/source-state.ts'
import type { SharedEvidence, Source } from '../shared-sources/shared-evidence.ts'
import { lookupsServedBy } from './users/user-account.ts'
import { noteOf } from './transport/call-notes.ts'
import { type CallId, CALLS } from './calls.ts'
import { notedIn, rowNoteOf } from './transport/row-notes.ts'
import { type AnyList, type ExchangeList, isListCall, meaningIn } from './transport/rows.ts'

interface Kind {
  readonly calls: readonly CallId[]
  /** Lists that it is read into, or switches that decide whether it is asked. */
  readonly lists?: readonly string[]
  /** Milliseconds. A list that is read regularly and is older than this has stopped. */
  readonly stoppedAfterMs?: number
  readonly licence?: string
  /** Calls for which a missing licence is an answer. */
  readonly goesWithoutLicence?: readonly CallId[]
  /** Lists of Exchange's, row by row; they are no calls of Graph. */
  readonly exchangeLists?: readonly ExchangeList[]
  /** Exchange's, which is no call of Graph. */
  readonly permission?: string
  /** Of the acting application, beside its permissions. @see Microsoft Graph, "Update user": app-only, at least this role */
  readonly role?: string
}

export const KINDS: Readonly<Record<TenantSourceId, Kind>> = {
  accounts: {
    calls: ['find-account', 'account', 'state', 'enabled', 'manager', 'departments', 'profile', 'manager-name'],
  },
  methods: { calls: ['methods'] },
  accountWrites: {
    calls: ['set-password', 'enable-sign-in', 'disable-sign-in', 'end-sessions'],
    role: 'User Administrator',
  },
  methodWrites: {
    calls: [
      'create-pass',
      'delete-pass',
      'remove-phone',
      'remove-app',
      'remove-passkey',
      'remove-software-oath',
      'remove-windows-hello',
      'remove-email',
      'remove-platform-credential',
      'remove-external',
    ],
    role: 'Authentication Administrator',
  },
  roles: {
    calls: [
      'role-assignments',
      'active-role-instances',
      'eligible-role-instances',
      'all-role-assignments',
      'all-active-role-instances',
      'all-eligible-role-instances',
    ],
    lists: ['roles'],
    goesWithoutLicence: [
      'active-role-instances',
      'eligible-role-instances',
      'all-active-role-instances',
      'all-eligible-role-instances',
    ],
  },
  deskRoles: { calls: ['desk-application', 'desk-roles', 'desk-group-members'], lists: ['desk-roles'] },
  accessPolicies: { calls: ['access-policies'], lists: ['access-policies'], licence: 'Microsoft Entra ID P1' },
  groups: { calls: ['memberships', 'owned-objects', 'group', 'group-parents'] },
  eligibleGroups: { calls: ['eligible-groups'], goesWithoutLicence: ['eligible-groups'] },
  domains: { calls: ['domains'] },
  lockoutRule: { calls: ['lockout-rule'] },
  mailboxes: { calls: ['mailbox-purpose'] },
  leaveDates: { calls: ['leave-date'] },
  signIns: {
    calls: ['sign-in-feed', 'sign-ins-before', 'sign-ins'],
    lists: ['sign-ins'],
    stoppedAfterMs: 2 * MINUTE_IN_MS,
    licence: 'Microsoft Entra ID P1',
  },
  methodChanges: {
    calls: ['audit-feed', 'audits-before', 'directory-audits'],
    lists: ['method-changes'],
    stoppedAfterMs: 10 * MINUTE_IN_MS,
  },
  registration: { calls: ['registration'], licence: 'Microsoft Entra ID P1' },
  risk: { calls: ['risky-users', 'risky-user'], lists: ['risky-users'], licence: 'Microsoft Entra ID P2' },
  inboxRules: { calls: ['inbox-rules'] },
  sendingRestriction: {
    calls: [],
    lists: ['restricted-senders'],
    exchangeLists: ['Get-BlockedSenderAddress'],
    permission: 'Exchange.ManageAsApp',
  },
  passes: { calls: ['passes', 'pass-policy'] },
  methodsPolicy: { calls: ['methods-policy'], lists: ['methods-policy'] },
  consents: { calls: ['audits-by-user'] },
  forwarding: { calls: [], lists: ['forwarding'], exchangeLists: ['Get-Mailbox'], permission: 'Exchange.ManageAsApp' },
}

interface StateOptions {
  readonly shared: SharedEvidence
  readonly exchange: object | null
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  readonly now: () => Date
}

/**
 * The state of each source. Those that are read for waived look-ups only are left out, since the waiver itself is
 * shown.
 */
export async function sourceStates(options: StateOptions): Promise<readonly SourceState[]> {
  const asked = TENANT_SOURCES.filter((source) => {
    const { calls } = KINDS[source]
    return calls.length === 0 || calls.some((call) => !isWaived(call, options))
  })
  return Promise.all(asked.map((source) => stateOf(source, KINDS[source], options)))
}

function isWaived(call: CallId, { waivedLookups }: StateOptions): boolean {
  const lookups = lookupsServedBy(call)
  return lookups.length > 0 && lookups.every((lookup) => waivedLookups[lookup] !== undefined)
}

async function stateOf(source: TenantSourceId, kind: Kind, options: StateOptions): Promise<SourceState> {
  const { shared, now } = options
  const permissions = kind.permission ? [kind.permission] : permissionsOf(kind.calls)
  const asked = {
    source,
    permissions,
    licence: kind.licence ?? null,
    why: null,
    since: null,
    answeredAt: null,
    unreadable: null,
    ...(kind.role && { role: kind.role }),
  }
  if (kind.permission && !options.exchange) return { ...asked, state: 'not-configured' }
  const [unreadable, lists, notes] = await Promise.all([
    unreadableOf([...kind.calls.filter(isListCall), ...(kind.exchangeLists ?? [])], options),
    Promise.all((kind.lists ?? []).map((name) => shared.source(name))),
    Promise.all(kind.calls.map(async (call) => ({ call, note: await shared.source(noteOf(call)) }))),
  ])
  const shown = { ...asked, unreadable }
  const answeredAt = latest([...lists, ...notes.map(({ note }) => note)].map(({ readAt }) => readAt))
  const refused = notes.filter((one) => isRefusal(kind, one, now()))
  // A list and the calls that it is read by are written down one after the other: it began with the first of them.
  const off = [...lists, ...refused.map(({ note }) => note)]
    .flatMap((one) => one.off ?? [])
    .toSorted((one, other) => (one.since?.getTime() ?? 0) - (other.since?.getTime() ?? 0))
    .at(0)
  // Each kind of method has a permission of its own: only those of refused calls are named.
  const needed = kind.role ? { permissions: permissionsOf(refused.map(({ call }) => call)) } : {}
  if (off) return { ...shown, ...needed, state: 'refused', why: off.why, since: off.since, answeredAt }
  const readAt = latest(lists.map((list) => list.readAt))
  if (kind.stoppedAfterMs && (!readAt || now().getTime() - readAt.getTime() > kind.stoppedAfterMs))
    return { ...shown, state: 'still', since: readAt, answeredAt: readAt }
  return { ...shown, state: answeredAt ? 'answered' : 'not-asked', answeredAt }
}

/** The gravest meaning first. */
const MEANINGS = ['unseen', 'worst', 'left-out'] as const

async function unreadableOf(all: readonly AnyList[], { shared, now }: StateOptions): Promise<UnreadableRows | null> {
  const lists = await Promise.all(
    all.map(async (list) => ({
      meaning: meaningIn(list),
      noted: notedIn(await shared.source(rowNoteOf(list)), now()),
    })),
  )
  const met = lists.filter(({ noted }) => noted.length > 0)
  const noted = met.flatMap((list) => list.noted)
  const lastAt = latest(noted.map(({ at }) => at))
  const meaning = MEANINGS.find((one) => met.some((list) => list.meaning === one))
  // A row that two calls show counts once.
  return lastAt && meaning ? { rows: new Set(noted.map(({ digest }) => digest)).size, lastAt, meaning } : null
}

/** A note that is a day old and was not renewed says nothing about now. */
function isRefusal({ goesWithoutLicence = [] }: Kind, { call, note }: { call: CallId; note: Source }, now: Date) {
  if (!note.off || note.off.until <= now) return false
  return note.off.why !== 'not-licensed' || !goesWithoutLicence.includes(call)
}

const permissionsOf = (calls: readonly CallId[]): string[] => [...new Set(calls.map((call) => CALLS[call].permission))]

function latest(moments: readonly (Date | null)[]): Date | null {
  const known = moments.flatMap((moment) => moment?.getTime() ?? [])
  return known.length > 0 ? new Date(Math.max(...known)) : null
}
