/** A message that certainly did not leave. Any other error of a sending leaves open whether it did. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
  /** The provider would refuse the same message again: there is no such mailbox, for example. */
  readonly isForGood: boolean

  constructor(says: string, options: ErrorOptions & { readonly isForGood?: boolean } = {}) {
    super(says, options)
    this.isForGood = options.isForGood ?? false
  }

  /** By name and not by class, since Next loads this module more than once and each copy has a class of its own. */
  static [Symbol.hasInstance](one: unknown): boolean {
    return one instanceof Error && one.name === 'NotSent'
  }
}

/** Whether sending the same message again would be refused again, so that no retry is worth it. */
export const isRefusedForGood = (error: unknown): boolean => error instanceof NotSent && error.isForGood
