/**
 * What has to come before what, and what follows by itself, after a compromise.
 *
 * First the password, then what the intruder left in the mailbox, then sending: a restriction that is lifted too early
 * comes back, and Microsoft limits how often it can be lifted.
 *
 * @see Microsoft Defender, "Responding to a compromised email account"
 */
import type { Account } from '../account/account.ts'
import { troubleSince } from './policy-input.ts'
import { signsOfCompromise } from '../diagnosis/causes/index.ts'
import type { ScheduledJob } from './job.ts'
import type { RemedyId } from '../remedies/index.ts'
import { isAfter } from '../remedies/remedy.ts'
import { causesOf, type RecoveryRequest } from './request.ts'

/** The remedy that follows without another press, in the same request; null where none does. */
export function followUp(request: RecoveryRequest): 'sweep-mailbox' | 'lift-sending-restriction' | null {
  const causes = causesOf(request)
  if (endsReset(request) && signsOfCompromise(causes)) return 'sweep-mailbox'
  if (request.remedy === 'sweep-mailbox' && causes.includes('sending-restricted')) return 'lift-sending-restriction'
  return null
}

/** The new password, or the end of earlier sessions where an approver had to see to it after the password. */
const endsReset = ({ remedy, achieved = [] }: RecoveryRequest): boolean =>
  remedy === 'reset-password' ||
  (remedy === 'end-sessions' && achieved.some((earlier) => earlier.remedy === 'reset-password'))

/**
 * Tasks after the new password and the mailbox sweep, whoever did them. What was enrolled while somebody else may have
 * been in the account is suspended until an approver has looked (rule R6; NIST SP 800-63B-4 §4.3, id N22), and what
 * was added to the account meanwhile is listed.
 */
export function leftInDoubt(request: RecoveryRequest): readonly ScheduledJob[] {
  const { id, account, remedy, begunAt } = request
  const isReset = followUp(request) === 'sweep-mailbox'
  if (!account || (remedy !== 'sweep-mailbox' && !isReset)) return []
  const trouble = troubleSince(request)
  const since = trouble && trouble < begunAt ? trouble : begunAt
  return [
    { task: { kind: 'suspend-enrolled', accountId: account.id, since, why: 'compromise' } },
    ...(isReset ? [{ task: { kind: 'list-added', requestId: id } } as const] : []),
  ]
}

export type Gate = 'reset-first' | 'sweep-first'

/** What has to be done first, for each reason that holds a remedy back. */
export const COMES_FIRST = {
  'reset-first': 'reset-password',
  'sweep-first': 'sweep-mailbox',
} as const satisfies Record<Gate, RemedyId>

/** Why this remedy cannot be done yet; null where it can. */
export function gateOf(
  request: RecoveryRequest,
  remedy: RemedyId,
  account: Pick<Account, 'passwordChangedAt'>,
): Gate | null {
  if (!GATED.includes(remedy)) return null
  const began = troubleBegan(request)
  if (!isAfter(account.passwordChangedAt, began)) return 'reset-first'
  return remedy === 'lift-sending-restriction' && !isSwept(request) ? 'sweep-first' : null
}

const GATED: readonly RemedyId[] = ['sweep-mailbox', 'dismiss-risk', 'lift-sending-restriction']

/** Where a sign carries no date of its own, the trouble began when it was first seen, at the latest. */
const troubleBegan = ({ diagnosis, begunAt }: RecoveryRequest): Date => {
  const moments = (diagnosis?.findings ?? []).flatMap(({ cause, since }) =>
    signsOfCompromise([cause]) ? [(since ?? begunAt).getTime()] : [],
  )
  return new Date(Math.max(0, ...moments))
}

/** Whether the mailbox was read and nothing suspicious is left. What could not be read does not count as clean. */
function isSwept(request: RecoveryRequest): boolean {
  const unseen = request.diagnosis?.unseen.some(({ source }) => source === 'inboxRules' || source === 'forwarding')
  return unseen === false && !causesOf(request).includes('mailbox-tampered')
}
