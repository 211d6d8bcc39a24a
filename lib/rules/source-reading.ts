/**
 * Why a source was not seen. `budget`: the tenant's request limit is used up, and it is asked again later.
 * `elsewhere`: the data is kept where Microsoft's cloud cannot look, as a mailbox on-premises is.
 */
export type Unseen = 'failed' | 'not-licensed' | 'not-permitted' | 'not-configured' | 'budget' | 'elsewhere'
export type SourceReading<T> =
  | { readonly kind: 'seen'; readonly value: T; readonly at: Date }
  | { readonly kind: 'unseen'; readonly why: Unseen }

/** A reading that was made, with when. */
export const seen = <T>(value: T, at: Date): SourceReading<T> => ({ kind: 'seen', value, at })
/** A reading that could not be made. Never the same as a reading that found nothing. */
export const unseen = (why: Unseen): SourceReading<never> => ({ kind: 'unseen', why })
