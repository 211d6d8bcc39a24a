/** No answer could be had. The caller keeps the request as it is and tells the claimant so. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  /** Where nobody was asked because other requests were first: about when this one may be. Otherwise null. */
  readonly turnAt: Date | null

  constructor(message: string, { turnAt = null, ...options }: ErrorOptions & { readonly turnAt?: Date | null } = {}) {
    super(message, options)
    this.turnAt = turnAt
  }

  /**
   * By name and not by class, since Next loads this module into more than one bundle, and each has a class of its own.
   */
  static [Symbol.hasInstance](one: unknown): boolean {
    return one instanceof Error && one.name === 'Unavailable'
  }
}
