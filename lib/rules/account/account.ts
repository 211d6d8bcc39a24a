/**
 * The account as recovery sees it, and its class.
 *
 * The class is decided here and nowhere else. A look-up that failed counts as
 * privileged: acting on an administrator by mistake is worse than a detour.
 *
 * @see Microsoft Entra, "Who can perform sensitive actions" and "Who can reset passwords"
 */
import type { SourceReading } from '../source-reading.ts'
import type { OnPremisesAccount } from './on-premises.ts'

/** The object id of a directory user, once the tenant has confirmed it. */
export type AccountId = string & { readonly brand: 'AccountId' }

/** One look-up behind the class. Waived means: switched off in the policy file, by name, with the risk stated. */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'waived'; readonly risk: string }

/** An answer that the tenant gave. */
export const answered = <T>(value: T): Answer<T> => ({ kind: 'answered', value })
/** An answer that could not be had, with the reason for the log. */
export const failed = (why: string): Answer<never> => ({ kind: 'failed', why })

/** Most guarded first; the first that applies is the class. */
export const ACCOUNT_CLASSES = [
  'privileged',
  'guarded',
  'guest',
  'federated',
  'synced',
  'shared',
  'leaver',
  'member',
] as const
export type AccountClass = (typeof ACCOUNT_CLASSES)[number]

/** Every look-up that the class rests on, with the class that the account gets where the answer is yes. */
export const LOOKUPS = {
  activeRole: 'privileged',
  eligibleRole: 'privileged',
  roleAssignableGroup: 'privileged',
  eligibleGroup: 'privileged',
  managementRestricted: 'privileged',
  onGuardedList: 'guarded',
  guest: 'guest',
  federatedDomain: 'federated',
  synced: 'synced',
  sharedMailbox: 'shared',
  leaver: 'leaver',
} as const satisfies Record<string, AccountClass>
export type LookupId = keyof typeof LOOKUPS
export type Lookups = Readonly<Record<LookupId, Answer<boolean>>>

export interface Account {
  readonly id: AccountId
  readonly signInName: string
  readonly displayName: string
  /** Null where Microsoft does not fill it. Before it the sign-in name may have been somebody else's. */
  readonly createdAt: Date | null
  readonly givenName: string | null
  readonly companyName: string | null
  readonly employeeId: string | null
  readonly preferredLanguage: string | null
  readonly enabled: boolean
  readonly passwordChangedAt: Date | null
  readonly sessionsValidFrom: Date | null
  readonly hasMailbox: boolean
  readonly mail: string | null
  readonly otherMails: readonly string[]
  readonly mobilePhone: string | null
  readonly manager: { readonly id: AccountId; readonly mail: string | null; readonly language?: string | null } | null
  readonly ssprCapable: Answer<boolean>
  /** What ties it to the account in the organisation's own directory, in base64; null where nothing does. */
  readonly onPremisesAnchor: string | null
  /**
   * The account in the organisation's own directory. Seen as null: it is outside the unit that is delegated to us.
   * Unseen as `not-configured`: no such directory is asked.
   */
  readonly onPremises: SourceReading<OnPremisesAccount | null>
  readonly lookups: Lookups
  readonly readAt: Date
}

/**
 * The class of an account by its look-ups: `privileged` where one failed, the most guarded one that applies, else
 * `member`.
 */
export function classOf(lookups: Lookups): AccountClass {
  if (failedLookups(lookups).length > 0) return 'privileged'
  const found = (Object.keys(LOOKUPS) as LookupId[]).filter((id) => isYes(lookups[id])).map((id) => LOOKUPS[id])
  return ACCOUNT_CLASSES.find((accountClass) => (found as AccountClass[]).includes(accountClass)) ?? 'member'
}

/** Ids of the look-ups that got no answer, in the order of `LOOKUPS`; empty where all did. */
export const failedLookups = (lookups: Lookups): LookupId[] =>
  (Object.keys(LOOKUPS) as LookupId[]).filter((id) => lookups[id].kind === 'failed')

/** Ids of the look-ups that the policy file switches off, in the order of `LOOKUPS`. */
export const waivedLookups = (lookups: Lookups): LookupId[] =>
  (Object.keys(LOOKUPS) as LookupId[]).filter((id) => lookups[id].kind === 'waived')

const isYes = (answer: Answer<boolean>) => answer.kind === 'answered' && answer.value

/** Sign-in names are compared without regard to case or surrounding space, as Entra ID does; what is pasted may bring invisible signs along. */
export const normaliseName = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()

/** A sign-in name has one @ with something on both sides, and no space or control character; nothing more is asked of it. */
export const isReadableName = (name: string): boolean =>
  name.length <= 254 && /^[^\s\p{C}@<>()]+@[^\s\p{C}@<>()]+\.[^\s\p{C}@<>()]+$/u.test(name)
