/** The form's field for a name that was suggested and pressed. */
export const MEANT = 'meant'

/** Names that may have been meant, and the question that they answer. */
export interface Meant {
  readonly title: string
  readonly names: readonly string[]
}
