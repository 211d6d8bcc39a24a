/** What is being done to the account, what was done or may have been, and how that was seen. */
import type { RiskLook } from '../../diagnosis/risk-look.ts'
import type { RefusalCode } from '../../refusals.ts'
import type { Achieved, Intent } from '../intent.ts'
import type { MethodLook } from '../method-look.ts'

export interface Execution {
  readonly intent: Intent | null
  /**
   * What no intent tells of any more and may have been given all the same, such as a pass that was shown, and
   * deleted on the claimant's word that it was not seen. A single one stands alone in what was stored by earlier versions.
   */
  readonly perhapsGiven?: Given | readonly Given[]
  /** Remedies of this request that the tenant showed before the one that it stands at, in order. */
  readonly achieved?: readonly Achieved[]
  /** The last refusal of the tenant, told on the remedy page. */
  readonly refusal: RefusalCode | null
  /** When the read-back saw the change. */
  readonly shownAt: Date | null
  /** Handed over, and the last look could not tell whether it was done. */
  readonly beyondReading?: boolean
  /** Where no read-back can see it. */
  readonly attested: Attestation | null
  /** After a reset in the organisation's own directory of an account at risk; absent until somebody looked. */
  readonly riskLook?: RiskLook
  /** After a pass was used; absent until somebody looked. */
  readonly methodLook?: MethodLook
}

/** A change that was made, or may have been, with how the account looked before it. */
export type Given = Pick<Intent, 'remedy' | 'before' | 'committedAt' | 'actedAt'>

/** What an approver may say that they saw in Microsoft's portal. */
export const SAW = ['lifted', 'not-restricted', 'mended'] as const
export type Saw = (typeof SAW)[number]

/** A person's word in place of a read-back, with the person's name. */
export interface Attestation {
  readonly approverId: string
  readonly approverName: string
  readonly at: Date
  readonly saw: Saw
}
