/** What an example says of the account itself, written where the wire shows it: directory, mailbox, Identity Protection. */
import type { MessageRule } from '@microsoft/microsoft-graph-types'
import type { Evidence, InboxRule } from '#lib/rules/diagnosis/evidence.ts'
import type { TenantAccount, Method } from './account.ts'
import { stamp } from './clock.ts'
import { guestOf, syncedAs } from './person.ts'

export function growState(account: TenantAccount, evidence: Evidence, moved: (moment: Date) => Date, now: Date): void {
  const { user } = account
  // An account that is gone has no name to begin with: it is there until somebody deletes it.
  if (evidence.deleted) return
  Object.assign(user, { accountEnabled: user.accountEnabled && evidence.enabled }, homeOf(evidence, account, now))
  if (evidence.isShared) account.mailbox = 'shared'
  if (evidence.passwordChangedAt) user.lastPasswordChangeDateTime = stamp(moved(evidence.passwordChangedAt))
  if (evidence.leaveAt.kind === 'seen' && evidence.leaveAt.value)
    user.employeeLeaveDateTime = stamp(moved(evidence.leaveAt.value))
  if (evidence.mailboxLicensed.kind === 'seen' && !evidence.mailboxLicensed.value)
    Object.assign(user, { assignedLicenses: [], assignedPlans: [] })
  if (evidence.forwarding.kind === 'seen' && evidence.forwarding.value) account.forwardsTo = evidence.forwarding.value
  if (evidence.secondFactor.kind === 'seen' && evidence.secondFactor.value.left === 'text-or-voice-only')
    account.methods = account.methods.filter((one) => NOTHING_BESIDE.includes(one['@odata.type']))
  if (evidence.inboxRules.kind === 'seen')
    account.inboxRules = [...account.inboxRules, ...evidence.inboxRules.value.map(ruleFrom)]
  if (evidence.risk.kind === 'seen' && evidence.risk.value) {
    const { state, since } = evidence.risk.value
    account.risk = {
      id: user.id,
      userPrincipalName: user.userPrincipalName,
      userDisplayName: user.displayName,
      isDeleted: false,
      isProcessing: false,
      riskLevel: 'high',
      riskState: state === 'at-risk' ? 'atRisk' : 'confirmedCompromised',
      riskDetail: 'none',
      riskLastUpdatedDateTime: stamp(moved(since ?? evidence.gatheredAt)),
    }
  }
}

/** A password, a recovery address, and a number for texts and calls. */
const NOTHING_BESIDE: readonly Method['@odata.type'][] = [
  '#microsoft.graph.passwordAuthenticationMethod',
  '#microsoft.graph.emailAuthenticationMethod',
  '#microsoft.graph.phoneAuthenticationMethod',
]

/** Federated accounts are so by their domain, which is in their name. */
function homeOf({ home }: Evidence, { user }: TenantAccount, now: Date) {
  const alias = user.userPrincipalName.split('@')[0] ?? ''
  if (home === 'on-premises') return syncedAs(alias.slice(0, 20), now)
  return home === 'elsewhere' ? guestOf(`${alias}@example.net`) : {}
}

function ruleFrom({ name, enabled, forwardsOutside, hides }: InboxRule, place: number): MessageRule {
  return {
    id: `AQAAAJ5dZq${place}=`,
    displayName: name,
    sequence: place + 1,
    isEnabled: enabled,
    hasError: false,
    isReadOnly: false,
    conditions: { subjectContains: ['invoice'] },
    actions: {
      ...(forwardsOutside && { forwardTo: [{ emailAddress: { name: 'collect', address: 'collect@example.net' } }] }),
      ...(hides && { moveToFolder: 'AQMkADAwATM0', markAsRead: true }),
      stopProcessingRules: true,
    },
  }
}
