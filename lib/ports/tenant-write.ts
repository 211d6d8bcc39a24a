/** What can become of a write to the tenant or to the organisation’s own directory. */

/**
 * `kept-elsewhere`: the object is written where it comes from, and not here. `default-method`: the person's default
 * goes last. `against-policy`: of the tenant's own methods. `unrecognised`: nothing that is known; a person looks.
 */
export type WriteRefusal =
  | 'password-refused'
  | 'not-permitted'
  | 'not-found'
  | 'not-licensed'
  | 'kept-elsewhere'
  | 'default-method'
  | 'pass-exists'
  | 'against-policy'
  | 'unrecognised'

/** `unknown`: the write may or may not have happened (a timeout, a cut line). Look before repeating. */
export type Applied =
  | { readonly kind: 'applied' }
  | { readonly kind: 'refused'; readonly why: WriteRefusal }
  | { readonly kind: 'not-applied'; readonly why: 'throttled' | 'unavailable' }
  | { readonly kind: 'unknown' }

export type PassMade =
  | { readonly kind: 'made'; readonly passId: string; readonly pass: string; readonly expiresAt: Date }
  | Exclude<Applied, { kind: 'applied' }>
