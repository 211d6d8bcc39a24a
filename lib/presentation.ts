/**
 * What a wallet showed, and whether it proves this account.
 *
 * The service checks signatures, revocation and the comparison of faces; what it
 * says is looked at again here, against what was asked for.
 *
 * @see Microsoft Entra Verified ID, Request Service: "Callback events", Face Check
 */
import { failed, normaliseName } from './account.ts'
import { isOldEnough } from './freshness.ts'
import type { VerifiedIdSetting } from './settings.ts'

/** One credential that was shown, as the service told it. */
export interface ShownCredential {
  readonly issuer: string
  readonly types: readonly string[]
  readonly claims: Readonly<Record<string, string>>
  readonly revocation: string | null
  readonly issuedAt: Date | null
  readonly expiresAt: Date | null
  /** Of 100. Null where no face was compared. */
  readonly matchConfidence: number | null
}

/** `too-fresh`: issued within the window, or since the trouble, or nobody knows when. Attackers issue themselves one. */
export const PRESENTATION_FAULTS = [
  'not-one-credential',
  'other-issuer',
  'other-type',
  'revoked',
  'expired',
  'other-person',
  'no-face',
  'face-unlike',
  'too-fresh',
] as const
export type PresentationFault = (typeof PRESENTATION_FAULTS)[number]

interface Asked {
  /** Of the account; null where there is no such account. */
  readonly signInName: string | null
  readonly now: Date
  readonly freshnessWindowInDays: number
  readonly troubleSince: Date | null
}

/** Null: it proves the account. */
export function faultOf(
  shown: readonly ShownCredential[],
  wanted: VerifiedIdSetting,
  { signInName, now, freshnessWindowInDays, troubleSince }: Asked,
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
  if (one.matchConfidence === null) return 'no-face'
  if (one.matchConfidence < wanted.matchConfidenceThreshold) return 'face-unlike'
  const age = { createdAt: one.issuedAt }
  const old = isOldEnough(age, failed('it has a date of its own'), now, freshnessWindowInDays, troubleSince)
  return old ? null : 'too-fresh'
}

/**
 * The claim that holds the sign-in name. Of Microsoft's own VerifiedEmployee
 * credential it is said to be `revocationId`; see docs/first-tenant.md.
 */
export const subjectClaimOf = ({ subjectClaim }: VerifiedIdSetting): string => subjectClaim ?? 'revocationId'
