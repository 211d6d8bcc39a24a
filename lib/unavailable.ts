/** Nothing of the answer could be had; the caller keeps the request and says so. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'

  /** Next loads this module into more than one bundle, and each has a class of its own. */
  static [Symbol.hasInstance](one: unknown): boolean {
    return one instanceof Error && one.name === 'Unavailable'
  }
}
