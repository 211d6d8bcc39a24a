import { NOTHING, type Remedy } from './remedy.ts'

/**
 * Somebody is to open a shared mailbox from their own account. Who may is in Exchange
 * (`Add-MailboxPermission`), where nothing of ours looks: the approver's word ends it.
 */
export const giveMailboxAccess = {
  id: 'give-mailbox-access',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['evidence'],
  plan: NOTHING,
  shownBy: () => null,
} as const satisfies Remedy
