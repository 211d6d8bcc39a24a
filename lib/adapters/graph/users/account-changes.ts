/**
 * What rows of the directory audit log say was done to an account, and by whom. Rows that tell an approver nothing are
 * left out; `method-changes.ts` beside it judges the same log for how old a method is, where nothing may be left out.
 *
 * @see Microsoft Entra, "Audit log activity reference" (docs/identity/monitoring-health/reference-audit-activities.md)
 */
import { z } from 'zod'
import type { AccountChange, ChangeKind, Doer } from '../../../rules/diagnosis/account-background.ts'
import { touchedBy } from '../methods/method-changes.ts'
import { namesChanged } from '../methods/property-change.ts'
import { auditShape } from '../sign-in-log/log-shapes.ts'
import { label, text } from '../shapes.ts'
import { shownName } from '../../../rules/shown-text.ts'

const initiatorShape = z
  .object({
    user: z.object({ id: text, displayName: label, userPrincipalName: label }).nullish(),
    app: z.object({ displayName: label, servicePrincipalId: text }).nullish(),
  })
  .nullish()
  .catch(null)

/** One row, with who did it. */
export const changeShape = auditShape.extend({ initiatedBy: initiatorShape, correlationId: text.catch(null) })
export type ChangeShape = z.infer<typeof changeShape>

const KINDS: Readonly<Record<string, ChangeKind>> = {
  'disable account': 'disabled',
  'enable account': 'enabled',
  'user registered security info': 'method-added',
  'admin registered security info': 'method-added',
  'user updated security info': 'method-changed',
  'admin updated security info': 'method-changed',
  'user changed default security info': 'method-changed',
  'user deleted security info': 'method-removed',
  'admin deleted security info': 'method-removed',
  'add users strong authentication phone app detail': 'method-added',
  'add fido2 security key': 'method-added',
  'add windows hello for business credential': 'method-added',
  'add passwordless phone sign-in credential': 'method-added',
  'add platform credential': 'method-added',
  'enable strong authentication': 'method-changed',
  'disable strong authentication': 'method-changed',
  'remove users strong authentication phone app detail': 'method-removed',
  'delete fido2 security key(s)': 'method-removed',
  'delete windows hello for business credential': 'method-removed',
  'delete passwordless phone sign-in credential': 'method-removed',
  'delete platform credential': 'method-removed',
  'add member to role': 'role-added',
  'add scoped member to role': 'role-added',
  'add member to role scoped over restricted management administrative unit': 'role-added',
  'add eligible member to role': 'role-added',
  'add member to role completed (pim activation)': 'role-added',
  'add member to role in pim completed (timebound)': 'role-added',
  'add member to role in pim completed (permanent)': 'role-added',
  'remove member from role': 'role-removed',
  'remove scoped member from role': 'role-removed',
  'remove member from role scoped over restricted management administrative unit': 'role-removed',
  'remove eligible member from role': 'role-removed',
  'remove member from role in pim completed (timebound)': 'role-removed',
  'set user manager': 'manager-changed',
  'reset user password': 'password-reset',
  'reset password': 'password-reset',
  'reset password (by admin)': 'password-reset',
  'change user password': 'password-changed',
  'change password (self-service)': 'password-changed',
  'reset password (self-service)': 'password-changed',
}

/** One act is often several rows of one correlation id. */
const isOneAct = (one: Found, other: Found): boolean =>
  one.change.kind === other.change.kind && one.act !== null && one.act === other.act

interface Found {
  readonly change: AccountChange
  readonly act: string | null
}

/** Changes of this account, newest first, each act once. */
export function changesFrom(rows: readonly ChangeShape[], accountId: string): readonly AccountChange[] {
  const found = rows.flatMap((row): Found[] => {
    const change = changeFrom(row, accountId)
    return change ? [{ change, act: row.correlationId ?? null }] : []
  })
  return found
    .filter((one, place) => !found.slice(0, place).some((earlier) => isOneAct(earlier, one)))
    .map(({ change }) => change)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

function changeFrom(row: ChangeShape, accountId: string): AccountChange | null {
  const at = row.activityDateTime
  const kind = row.result === 'failure' ? null : kindOf(row, accountId)
  if (!at || !kind) return null
  return {
    at,
    kind,
    by: doerOf(row, accountId),
    role: kind === 'role-added' || kind === 'role-removed' ? roleIn(row) : null,
    reason: shownName(row.resultReason ?? '', 200) || null,
  }
}

function kindOf(row: ChangeShape, accountId: string): ChangeKind | null {
  const activity = (row.activityDisplayName ?? '').trim().toLowerCase()
  return activity === 'update user' ? kindOfUpdate(row, accountId) : (KINDS[activity] ?? null)
}

/** An update that does not name what it changed says nothing that could be told. */
function kindOfUpdate(row: ChangeShape, accountId: string): ChangeKind | null {
  const properties = propertiesOf(row, accountId)
  const names = namesChanged(properties).map((name) => name.toLowerCase())
  const enabled = properties.find(({ displayName }) => displayName?.toLowerCase() === 'accountenabled')?.newValue
  if (enabled && /true|false/i.test(enabled)) return /true/i.test(enabled) ? 'enabled' : 'disabled'
  if (names.includes('manager')) return 'manager-changed'
  if (names.length === 0) return null
  const touched = touchedBy(row, accountId)
  return touched === 'profile' ? 'address-changed' : touched ? 'method-changed' : null
}

const propertiesOf = ({ targetResources }: ChangeShape, accountId: string) =>
  targetResources?.find(({ id }) => id?.toLowerCase() === accountId.toLowerCase())?.modifiedProperties ?? []

function doerOf({ initiatedBy }: ChangeShape, accountId: string): Doer | null {
  const { user, app } = initiatedBy ?? {}
  if (user?.id?.toLowerCase() === accountId.toLowerCase()) return { kind: 'owner' }
  if (user?.id) return { kind: 'person', id: user.id, name: user.displayName || user.userPrincipalName || null }
  return app ? { kind: 'app', name: app.displayName || null } : null
}

/** The role stands among the properties of the account's own row, as JSON in a string. */
function roleIn({ targetResources }: ChangeShape): string | null {
  const property = targetResources
    ?.flatMap(({ modifiedProperties }) => modifiedProperties ?? [])
    .find(({ displayName }) => displayName?.toLowerCase() === 'role.displayname')
  const [name] = [property?.newValue, property?.oldValue].filter(Boolean)
  return shownName((name ?? '').replaceAll('"', '')) || null
}
