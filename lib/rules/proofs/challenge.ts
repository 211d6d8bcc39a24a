/** A proof that was asked for, from the press of the button to its answer. */
import type { AccountId } from '../account/account.ts'
import type { Channel, Checked, RecoveryMethod, MethodTrust } from './assurance.ts'
import type { Compared } from './caller-comparison.ts'
import type { FactorId } from './factors/index.ts'

/**
 * A code that was asked for. `deliverable` false: there is no address for it, so nothing is sent and no answer can be
 * right. The claimant cannot tell the difference.
 */
export interface Challenge {
  readonly id: string
  readonly requestId: string
  readonly factor: FactorId
  readonly askedAt: Date
  /** Null until the worker has made and sent it. */
  readonly codeHash: string | null
  readonly sentAt: Date | null
  readonly expiresAt: Date | null
  readonly deliverable: boolean
  readonly worth: {
    readonly method: RecoveryMethod
    readonly channel: Channel
    readonly standing: MethodTrust
    readonly authenticator: string
    /** The method is younger than the freshness window: it counts only after a wait (rule R17). */
    readonly fresh?: boolean
    readonly multiFactor?: boolean
    readonly perhapsOwn?: boolean
    readonly boundAt?: Date
    /** Where the credential that is shown says when it ends. */
    readonly expiresAt?: Date
  } | null
  /** What only one kind of factor has. */
  readonly detail: ChallengeDetail | null
  readonly tries: number
  readonly closed: 'used' | 'superseded' | null
}

/** How a message with a code was sent. */
interface Sent {
  /** The id under which the provider is asked for its delivery report. */
  readonly receipt?: string
  /** The provider reported that it never arrived. */
  readonly isUndelivered?: true
}

export type ChallengeDetail =
  /** A code that an approval allows, beside the account's own three an hour. */
  | ({ readonly kind: 'on-approval' } & Sent)
  /** The one an hour that is kept for a browser that the account knows. */
  | ({ readonly kind: 'known-browser' } & Sent)
  /** Any other that was sent by a route that reports later whether it arrived. */
  | ({ readonly kind: 'sent' } & Sent)
  /** Who was asked to vouch, where the claimant's browser says that it is, and who has vouched since. */
  | {
      readonly kind: 'contact'
      readonly asked: readonly Contact[]
      readonly device: string | null
      readonly vouched: { readonly by: AccountId; readonly checked: Checked } | null
    }
  /** The approver who reads the code out, and how they know the claimant. */
  | { readonly kind: 'read-out'; readonly by: AccountId; readonly checked: Checked; readonly compared?: Compared }
  /** The request at the wallet's service. */
  | {
      readonly kind: 'presentation'
      /** The id that the service gave it. */
      readonly serviceId: string
      /** The address that the wallet opens. */
      readonly address: string
      readonly state: 'asked' | 'opened' | 'shown' | 'refused'
      readonly why: string | null
    }

/** How the code of this challenge was sent; null where that is not known. */
export const sentDetailOf = ({ detail }: Pick<Challenge, 'detail'>): Sent | null =>
  detail?.kind === 'sent' || detail?.kind === 'on-approval' || detail?.kind === 'known-browser' ? detail : null

/** Somebody who may vouch: the manager, or a contact of enrolment. */
export interface Contact {
  readonly id: AccountId
  /** When the claimant named them; null for the manager, whom the directory names. */
  readonly addedAt: Date | null
}
