import { type Authenticator, type Authenticators, REMOVABLE } from '../proofs/factors/factor.ts'
import type { Remedy } from './remedy.ts'

/**
 * Removes one lost method from the account, the one that an approver named. Never self-service: who removes a method
 * and adds another has the account.
 *
 * @see NIST SP 800-63B-4 §4.3 (id N22): a lost authenticator is suspended or invalidated promptly
 */
export const removeAuthenticator = {
  id: 'remove-authenticator',
  kind: 'change',
  carriesSecret: false,
  replaces: 'second-factor',
  reads: ['authenticators'],
  plan: ({ authenticators }, _before, { target }) =>
    authenticators.kind === 'failed'
      ? []
      : authenticators.value
          .filter((one) => one.id === target && isRemovable(one))
          .map((one) => ({ kind: 'remove-authenticator', authenticator: one }) as const),
  shownBy: ({ authenticators }, _before, { target }) =>
    authenticators.kind === 'failed' || target === null ? null : !authenticators.value.some(({ id }) => id === target),
} as const satisfies Remedy

/**
 * Whether an alternate number has to be removed before this mobile number: Microsoft keeps no alternate without it.
 *
 * @see Microsoft Graph, "Delete phoneAuthenticationMethod"
 */
export function otherNumberFirst(authenticators: Authenticators, target: string | null): boolean {
  if (authenticators.kind === 'failed') return false
  const isMobile = authenticators.value.some(({ id, phoneType }) => id === target && phoneType === 'mobile')
  return isMobile && authenticators.value.some(({ phoneType }) => phoneType === 'alternateMobile')
}

/** The methods in an order in which Microsoft accepts their removal: a mobile number after the alternate one. */
export const inOrderOfRemoval = <T extends Pick<Authenticator, 'phoneType'>>(methods: readonly T[]): readonly T[] =>
  methods.toSorted((one, other) => Number(one.phoneType === 'mobile') - Number(other.phoneType === 'mobile'))

/** Whether an approver may have a method of this kind removed. */
export const isRemovable = ({ kind }: Pick<Authenticator, 'kind'>): boolean =>
  (REMOVABLE as readonly string[]).includes(kind)

/** The method with this id, as it is told once it is gone, and how many others that people sign in with stay. */
export function removedOf(
  authenticators: Authenticators,
  target: string | null,
): { readonly kind: Authenticator['kind']; readonly left: number } | null {
  if (authenticators.kind === 'failed') return null
  const method = authenticators.value.find(({ id }) => id === target)
  return method
    ? { kind: method.kind, left: authenticators.value.filter(isRemovable).filter((one) => one !== method).length }
    : null
}
