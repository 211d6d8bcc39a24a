/** Which remedies let somebody in, and what each replaces (rule R15): said by the remedies themselves. */
import { remedies, type RemedyId } from './index.ts'
import type { Remedy } from './remedy.ts'

/** Undefined for one that an earlier version stored and this one does not have. */
const known = (id: RemedyId): Remedy | undefined => remedies.find((remedy) => remedy.id === id)

/** Whether whoever asked can sign in after this remedy. */
export const letsIn = (id: RemedyId): boolean => known(id)?.letsIn === true

/** What the remedy replaces; null where it replaces neither. */
export const replacedFactor = (id: RemedyId): 'password' | 'second-factor' | null => known(id)?.replaces ?? null

/**
 * Whether the two together would replace the password and the second factor, in either order, and so hand over the
 * whole account (rule R15). A pass and a removal replace the same one.
 */
export const replacePasswordAndFactor = (one: RemedyId, other: RemedyId): boolean => {
  const [first, second] = [replacedFactor(one), replacedFactor(other)]
  return first !== null && second !== null && first !== second
}
