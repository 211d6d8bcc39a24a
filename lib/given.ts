/** What a request may have let somebody in with, and how the account looked before: what "this wasn't me" takes back (rule R12). */
import type { RemedyId } from './remedies/index.ts'
import type { Intent, RecoveryRequest } from './request.ts'

/** Remedies after which whoever asked can sign in. */
export const LETS_IN: readonly RemedyId[] = ['reset-password', 'temporary-access-pass']

export type Given = Pick<Intent, 'remedy' | 'before' | 'committedAt' | 'actedAt'>

/** Perhaps given counts as given. Null: nothing was. */
export function givenBy({ intent, achieved = [] }: Pick<RecoveryRequest, 'intent' | 'achieved'>): Given | null {
  if (intent && LETS_IN.includes(intent.remedy)) return intent
  const earlier = achieved.find(({ remedy }) => LETS_IN.includes(remedy))
  return earlier ? { ...earlier, actedAt: earlier.shownAt } : null
}

/** Hours. Shorter than a day and night, a thief would only have to come back. */
export const PAIRED_WITHIN_HOURS = 24

/**
 * What other requests of the account gave, or may have given, not long ago: a
 * password and a second factor are not replaced one after the other by somebody
 * whom no person has looked at (rule R15, T-H1).
 */
export const givenLately = (
  { id }: Pick<RecoveryRequest, 'id'>,
  others: readonly RecoveryRequest[],
  now: Date,
): readonly RemedyId[] =>
  others.flatMap((other) => {
    const given = other.id === id ? null : givenBy(other)
    const at = given?.actedAt ?? given?.committedAt
    return given && at && now.getTime() - at.getTime() < PAIRED_WITHIN_HOURS * 3_600_000 ? [given.remedy] : []
  })
