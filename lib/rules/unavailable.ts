/** Nothing of the answer could be had; the caller keeps the request and says so. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  /** Set where nobody was asked, since it was somebody else's turn: about when it is this one's. */
  readonly turnAt: Date | null

  constructor(message: string, { turnAt = null, ...options }: ErrorOptions & { readonly turnAt?: Date | null } = {}) {
    super(message, options)
    this.turnAt = turnAt
  }

  /** Next loads this module into more than one bundle, and each has a class of its own. */
  static [Symbol.hasInstance](one: unknown): boolean {
    return one instanceof Error && one.name === 'Unavailable'
  }
}
