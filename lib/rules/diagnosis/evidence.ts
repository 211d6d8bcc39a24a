/**
 * The facts that a diagnosis may rest on, gathered once.
 *
 * Each source is either seen or unseen, with the reason; a cause may rest on
 * what was seen only. Nothing that the claimant typed is in here (rule R1).
 */
import type { SourceReading } from '../source-reading.ts'
import type { SecondFactor } from '../account/second-factor.ts'
import type { OnPremisesAccount } from '../account/on-premises.ts'
import { RIGHT_PASSWORD_CODES } from './sign-in-codes.ts'

/** One row of the sign-in log, reduced. @see Graph `signIn` */
export interface SignIn {
  readonly id: string
  readonly at: Date
  /** The number after AADSTS; 0 is a success. */
  readonly errorCode: number
  /** Microsoft's own text; used to tell the two meanings of 50053 apart, never shown. */
  readonly failureReason: string | null
  readonly app: string | null
  readonly client: string | null
  readonly operatingSystem: string | null
  readonly browser: string | null
  readonly city: string | null
  readonly country: string | null
  readonly ipAddress: string | null
  readonly correlationId: string | null
}

export interface SendingRestriction {
  readonly since: Date
  readonly reason: string
  /** As Exchange lists it: by the sign-in name where it hosts the mailbox, else by the address. */
  readonly sender?: string
}

/** Where the password is kept, and so who can change it. */
export type Home = 'here' | 'on-premises' | 'federated' | 'elsewhere'

/** What Identity Protection says about the account. @see Graph `riskyUser` */
export interface Risk {
  readonly state: 'at-risk' | 'confirmed-compromised'
  readonly since: Date | null
}

/** An inbox rule, reduced to what matters after a compromise. @see Graph `messageRule` */
export interface InboxRule {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  /** Sends mail to an address outside the organisation. */
  readonly forwardsOutside: boolean
  /** Deletes, or moves or marks mail so that its owner does not see it. */
  readonly hides: boolean
}

/** What the tenant set for its smart lockout. @see Microsoft Graph, `groupSetting`, "Password Rule Settings" */
export interface LockoutRule {
  /** Wrong passwords. */
  readonly threshold: number
  /** Of a first lockout. */
  readonly durationInSeconds: number
}

export interface Evidence {
  readonly gatheredAt: Date
  /** When the first request for it was sent, where it was read before a write. */
  readonly askedAt?: Date
  readonly enabled: boolean
  /** True once the directory no longer knows an account that it knew when the request began. */
  readonly deleted: boolean
  readonly home: Home
  /** The last working day that the directory holds; null when it holds none. */
  readonly leaveAt: SourceReading<Date | null>
  /** Whether a licence with a mailbox is assigned. */
  readonly mailboxLicensed: SourceReading<boolean>
  readonly risk: SourceReading<Risk | null>
  readonly inboxRules: SourceReading<readonly InboxRule[]>
  /** The outside address that the whole mailbox forwards to; null when it does not. */
  readonly forwarding: SourceReading<string | null>
  /** True while many accounts fail for the tenant's own reason at once. */
  readonly serviceTrouble: SourceReading<boolean>
  readonly passwordChangedAt: Date | null
  readonly hasMailbox: boolean
  /** The mailbox is shared, a room or equipment. Absent: it belongs to a person, or that could not be read. */
  readonly isShared?: boolean
  /** Null or absent: the tenant set none, or it could not be read, and Microsoft's default applies. */
  readonly lockoutRule?: LockoutRule | null
  /** Newest first; at most the last 30 days. */
  readonly signIns: SourceReading<readonly SignIn[]>
  readonly sendingRestriction: SourceReading<SendingRestriction | null>
  /** What second step is left once Microsoft's own texts end; `not-configured` where they do not end. */
  readonly secondFactor: SourceReading<SecondFactor>
  /** As in the account. */
  readonly onPremisesAnchor: string | null
  readonly onPremises: SourceReading<OnPremisesAccount | null>
}

/** Failures with one of these codes that no later success, password change or reset has ended. */
export function openFailures(evidence: Evidence, ...codes: readonly number[]): readonly SignIn[] {
  if (evidence.signIns.kind === 'unseen') return []
  const endedAt = Math.max(
    evidence.passwordChangedAt?.getTime() ?? 0,
    ...evidence.signIns.value.filter((signIn) => signIn.errorCode === 0).map((signIn) => signIn.at.getTime()),
  )
  return evidence.signIns.value.filter((signIn) => codes.includes(signIn.errorCode) && signIn.at.getTime() > endedAt)
}

/**
 * Of those, the ones that no right password has ended either, even where the sign-in was then refused for another
 * reason.
 */
export function openWrongPasswords(evidence: Evidence, ...codes: readonly number[]): readonly SignIn[] {
  const rightAt = openFailures(evidence, ...RIGHT_PASSWORD_CODES)[0]?.at ?? null
  const open = openFailures(evidence, ...codes)
  return rightAt === null ? open : open.filter(({ at }) => at > rightAt)
}

/** The newest sign-in that succeeded; undefined where there is none, or the log was not seen. */
export const lastSuccess = (evidence: Evidence): SignIn | undefined =>
  evidence.signIns.kind === 'seen' ? evidence.signIns.value.find((signIn) => signIn.errorCode === 0) : undefined

/** When the newest row of the log was written; null where it is empty or was not seen. */
export const latestSeen = (evidence: Evidence): Date | null =>
  evidence.signIns.kind === 'seen' ? (evidence.signIns.value[0]?.at ?? null) : null
