/**
 * The writes that a remedy would make, before anybody agrees to it: its own plan, asked with an account that shows all
 * that the remedy might meet. Nothing here is sent.
 */
import type { Account } from '../account/account.ts'
import type { InboxRule } from '../diagnosis/evidence.ts'
import type { Authenticator } from '../proofs/factors/factor.ts'
import { seen, unseen } from '../source-reading.ts'
import { type RemedyId, remedyOf } from './index.ts'
import { isRemovable } from './remove-authenticator.ts'
import type { Reading, TenantWrite } from './remedy.ts'

/** A write of a plan, or a pass, which is made by a call of its own. */
export type PlannedWrite = TenantWrite | { readonly kind: 'create-pass' }

/** Whether it is made for certain, and if not, what decides it. */
export type PlannedWhen = 'always' | 'if-found' | 'if-chosen'

export interface Planned {
  readonly write: PlannedWrite
  readonly when: PlannedWhen
}

/** What only the account itself can say, as its path has it. */
const RULE: InboxRule = { id: '{ruleId}', name: '', enabled: true, forwardsOutside: true, hides: true }
const LONG_AGO = new Date(0)

/** Writes that depend on what is found, or on what somebody chooses. */
const WHEN: Readonly<Partial<Record<PlannedWrite['kind'], PlannedWhen>>> = {
  'disable-inbox-rule': 'if-found',
  'stop-forwarding': 'if-found',
  'delete-pass': 'if-found',
  'remove-authenticator': 'if-chosen',
}

interface DryRunFacts {
  readonly account: Account
  /** Null: they could not be read. */
  readonly methods: readonly Authenticator[] | null
  /** Signs of compromise end the sessions with a new password, chosen or not. */
  readonly signsOfCompromise: boolean
}

/** In the order in which they would be made. Empty: the remedy writes nothing. */
export function dryRunOf(id: RemedyId, facts: DryRunFacts): readonly Planned[] {
  if (id === 'reset-password')
    return [
      { write: { kind: 'set-password', password: '' }, when: 'always' },
      { write: { kind: 'end-sessions' }, when: facts.signsOfCompromise ? 'always' : 'if-chosen' },
    ]
  const writes: readonly PlannedWrite[] =
    id === 'temporary-access-pass'
      ? [{ kind: 'delete-pass', passId: '{passId}' }, { kind: 'create-pass' }]
      : plannedBy(id, facts)
  return writes.map((write) => ({ write, when: WHEN[write.kind] ?? 'always' }))
}

function plannedBy(id: RemedyId, { account, methods }: DryRunFacts): readonly TenantWrite[] {
  const { plan } = remedyOf(id)
  const { passwordChangedAt, sessionsValidFrom, enabled } = account
  const before = { passwordChangedAt, sessionsValidFrom, enabled }
  // One of each kind, since the kind decides the path.
  const kinds = [...new Set((methods ?? []).filter(isRemovable).map(({ kind }) => kind))]
  const removable = kinds.map((kind) => ({ id: '{methodId}', kind, address: null, phoneType: null, createdAt: null }))
  const at = account.readAt
  const reading: Reading = {
    account: { ...account, passwordChangedAt: passwordChangedAt ?? at },
    authenticators: { kind: 'answered', value: removable },
    sendingRestriction: seen({ since: at, reason: '' }, at),
    passes: seen([], at),
    risk: seen({ state: 'at-risk', since: LONG_AGO }, at),
    inboxRules: seen([RULE], at),
    forwarding: seen('{address}', at),
    signIns: unseen('not-configured'),
    leaveAt: unseen('not-configured'),
    mailboxLicensed: unseen('not-configured'),
  }
  return plan(reading, before, { target: '{methodId}' })
}
