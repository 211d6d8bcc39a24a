/**
 * What the directory knows around an account, for whoever decides about it: the person's place in the organisation, who
 * changed what about the account and when, and where it was signed in.
 *
 * Nothing is granted by any of it. Each part is read by itself and may be unseen.
 */
import type { SourceReading } from '../source-reading.ts'
import type { SignIn } from './evidence.ts'
import type { AccountId } from '../account/account.ts'

/** What a row of the directory audit log says was done. */
export const CHANGE_KINDS = [
  'disabled',
  'enabled',
  'method-added',
  'method-changed',
  'method-removed',
  'address-changed',
  'role-added',
  'role-removed',
  'manager-changed',
  'password-reset',
  'password-changed',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Changes of what proves who somebody is. */
export const METHOD_CHANGES: readonly ChangeKind[] = ['method-added', 'method-changed', 'method-removed']

/** Whoever made a change. Null for what the log leaves out. */
export type Doer =
  | { readonly kind: 'owner' }
  | { readonly kind: 'person'; readonly id: string; readonly name: string | null }
  | { readonly kind: 'app'; readonly name: string | null }

export interface AccountChange {
  readonly at: Date
  readonly kind: ChangeKind
  readonly by: Doer | null
  /** A role's name; null for other changes. */
  readonly role: string | null
  /** Microsoft's own words on it, in Microsoft's language; null where the log has none. */
  readonly reason: string | null
}

export interface AccountChanges {
  /** Newest first. */
  readonly made: readonly AccountChange[]
  /** How far back the log was read. */
  readonly since: Date
}

/** Null for what the directory leaves empty. */
export interface Profile {
  readonly department: string | null
  readonly jobTitle: string | null
  readonly manager: { readonly name: string | null; readonly jobTitle: string | null } | null
}

export interface AccountBackground {
  readonly profile: SourceReading<Profile>
  readonly changes: SourceReading<AccountChanges>
  /** Newest first; at most the last 30 days. */
  readonly signIns: SourceReading<readonly SignIn[]>
}

/** Which part could not be read. */
export type BackgroundPart = keyof AccountBackground

/** The change that switched sign-in off and still holds; undefined where the log shows none. */
export function findDisabling({ made }: AccountChanges): AccountChange | undefined {
  const last = made.find(({ kind }) => kind === 'disabled' || kind === 'enabled')
  return last?.kind === 'disabled' ? last : undefined
}

/** Whether the change was made by this very account. */
export const isBy = ({ by }: AccountChange, id: AccountId | string): boolean =>
  by?.kind === 'person' && by.id.toLowerCase() === id.toLowerCase()
