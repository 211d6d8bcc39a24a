/** Ready-made reasons of a decline: chosen by a label in the desk's language, and said in the claimant's. */
import { letterLanguage } from '#lib/rules/organisation/letter-language.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'

/** The language of this request's letters, as far as the request says it. */
export const claimantLanguage = (
  { language }: Pick<RecoveryRequest, 'language'>,
  settings: Parameters<typeof letterLanguage>[0],
): string => letterLanguage(settings, language)

type Reasons = Words['desk']['declineReasons']['reasons']
type ReasonId = keyof Reasons

const REASON_IDS = [
  'unreached',
  'not-shown',
  'come-by',
  'on-purpose',
  'solved',
  'duplicate',
] as const satisfies readonly ReasonId[]

/**
 * Every reason that may be true: its label in these words, what it says in the claimant's language. `hasAnother`: whether
 * the account has another request under way.
 */
export const readyReasons = (language: string, { desk }: Words, hasAnother: boolean) => {
  const { reasons } = wordsFor(language).desk.declineReasons
  return REASON_IDS.filter((id) => id !== 'duplicate' || hasAnother).map((id) => ({
    id,
    label: desk.declineReasons.reasons[id].label,
    says: reasons[id].says,
  }))
}

/** What a form gives as its reason: what was typed, else the ready-made one that was chosen; empty where neither was. */
export const chosenReason = (typed: string, preset: string, language: string): string => {
  const { reasons } = wordsFor(language).desk.declineReasons
  const chosen = REASON_IDS.find((id) => id === preset)
  return typed.trim() === '' && chosen ? reasons[chosen].says : typed
}
