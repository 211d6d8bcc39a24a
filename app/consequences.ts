/** What a remedy does to this account, as far as this claimant may be told where its password is kept. */
import { meets } from '#lib/rules/proofs/assurance.ts'
import { signsOfCompromise, tellable } from '#lib/rules/diagnosis/causes/index.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Words } from '#lib/words/index.ts'

/** The password is kept in the organisation's own directory, which takes our changes. */
export const isKeptThere = ({ diagnosis, assurance }: Pick<RecoveryRequest, 'diagnosis' | 'assurance'>): boolean =>
  diagnosis?.reach?.canWrite === true && meets(assurance, 'aal2')

/**
 * Somebody else may have been in the account, so the rest follows a new password without being asked
 * (`lib/rules/request/follow-up.ts`).
 */
export const isAfterCompromise = ({
  diagnosis,
  assurance,
}: Pick<RecoveryRequest, 'diagnosis' | 'assurance'>): boolean =>
  signsOfCompromise(tellable(diagnosis?.findings ?? [], assurance).map(({ cause }) => cause))

export function consequencesOf(
  words: Words,
  remedy: RemedyId,
  request: Pick<RecoveryRequest, 'diagnosis' | 'assurance'>,
): readonly string[] {
  const { consequences } = words.remedies[remedy]
  if (remedy !== 'reset-password') return consequences
  const ofPassword = isKeptThere(request) ? words.onPremises.consequences : consequences
  return isAfterCompromise(request)
    ? [...ofPassword, words.remedy.afterCompromise, ...words.remedies['sweep-mailbox'].consequences]
    : ofPassword
}
