/**
 * Why Microsoft's sign-in refused somebody who came back from it, by the number after AADSTS.
 *
 * Nothing of Microsoft's text is passed on: whoever makes a link could write into it.
 */
import { signInSenseOf, type ToldSense } from '../diagnosis/reported-code.ts'

/** Reasons that have words of their own about what to do. */
export const REFUSAL_REASONS = [
  'not-assigned',
  'consent-missing',
  'consent-declined',
  'access-policy',
  'device-required',
  'second-factor',
  'account-disabled',
  'account-at-risk',
  'app-fault',
  'other',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

const REASONS: Partial<Record<ToldSense, RefusalReason>> = {
  'not-assigned': 'not-assigned',
  'consent-missing': 'consent-missing',
  'consent-declined': 'consent-declined',
  'access-policy': 'access-policy',
  'device-required': 'device-required',
  'second-factor-missing': 'second-factor',
  'second-factor-failing': 'second-factor',
  'pass-failing': 'second-factor',
  'registration-blocked': 'second-factor',
  'security-defaults': 'second-factor',
  'account-disabled': 'account-disabled',
  'account-at-risk': 'account-at-risk',
  'registration-at-risk': 'account-at-risk',
  'app-fault': 'app-fault',
  'family-app-owner': 'app-fault',
}

/** The reason for a sign-in code; `other` where it has no words of its own. */
export function refusalReasonOf(code: number): RefusalReason {
  const sense = signInSenseOf(code)
  return (sense && REASONS[sense]) ?? 'other'
}

/** The number after AADSTS in `error_description`; null where there is none. */
export function readRefusalCode(description: string | undefined): number | null {
  const digits = /AADSTS(\d{5,7})(?!\d)/.exec(description?.slice(0, 4000) ?? '')?.[1]
  return digits ? Number(digits) : null
}

/** The code in an address of ours: digits and nothing else; null otherwise. */
export const codeFromAddress = (written: unknown): number | null =>
  typeof written === 'string' && /^[1-9]\d{4,6}$/.test(written) ? Number(written) : null
