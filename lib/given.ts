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
