/** Who showed that a change was made: Microsoft, or the organisation's own directory. */
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/** A new password in the organisation's own directory, which we read; Microsoft shows it later. */
export const isSetThere = (remedy: RemedyId, { diagnosis }: Pick<RecoveryRequest, 'diagnosis'>): boolean =>
  remedy === 'reset-password' && diagnosis?.reach !== undefined

export const verificationSource = (remedy: RemedyId, request: RecoveryRequest, { outcome, onPremises }: Words) =>
  isSetThere(remedy, request) ? onPremises.verifiedReset : outcome.verifiedAt[remedy]
