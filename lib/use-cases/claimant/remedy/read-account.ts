/**
 * What a remedy's read-back rests on: the account read again, and of the rest only what the remedy says that it reads.
 */
import { unseen } from '../../../rules/source-reading.ts'
import { remedyOf } from '../../../rules/remedies/index.ts'
import type { Reading } from '../../../rules/remedies/remedy.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

/** Null when the account was deleted. */
export async function readingOf(context: Context, request: RecoveryRequest): Promise<Reading | null> {
  if (!request.account) return null
  const account = await context.tenant.readAccount(request.account.id)
  if (!account) return null
  const remedy = request.intent?.remedy ?? request.remedy
  const reads = remedy ? remedyOf(remedy).reads : []
  const [authenticators, passes, evidence, sending] = await Promise.all([
    reads.includes('authenticators') ? context.tenant.readAuthenticators(account.id) : NOT_READ.authenticators,
    reads.includes('passes') ? context.tenant.readPasses(account.id, 'in-turn') : NOT_READ.passes,
    reads.includes('evidence') ? context.tenant.readEvidence(account, 'anew') : NOT_READ,
    reads.includes('sending') && account.mail !== null
      ? context.tenant.readSendingRestriction(account)
      : NOT_READ.sendingRestriction,
  ])
  const { risk, inboxRules, forwarding, signIns, leaveAt, mailboxLicensed } = evidence
  const sendingRestriction = reads.includes('sending') ? sending : evidence.sendingRestriction
  const ofEvidence = { risk, inboxRules, forwarding, signIns, leaveAt, mailboxLicensed }
  return { account, authenticators, passes, ...ofEvidence, sendingRestriction }
}

const NOT_READ = {
  authenticators: { kind: 'failed', why: 'not asked for' },
  passes: unseen('not-configured'),
  risk: unseen('not-configured'),
  inboxRules: unseen('not-configured'),
  forwarding: unseen('not-configured'),
  signIns: unseen('not-configured'),
  leaveAt: unseen('not-configured'),
  mailboxLicensed: unseen('not-configured'),
  sendingRestriction: unseen('not-configured'),
} as const
