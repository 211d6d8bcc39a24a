/** What a look at an account's methods saw after a pass was used, and what a pass that led to none is told as. */
import { type Authenticators, REMOVABLE } from '../proofs/factors/factor.ts'

export interface MethodLook {
  readonly at: Date
  readonly saw: 'registered' | 'none' | 'unseen'
}

/** A pass of not long ago that led to no new method, as the tenant showed it. */
export interface LostPass {
  readonly kind: 'missed' | 'expired'
  /** When it was used, or ended unused. */
  readonly at: Date
}

/** What the list of methods shows of a new one. A method without a date may be it: that is neither seen nor missed. */
export function sawOfMethods(authenticators: Authenticators, madeAt: Date): MethodLook['saw'] {
  if (authenticators.kind === 'failed') return 'unseen'
  const kinds: readonly string[] = REMOVABLE
  const methods = authenticators.value.filter(({ kind }) => kinds.includes(kind))
  if (methods.some(({ createdAt }) => createdAt !== null && createdAt > madeAt)) return 'registered'
  return methods.some(({ createdAt }) => createdAt === null) ? 'unseen' : 'none'
}
