/** What a look at an account's risk saw after a reset, and when: what nobody could see is neither "clear" nor "at risk". */
import type { Evidence } from './evidence.ts'

export interface RiskLook {
  readonly at: Date
  readonly saw: 'clear' | 'at-risk' | 'unseen'
}

/** What evidence asked anew shows of the risk. An account that is gone has no risk to Microsoft, which is not "clear". */
export const sawOfRisk = ({ risk, deleted }: Pick<Evidence, 'risk' | 'deleted'>, writtenAt: Date): RiskLook['saw'] => {
  if (deleted || risk.kind === 'unseen' || risk.at <= writtenAt) return 'unseen'
  return risk.value === null ? 'clear' : 'at-risk'
}

/** A look that saw nothing takes no earlier one's place. */
export const laterLook = (earlier: RiskLook | undefined, look: RiskLook): RiskLook =>
  look.saw === 'unseen' && earlier ? earlier : look
