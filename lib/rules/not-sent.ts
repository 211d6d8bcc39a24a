/** A message did not leave. Any other failure of a sending leaves open whether it did. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
  /** Asked again, the same would be refused again: no such mailbox, for example. */
  readonly isForGood: boolean

  constructor(says: string, options: ErrorOptions & { readonly isForGood?: boolean } = {}) {
    super(says, options)
    this.isForGood = options.isForGood ?? false
  }

  /** As of `Unavailable`: Next loads this module more than once. */
  static [Symbol.hasInstance](one: unknown): boolean {
    return one instanceof Error && one.name === 'NotSent'
  }
}

export const isRefusedForGood = (error: unknown): boolean => error instanceof NotSent && error.isForGood
