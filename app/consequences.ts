/** What a remedy does to this account, as far as this claimant may hear where its password is kept. */
import { meets } from '#lib/assurance.ts'
import type { RemedyId } from '#lib/remedies/index.ts'
import type { RecoveryRequest } from '#lib/request.ts'
import type { Words } from '#lib/words/index.ts'

/** Kept in the organisation's own directory, which takes our changes. */
export const isKeptThere = ({ diagnosis, assurance }: Pick<RecoveryRequest, 'diagnosis' | 'assurance'>): boolean =>
  diagnosis?.reach?.canWrite === true && meets(assurance, 'aal2')

export const consequencesOf = (
  words: Words,
  remedy: RemedyId,
  request: Pick<RecoveryRequest, 'diagnosis' | 'assurance'>,
): readonly string[] =>
  remedy === 'reset-password' && isKeptThere(request)
    ? words.onPremises.consequences
    : words.remedies[remedy].consequences
