/** The form's field for a name that was suggested and pressed. */
export const SUGGESTED_NAME = 'meant'

/** Names that may have been meant, and the question that they answer. */
export interface NameSuggestions {
  readonly title: string
  readonly names: readonly string[]
}
