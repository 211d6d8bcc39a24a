/**
 * What somebody enrolled with Latchkey itself, so that it works when Entra ID does not.
 *
 * Bound to the account's object id. Nothing is ever taken out of the list: it is the dated record of every
 * authenticator that was bound and of how each ended (NIST SP 800-63B-4 §4.1, id N26).
 */
import type { AccountId } from '../account/account.ts'
import { failed } from '../account/account.ts'
import { isOldEnough } from './freshness.ts'

/** `suspended`: added after trouble began, and out of use until an approver has looked at it (rules R6, R12). */
export type Ending = 'removed' | 'cancelled' | 'suspended' | 'used' | 'replaced'
export type SuspendedBecause = 'not-the-owner' | 'compromise' | 'account-deleted' | 'left'

interface Bound {
  readonly id: string
  readonly accountId: AccountId
  /** Counts the changes; a change of an older version is refused. */
  readonly version: number
  /**
   * When it was bound. A saved code that replaces a used one keeps the date of its sheet, since somebody may hold a
   * copy of that sheet.
   */
  readonly addedAt: Date
  readonly lastUsedAt: Date | null
  /**
   * Keyed hash of the network from which it was added; letters about a recovery compare it. Deleted after 90 days
   * (rule R20).
   */
  readonly network?: string
  readonly ended: {
    readonly at: Date
    readonly why: Ending
    /** Why it is suspended; suspensions of earlier versions do not say. */
    readonly because?: SuspendedBecause
    /** The first of two administrators who would lift it (rule R10). */
    readonly lift?: { readonly id: string; readonly name: string; readonly at: Date; readonly reason: string }
  } | null
}

export type Enrolled = Bound &
  (
    | {
        readonly kind: 'saved-code'
        /** Codes printed on one sheet. */
        readonly sheet: string
        /** The part of a code that is not secret: it selects the one hash to compare with. */
        readonly selector: string
        /** Argon2id, with its salt and cost. */
        readonly hash: string
      }
    | {
        readonly kind: 'authenticator-app'
        readonly name: string
        /** The shared secret, sealed under a key outside the database. */
        readonly sealed: string
        /**
         * The last time step that was accepted. That step and all before it are refused from then on (RFC 6238 §5.2).
         */
        readonly lastStep: number | null
      }
    | {
        readonly kind: 'passkey'
        readonly name: string
        /** Base64url, as the browser names it. */
        readonly credentialId: string
        /** COSE key, base64url. */
        readonly publicKey: string
        readonly counter: number
      }
    | {
        readonly kind: 'linked-identity'
        readonly providerId: string
        /** Keyed hash of issuer and subject (rule R8). */
        readonly subject: string
      }
    | { readonly kind: 'contact'; readonly contactId: AccountId; readonly name: string }
    /** Is notified of every recovery and proves nothing (NIST SP 800-63B-4 §4.6, id N15). */
    | { readonly kind: 'address'; readonly address: string }
  )
export type EnrolledKind = Enrolled['kind']
export type EnrolledOf<K extends EnrolledKind> = Extract<Enrolled, { kind: K }>

/** Whether it is still bound: neither removed, cancelled, suspended, used nor replaced. */
export const isHeld = ({ ended }: Pick<Enrolled, 'ended'>): boolean => ended === null

/** What counts as proof: not ended, older than the freshness window, and older than the trouble (rule R6). */
export function counting<K extends EnrolledKind>(
  enrolled: readonly Enrolled[],
  kind: K,
  { now, windowInDays, troubleSince }: { now: Date; windowInDays: number; troubleSince: Date | null },
): readonly EnrolledOf<K>[] {
  return enrolled.filter(
    (one): one is EnrolledOf<K> =>
      one.kind === kind &&
      isHeld(one) &&
      isOldEnough({ createdAt: one.addedAt }, failed('it has a date of its own'), now, windowInDays, troubleSince),
  )
}

/**
 * What is held and in doubt since trouble began: everything added since, and the whole of a sheet of which a code was
 * used since, because somebody may hold a copy of it.
 */
export function inDoubtSince(enrolled: readonly Enrolled[], since: Date): readonly Enrolled[] {
  const sheets = enrolled.flatMap((one) =>
    one.kind === 'saved-code' && one.lastUsedAt && one.lastUsedAt >= since ? [one.sheet] : [],
  )
  return enrolled.filter(
    (one) => isHeld(one) && (one.addedAt >= since || (one.kind === 'saved-code' && sheets.includes(one.sheet))),
  )
}

/** A copy of the entry with these fields changed. */
export const changed = <E extends Enrolled>(one: E, set: Partial<E>): E => ({
  ...one,
  ...set,
  version: one.version + 1,
})

/**
 * What two accounts of one person would have in common: the passkey's or the identity's handle; null for kinds that do
 * not show it.
 */
export const handleOf = (one: Enrolled): string | null =>
  one.kind === 'passkey' ? one.credentialId : one.kind === 'linked-identity' ? one.subject : null
