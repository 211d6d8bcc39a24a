/** Names that may have been meant by one that cannot be gone on with; from its text and the public domains (rule R4). */
import { SUGGESTED_NAME, type NameSuggestions } from './_ui/name-suggestions.ts'
import { textOf } from './form-fields.ts'
import { suggestedNames } from '#lib/rules/account/sign-in-name.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { anyOf } from '#lib/words/time.ts'

/** The domains of the organisation's sign-in names, for the hint. */
export const domainsOf = ({ domains }: Settings, language: Language): string =>
  anyOf(
    domains.map((domain) => `@${domain}`),
    language,
  )

/** The name that was pressed, else the one that was typed. */
export const typedName = (form: FormData): string => textOf(form, SUGGESTED_NAME) || textOf(form, 'name')

/** What to ask; null where the text means no name of ours, or is one. */
export function meantBy(typed: string, { domains }: Settings, language: Language): NameSuggestions | null {
  const names = suggestedNames(typed, domains)
  const { didYouMean, didYouMeanOne } = wordsFor(language).start
  return names.length > 0 ? { title: names.length > 1 ? didYouMean : didYouMeanOne, names } : null
}
