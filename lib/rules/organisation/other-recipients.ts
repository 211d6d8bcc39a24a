/**
 * Who besides the owner's own addresses is notified of a recovery, and why (NIST SP 800-63B-4 §4.6, ids N13 to N15).
 *
 * Where every old address was itself used as a proof, whoever holds phone and mailbox would be the only one notified:
 * manager and desk both are. With a single old address the manager is, else the desk. Denials, and a link that was set
 * aside, go to both as well.
 */
import type { Account } from '../account/account.ts'
import { foldAddress, sameAddress } from '../account/address.ts'
import type { Proof } from '../proofs/assurance.ts'
import type { Keys } from '../secret-sources.ts'
import type { NoticeId } from '../request/job.ts'

export const OTHER_RECIPIENTS = ['manager', 'desk'] as const
export type OtherRecipient = (typeof OTHER_RECIPIENTS)[number]
export type WhyElsewhere = 'denied' | 'set-aside' | 'all-proved' | 'only-address'
export interface ToldElsewhere {
  readonly recipients: readonly OtherRecipient[]
  readonly why: WhyElsewhere
}

/** Notices which say that somebody other than the owner may be asking. */
const DENIALS: readonly NoticeId[] = ['frozen', 'not-vouched']
/**
 * Notices of what changes nothing are not sent to others, who would get dozens. They hear that somebody proved who
 * they are, and what was granted.
 */
const OWNERS_ONLY: readonly NoticeId[] = [
  'queued',
  'first-approval',
  'declined',
  'wait-over',
  'lapsed',
  'lapse-soon',
  'approval-withdrawn',
]

/** Whether a proof rests on this very address, whichever factor used it. */
export const wasProved = (keys: Pick<Keys, 'matches'>, proofs: readonly Proof[], address: string): boolean =>
  proofs.some(({ authenticator }) => keys.matches(authenticator, 'authenticator', foldAddress(address)))

/** Who else is notified. `old`: addresses of the owner that may say "this wasn't me". */
export function toldElsewhere(
  which: NoticeId,
  old: readonly string[],
  isProof: (address: string) => boolean,
  hasManager: boolean,
): ToldElsewhere | null {
  const both: readonly OtherRecipient[] = hasManager ? OTHER_RECIPIENTS : ['desk']
  if (which === 'link-set-aside') return { recipients: both, why: 'set-aside' }
  const allProved = old.length > 0 && old.every(isProof)
  if (DENIALS.includes(which)) return { recipients: allProved || old.length < 2 ? both : ['desk'], why: 'denied' }
  if (allProved && !OWNERS_ONLY.includes(which)) return { recipients: both, why: 'all-proved' }
  return old.length < 2 ? { recipients: both.slice(0, 1), why: 'only-address' } : null
}

/**
 * When a recipient hears of a notice. `alone`: where the owner has fewer than two old addresses; then the manager does,
 * or the desk where there is none. `alone-or-proved`: then, and both where every old address was used as a proof.
 */
export type WhenTold = 'always' | 'alone' | 'alone-or-proved'

/** What `toldElsewhere` comes to, for the table of what is told. */
export function whenTold(which: NoticeId, recipient: OtherRecipient): WhenTold {
  if (which === 'link-set-aside' || (recipient === 'desk' && DENIALS.includes(which))) return 'always'
  return OWNERS_ONLY.includes(which) ? 'alone' : 'alone-or-proved'
}

/** The manager's address; null where there is none, or where it is the owner's own. */
export function managerMailOf(account: Pick<Account, 'manager' | 'mail' | 'signInName'>, own: readonly string[]) {
  const mail = account.manager?.mail ?? null
  const isOwn = (one: string) => mail !== null && sameAddress(one, mail)
  return mail !== null && ![...own, account.mail ?? '', account.signInName].some(isOwn) ? mail : null
}
