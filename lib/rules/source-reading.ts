/**
 * `budget`: the tenant's request limit is used up for the moment, and it is asked again.
 * `elsewhere`: it is kept where Microsoft's cloud cannot look, as a mailbox on-premises is.
 */
export type Unseen = 'failed' | 'not-licensed' | 'not-permitted' | 'not-configured' | 'budget' | 'elsewhere'
export type Look<T> =
  | { readonly kind: 'seen'; readonly value: T; readonly at: Date }
  | { readonly kind: 'unseen'; readonly why: Unseen }

export const seen = <T>(value: T, at: Date): Look<T> => ({ kind: 'seen', value, at })
export const unseen = (why: Unseen): Look<never> => ({ kind: 'unseen', why })
