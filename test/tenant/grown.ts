/**
 * An account's trouble, grown from the example that every cause carries: its
 * state, its sign-ins as rows of the log, its lockout, its blocked sender.
 *
 * The example's fixed morning is moved so that it ends now, or so many seconds ago.
 */
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { causeOf, type CauseId, causes } from '#lib/rules/diagnosis/causes/index.ts'
import { EXAMPLE_NOW } from '#lib/rules/diagnosis/causes/support/example.ts'
import { isForItsAddress } from '#lib/rules/diagnosis/causes/support/refused-address.ts'
import type { TenantAccount } from './account.ts'
import { exactStamp, stamp } from './clock.ts'
import { growState } from './grown-state.ts'
import type { Person } from './person.ts'
import { rowFor, type SignInRow } from './sign-in-log.ts'

export interface BlockedSender {
  readonly SenderAddress: string
  readonly Reason: string
  readonly CreatedDatetime: string
  readonly ChangedDatetime: string
  readonly TemporaryBlock: boolean
}

export interface Grown {
  readonly signIns: readonly SignInRow[]
  readonly blockedSender: BlockedSender | null
}

const FIRST_LOCKOUT_IN_MINUTES = 1

export function grow(account: TenantAccount, person: Person, now: Date): Grown {
  if (!person.cause) return { signIns: [], blockedSender: null }
  const evidence: Evidence = causeOf(person.cause).example
  const end = now.getTime() - (person.secondsAgo ?? 0) * 1000
  const moved = (moment: Date) => new Date(moment.getTime() + end - EXAMPLE_NOW.getTime())
  growState(account, evidence, moved, now)
  const attempts = evidence.signIns.kind === 'seen' ? evidence.signIns.value : []
  const latest = attempts[0]
  account.passwordExpired = latest?.errorCode === 50055 || latest?.errorCode === 50144
  if (latest && latest.errorCode === 50053 && !isForItsAddress(latest)) {
    const until = moved(latest.at).getTime() + (person.lockedForMinutes ?? FIRST_LOCKOUT_IN_MINUTES) * 60_000
    account.lockout = { lastWrong: [], wrongCount: 10, times: 1, until: exactStamp(new Date(until)) }
  }
  return {
    signIns: attempts.map((signIn) => rowFor(account, { ...signIn, at: moved(signIn.at) })),
    blockedSender: blockedSenderOf(account, evidence, moved),
  }
}

function blockedSenderOf(
  account: TenantAccount,
  { sendingRestriction }: Evidence,
  moved: (moment: Date) => Date,
): BlockedSender | null {
  if (sendingRestriction.kind === 'unseen' || !sendingRestriction.value || !account.user.mail) return null
  const since = stamp(moved(sendingRestriction.value.since))
  return blockedSender(account.user.userPrincipalName, since, sendingRestriction.value.reason)
}

export const blockedSender = (address: string, since: string, reason: string): BlockedSender => ({
  SenderAddress: address,
  Reason: reason,
  CreatedDatetime: since,
  ChangedDatetime: since,
  TemporaryBlock: false,
})

/** A cause of federated accounts is shown by one: they are told by their domain. */
export const sampleNameOf = (id: CauseId): string =>
  `${id}@${causeOf(id).example.home === 'federated' ? 'adfs.contoso.com' : 'contoso.com'}`

/** What the organisation's own directory alone shows is no account of Microsoft's. */
export const isSeenAtMicrosoft = (id: CauseId): boolean => {
  const { holds, example } = causeOf(id)
  return holds({ ...example, onPremises: unseen('not-configured') })
}

/** One account a cause, named by it, so that a cause added tomorrow has its account tomorrow. */
export const peopleOfCauses = (): readonly Person[] =>
  causes
    .filter(({ id }) => isSeenAtMicrosoft(id))
    .map(({ id }) => ({
      name: `Sample ${id.replaceAll('-', ' ')}`,
      signInName: sampleNameOf(id),
      cause: id satisfies CauseId,
      trouble: `Grown from the example of ${id}`,
      outcome: 'As the cause says',
      email: `${id}@example.org`,
      phone: '+44 7700900199',
    }))
