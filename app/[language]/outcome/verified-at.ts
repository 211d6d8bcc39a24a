/** Who showed a change to be made: Microsoft, or the directory that the organisation keeps itself. */
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/** A new password in the organisation's own directory, which we read: Microsoft hears of it later. */
export const isSetThere = (remedy: RemedyId, { diagnosis }: Pick<RecoveryRequest, 'diagnosis'>): boolean =>
  remedy === 'reset-password' && diagnosis?.reach !== undefined

export const verifiedAt = (remedy: RemedyId, request: RecoveryRequest, { outcome, onPremises }: Words) =>
  isSetThere(remedy, request) ? onPremises.verifiedReset : outcome.verifiedAt[remedy]
