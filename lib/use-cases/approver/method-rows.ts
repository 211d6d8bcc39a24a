/** An account's registered methods as an approver may see them: no address, and of a number its last digits. */
import type { Authenticator } from '../../rules/proofs/factors/factor.ts'

/** Enough to compare with what somebody says, too few to call. */
const DIGITS = 3

export interface HeldMethodRow extends Pick<Authenticator, 'id' | 'kind' | 'phoneType' | 'createdAt'> {
  /** The last digits of a telephone number; null for other methods. */
  readonly ending: string | null
}

/** Newest first; those without a date at the end. The password is told elsewhere, and a pass is none of them. */
export const methodRows = (held: readonly Authenticator[]): readonly HeldMethodRow[] =>
  held
    .filter(({ kind }) => kind !== 'password' && kind !== 'temporary-access-pass')
    .toSorted((one, other) => (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0))
    .map(({ id, kind, phoneType, createdAt, address }) => ({
      id,
      kind,
      phoneType,
      createdAt,
      ending: kind === 'phone' && address ? address.slice(-DIGITS) : null,
    }))
