/**
 * A code that one person reads out to another, whom they have checked.
 *
 * The secret is told by voice or in person and typed by the claimant: nobody taps "yes" (NIST SP 800-63B-4 §3.1.3, id
 * N19). Whoever reads it out decides nothing about the request (rule R7).
 */
import { addMinutes } from '../duration.ts'
import type { AccountId } from '../account/account.ts'
import type { Checked, Proof } from '../proofs/assurance.ts'
import type { AuditEvent } from '../audit.ts'
import { factorOf, type FactorIdOf } from '../proofs/factors/index.ts'
import type { SamePerson } from '../proofs/same-person.ts'
import type { Challenge, ChallengeDetail } from '../proofs/challenge.ts'
import type { Keys, Random } from '../secret-sources.ts'
import { countingProofs } from './counting-proofs.ts'
import type { RecoveryRequest } from './request.ts'
import { boundCode, CODE_LIFETIME_IN_MINUTES, DIGITS, groupCode, makeCode } from '../secret-code.ts'

export const CHECKED = {
  'approver-code': ['face-to-face', 'registered-number'],
  'recovery-contact': ['face-to-face', 'known-voice'],
} as const satisfies Readonly<Record<FactorIdOf<'read-out'>, readonly Checked[]>>

/** Whoever is asked may be in a meeting; the code, once shown, lives its own ten minutes. */
export const ASKED_FOR_HOURS = 24

/** Whether the value is one of the ways in which somebody can have been checked. */
export const isChecked = (how: unknown): how is Checked =>
  Object.values(CHECKED).some((ways: readonly unknown[]) => ways.includes(how))

/** A code, shown once to whoever reads it out. */
export interface ReadOut {
  /** Grouped for reading. */
  readonly code: string
  readonly expiresAt: Date
}

/** The challenge with a code in it, and the code for whoever reads it out. Only the keyed hash is stored (rule R13). */
export function readOut(
  { keys, random, now }: { readonly keys: Keys; readonly random: Random; readonly now: () => Date },
  about: {
    readonly requestId: string
    readonly factor: FactorIdOf<'read-out'>
    readonly by: AccountId
    /** When the claimant named them as a contact, where they did. */
    readonly boundAt?: Date | undefined
    /** Whether whoever reads it out and the claimant may be one person. */
    readonly people: Exclude<SamePerson, 'same'>
    readonly detail: ChallengeDetail
  },
): { readonly shown: ReadOut; readonly challenge: Challenge } {
  const factor = factorOf(about.factor)
  if (factor.kind !== 'read-out') throw new Error(`Nobody reads a code of ${about.factor} out.`)
  const { requestId, by, boundAt, people, detail } = about
  const id = random.id()
  const code = makeCode(DIGITS.person, random.below)
  const expiresAt = addMinutes(now(), CODE_LIFETIME_IN_MINUTES)
  return {
    shown: { code: groupCode(code), expiresAt },
    challenge: {
      id,
      requestId,
      factor: about.factor,
      askedAt: now(),
      codeHash: keys.hash('code', boundCode({ id, requestId }, code)),
      sentAt: now(),
      expiresAt,
      deliverable: true,
      worth: {
        ...factor.worth,
        authenticator: keys.hash('authenticator', `person ${by}`),
        ...(boundAt && { boundAt }),
        ...(people === 'undeterminable' && { perhapsOwn: true }),
      },
      detail,
      tries: 0,
      closed: null,
    },
  }
}

/** Who read the code of this challenge out; null for any other challenge. */
export const voucherOf = ({ detail }: Pick<Challenge, 'detail'>): AccountId | null =>
  detail?.kind === 'read-out' ? detail.by : detail?.kind === 'contact' ? (detail.vouched?.by ?? null) : null

/** How they knew whom they read it out to. */
export const checkedIn = ({ detail }: Pick<Challenge, 'detail'>): Checked | null =>
  detail?.kind === 'read-out' ? detail.checked : detail?.kind === 'contact' ? (detail.vouched?.checked ?? null) : null

/** Kinds of events of a code that was shown to somebody to read out. */
const SHOWN: readonly string[] = ['code-issued', 'vouched']

/** Events of a code that was shown to somebody to read out. */
export const shownIn = (events: readonly AuditEvent[]): readonly AuditEvent[] =>
  events.filter(({ kind }) => SHOWN.includes(kind))

/** Everybody who was ever shown a code for this request, whether it was typed or not (rule R7). */
export const vouchersIn = (events: readonly AuditEvent[]): readonly AccountId[] => [
  ...new Set(shownIn(events).flatMap(({ by }) => ('id' in by ? (by.id as AccountId) : []))),
]

/** Kinds of moves by which an approver permits a change to the account. */
const APPROVING: readonly string[] = ['seconded', 'approved', 'approved-to-act']

/**
 * Everybody who ever approved anything in this request, whether it still counts or not: they cannot vouch for it (rule
 * R7).
 */
export const approversIn = (
  { approvals }: Pick<RecoveryRequest, 'approvals'>,
  events: readonly AuditEvent[],
): readonly AccountId[] => [
  ...new Set([
    ...approvals.map(({ approverId }) => approverId as AccountId),
    ...events.flatMap(({ kind, by }) => (APPROVING.includes(kind) && 'id' in by ? (by.id as AccountId) : [])),
  ]),
]

/** The claimant's own proofs: only after one of these is anybody asked to vouch (rule R7). */
export const ownProofs = (request: RecoveryRequest, now: Date): readonly Proof[] =>
  countingProofs(request, now, null).filter(({ vouchedBy }) => vouchedBy === undefined)

/**
 * Whether one of the own proofs is over a method older than the window: registered, and counted without a wait. A
 * sign-in to the account does not show the age of what was signed in with.
 */
export const hasOldProof = (request: RecoveryRequest, now: Date): boolean =>
  ownProofs(request, now).some(
    ({ standing, fresh, channel }) => standing === 'registered' && !fresh && channel !== 'work-account',
  )
