/** Which remedies let somebody in, and what each replaces (rule R15). */
import type { RemedyId } from './index.ts'

/** Remedies after which whoever asked can sign in. */
export const LETS_IN: readonly RemedyId[] = ['reset-password', 'temporary-access-pass']

/** What each replaces. One of each kind on one request would hand over the whole account (rule R15). */
export const REPLACES: Readonly<Partial<Record<RemedyId, 'password' | 'second-factor'>>> = {
  'reset-password': 'password',
  'temporary-access-pass': 'second-factor',
  'remove-authenticator': 'second-factor',
}

/**
 * Whether the two together would replace the password and the second factor, in either order. A pass and a removal
 * replace the same one.
 */
export const arePaired = (one: RemedyId, other: RemedyId): boolean => {
  const [first, second] = [REPLACES[one], REPLACES[other]]
  return first !== undefined && second !== undefined && first !== second
}
