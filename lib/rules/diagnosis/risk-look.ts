/**
 * What a reading of an account's risk after a reset showed, and when. A reading that failed is neither "clear" nor "at
 * risk".
 */
import type { Evidence } from './evidence.ts'

export interface RiskLook {
  readonly at: Date
  readonly saw: 'clear' | 'at-risk' | 'unseen'
}

/** What evidence read again shows of the risk. Microsoft has no risk for a deleted account, which is not "clear". */
export const sawOfRisk = ({ risk, deleted }: Pick<Evidence, 'risk' | 'deleted'>, writtenAt: Date): RiskLook['saw'] => {
  if (deleted || risk.kind === 'unseen' || risk.at <= writtenAt) return 'unseen'
  return risk.value === null ? 'clear' : 'at-risk'
}

/** The later of two readings; one that failed does not replace an earlier one. */
export const laterLook = (earlier: RiskLook | undefined, look: RiskLook): RiskLook =>
  look.saw === 'unseen' && earlier ? earlier : look
