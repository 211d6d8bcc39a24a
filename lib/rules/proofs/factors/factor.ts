import type { Channel, RecoveryMethod, MethodTrust } from '../assurance.ts'
import type { MethodChanges } from '../freshness.ts'
import type { Account } from '../../account/account.ts'
import type { Enrolled, EnrolledKind } from '../enrolment.ts'
import type { RegisteredMethod } from '../../account/second-factor.ts'

/** A credential bound to the account, as Graph lists it. @see Graph `authenticationMethod` */
export interface Authenticator extends RegisteredMethod {
  readonly id: string
  /** An e-mail address or a telephone number in E.164; null where there is none, or where Graph masks it. */
  readonly address: string | null
  readonly createdAt: Date | null
}

/**
 * Kinds that people lose or an intruder leaves behind, so that an approver may remove them. Not the password, nor a
 * Temporary Access Pass.
 */
export const REMOVABLE = [
  'email',
  'phone',
  'app',
  'passkey',
  'software-oath',
  'windows-hello',
  'platform-credential',
  'external',
] as const

export type Authenticators =
  | { readonly kind: 'answered'; readonly value: readonly Authenticator[] }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * All that a factor may look at. Read by a background task and never while a claimant waits, so that response times
 * tell nothing (rule R4).
 */
export interface Holdings {
  readonly account: Account
  readonly authenticators: Authenticators
  readonly methodChanges: MethodChanges
  /** What is enrolled with Latchkey itself, ended or not. */
  readonly enrolled?: readonly Enrolled[]
  readonly now: Date
  readonly freshnessWindowInDays: number
  /** When the account's trouble began, where a diagnosis has shown it; a younger method proves nothing (rule R6). */
  readonly troubleSince?: Date | null
}
/** What a proof by this method would be worth. */
export interface Worth {
  readonly method: RecoveryMethod
  readonly channel: Channel
  readonly standing: MethodTrust
}

/** Where a code goes, and what reading it back is worth. */
export interface Destination extends Worth {
  readonly address: string
}

/** One way of proving an identity, by what it takes to check it. */
export type Factor =
  | {
      readonly id: string
      readonly kind: 'sent-code'
      readonly channel: 'email' | 'text'
      /** Null: no such method, or none old enough. Nothing is sent then, and the claimant cannot tell. */
      readonly destinationFor: (holdings: Holdings) => Destination | null
    }
  | {
      readonly id: string
      readonly kind: 'outside-identity'
      readonly channel: 'identity' | 'work-account'
      readonly accepts: (
        identity: OutsideIdentity,
        provider: OutsideProvider,
        holdings: Holdings,
        isOf: IsOf,
      ) => Accepted | null
    }
  /** Enrolled with Latchkey: checked against our own record, without the tenant. */
  | {
      readonly id: string
      readonly kind: 'enrolled'
      readonly channel: Channel
      readonly holds: EnrolledKind
      readonly worth: Worth & { readonly multiFactor?: boolean }
    }
  /** A code that another person reads out, who has checked the claimant by voice or face to face (NIST SP 800-63B-4 §3.1.3, id N19). */
  | { readonly id: string; readonly kind: 'read-out'; readonly channel: 'person'; readonly worth: Worth }
  /** A credential shown from a wallet, with a live comparison of faces. */
  | { readonly id: string; readonly kind: 'presentation'; readonly channel: 'wallet'; readonly worth: Worth }

/** What a sign-in elsewhere proves, and by which authenticator. */
export interface Accepted extends Worth {
  readonly authenticator: string
  readonly multiFactor?: boolean
  /** Whether the identity at hand is the one of which this keyed hash was enrolled. */
  readonly boundAt?: Date
}

/** Whether this keyed hash, of what is enrolled, is of the identity at hand. */
export type IsOf = (handle: string) => boolean

/** What another OpenID Connect provider said, after its ID token was checked. */
export interface OutsideIdentity {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  /** Only the boolean true counts; some providers send a string. */
  readonly emailVerified: boolean
  /** Tenant and object id, for issuers of Entra ID only: there the subject differs between applications. */
  readonly tenantId?: string
  readonly objectId?: string
  /** `auth_time`, in seconds since 1970, where the provider says it. */
  readonly signedInAt?: number
  /** The provider says that more than one factor was used. */
  readonly multiFactor?: boolean
}

export interface OutsideProvider {
  readonly id: string
  readonly issuer: string
  readonly matchOnEmail: boolean
}
