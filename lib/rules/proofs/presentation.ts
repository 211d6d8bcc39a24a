/**
 * What a wallet showed, and whether it proves this account.
 *
 * The service checks signatures, revocation and the comparison of faces; what it
 * says is looked at again here, against what was asked for.
 *
 * @see Microsoft Entra Verified ID, Request Service: "Callback events", Face Check
 */
import { failed, normaliseName } from '../account/account.ts'
import { isOldEnough } from './freshness.ts'

/** Which credential counts, from whom, and how alike the faces must be. @see Microsoft Entra Verified ID, Face Check */
export interface VerifiedIdSetting {
  /** Decentralized identifier under which the organisation asks. */
  readonly authority: string
  readonly acceptedIssuer: string
  readonly credentialType: string
  /** The claim that holds the sign-in name; undefined: the one that Microsoft's own credential has. */
  readonly subjectClaim?: string | undefined
  /**
   * The claim that holds the object id, where the organisation's credential has one. A name may be used again; an id
   * is not.
   */
  readonly objectIdClaim?: string | undefined
  readonly photoClaim: string
  /** 0 to 100. */
  readonly matchConfidenceThreshold: number
}

/** One credential that was shown, as the service reports it. */
export interface ShownCredential {
  readonly issuer: string
  readonly types: readonly string[]
  readonly claims: Readonly<Record<string, string>>
  readonly revocation: string | null
  readonly issuedAt: Date | null
  readonly expiresAt: Date | null
  /** 0 to 100. Null where no face was compared. */
  readonly matchConfidence: number | null
}

/**
 * `other-account`: of the same name, but not of this account as far as is known. `too-fresh`: issued within the
 * window, since the trouble, or at an unknown time. Attackers issue credentials to themselves.
 */
export const PRESENTATION_FAULTS = [
  'not-one-credential',
  'other-issuer',
  'other-type',
  'revoked',
  'expired',
  'other-person',
  'other-account',
  'no-face',
  'face-unlike',
  'too-fresh',
] as const
export type PresentationFault = (typeof PRESENTATION_FAULTS)[number]

interface Asked {
  /** Sign-in name of the account; null where there is no such account. */
  readonly signInName: string | null
  readonly accountId: string | null
  /** When the account was created; null where that is not known. */
  readonly accountCreatedAt: Date | null
  readonly now: Date
  readonly freshnessWindowInDays: number
  readonly troubleSince: Date | null
}

/**
 * Why the credential does not prove the account, by the first of `PRESENTATION_FAULTS` that applies; null where it
 * proves it.
 */
export function faultOf(
  shown: readonly ShownCredential[],
  wanted: VerifiedIdSetting,
  { signInName, accountId, accountCreatedAt, now, freshnessWindowInDays, troubleSince }: Asked,
): PresentationFault | null {
  const [one, ...others] = shown
  if (!one || others.length > 0) return 'not-one-credential'
  if (one.issuer !== wanted.acceptedIssuer) return 'other-issuer'
  if (!one.types.includes(wanted.credentialType)) return 'other-type'
  if (one.revocation !== 'VALID') return 'revoked'
  if (one.expiresAt && one.expiresAt <= now) return 'expired'
  const named = one.claims[subjectClaimOf(wanted)]
  if (signInName === null || named === undefined || normaliseName(named) !== normaliseName(signInName))
    return 'other-person'
  if (!isOfAccount(one, wanted, accountId, accountCreatedAt)) return 'other-account'
  if (one.matchConfidence === null) return 'no-face'
  if (one.matchConfidence < wanted.matchConfidenceThreshold) return 'face-unlike'
  const age = { createdAt: one.issuedAt }
  const old = isOldEnough(age, failed('it has a date of its own'), now, freshnessWindowInDays, troubleSince)
  return old ? null : 'too-fresh'
}

/**
 * Whether the credential is of this account. It names a person by their sign-in name, which may be given to another
 * account once the first is deleted. So its object id decides where it has one; otherwise it has to be younger than
 * the account. Where either date is not known it counts as nobody's.
 */
function isOfAccount(
  { claims, issuedAt }: ShownCredential,
  { objectIdClaim }: VerifiedIdSetting,
  accountId: string | null,
  accountCreatedAt: Date | null,
): boolean {
  if (objectIdClaim !== undefined)
    return accountId !== null && claims[objectIdClaim]?.toLowerCase() === accountId.toLowerCase()
  // Without a date it passes here, because `too-fresh` refuses it with the more exact reason.
  return issuedAt === null || isSince(issuedAt, accountCreatedAt)
}

/** Whether it was issued when the account already existed. */
export const isSince = (issuedAt: Date | undefined, accountCreatedAt: Date | null): boolean =>
  issuedAt !== undefined && accountCreatedAt !== null && issuedAt >= accountCreatedAt

/**
 * Name of the claim that holds the sign-in name. In Microsoft's own VerifiedEmployee credential it is documented as
 * `revocationId`; see docs/first-tenant.md.
 */
export const subjectClaimOf = ({ subjectClaim }: VerifiedIdSetting): string => subjectClaim ?? 'revocationId'
