/** What can become of a write to the tenant or to the organisation’s own directory. */

/**
 * `kept-elsewhere`: the object can only be changed where it is synchronised from. `default-method`: the person's
 * default method has to be removed last. `against-policy`: the tenant's own policy on methods. `unrecognised`: a
 * refusal that we do not know; a person looks.
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

/** What a write would send, without a value of it: where to, how, and which properties it sets. */
export interface PlannedCall {
  readonly service: 'graph' | 'exchange' | 'directory'
  /** An HTTP method; of Exchange its command, of a directory the operation. */
  readonly method: string
  /** Below the version; empty where the method says it all. */
  readonly path: string
  readonly properties: readonly string[]
}

/**
 * `unknown`: the write may or may not have happened (a timeout, a lost connection). It is read back before it is
 * repeated.
 */
export type Applied =
  | { readonly kind: 'applied' }
  | { readonly kind: 'refused'; readonly why: WriteRefusal }
  | { readonly kind: 'not-applied'; readonly why: 'throttled' | 'unavailable' }
  | { readonly kind: 'unknown' }

export type PassMade =
  | { readonly kind: 'made'; readonly passId: string; readonly pass: string; readonly expiresAt: Date }
  | Exclude<Applied, { kind: 'applied' }>
