/** What the claimant says, and whom the name that they typed belongs to. Nothing of it is a proof. */
import type { AccountId } from '../../account/account.ts'

export interface Claim {
  /**
   * What their browser chose or wishes; `und` where that is none of ours. It decides letters and texts
   * (`letterLanguage`), never a page.
   */
  readonly language: string
  /** As typed, in small letters. */
  readonly claimedName: string
  /** Keyed hash of the claimed name: budgets and limits are the same for known and unknown. */
  readonly nameHash: string
  /** Chooses words; is never evidence and never reaches policy (rule R1). */
  readonly errorCode: string | null
  /** Microsoft’s sign-in sent it with the browser, and nobody typed it. */
  readonly errorCodeFrom?: 'sign-in'
  /** What they pasted where no code that we can explain was in it, as `error-report.ts` leaves it; like the code, no evidence. */
  readonly reportedText?: string
  /** What they want an approver to know, written once while people have the request; no evidence. */
  readonly note?: string
  /** Null until resolved, and for ever when no such account exists. */
  readonly account: Resolved | null
  readonly resolvedAt: Date | null
}

/** The account behind a name, as it was found. */
export interface Resolved {
  readonly id: AccountId
  readonly displayName: string
  readonly signInName: string
  /** Null or absent: nobody knows since when it is. */
  readonly createdAt?: Date | null
}
