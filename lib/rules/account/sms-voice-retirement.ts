/**
 * When Microsoft's own texts and calls end, for whom, and whether somebody gets in afterwards.
 *
 * Microsoft names days and no hour. The day is taken to begin at midnight UTC, in which its logs and portals count:
 * west of Greenwich that is some hours before the day on the wall, east of it some hours after, and every sentence
 * names the day and no hour. It is enforced at a sign-in, so that one that succeeds afterwards counts for more than
 * the date.
 *
 * @see entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md (2026-07-29) and
 * concept-sms-voice-retirement-faq.yml (2026-09-23): public cloud only, no opt-out, later for some; who has a
 * telephony provider of the organisation's own is not asked for a passkey
 */
import type { Look } from '../source-reading.ts'
import type { SecondFactor } from './second-factor.ts'

export interface Retirement {
  readonly everybody: Date
  /** Global Administrators and external users. Guests whose account is kept in this tenant are not among them. */
  readonly exempted: Date
}

/** The first day of Microsoft’s announcement: before it the retirement begins for no tenant. */
export const FIRST_DAY = new Date('2027-02-01T00:00:00Z')

/** Of the public cloud. Other clouds follow on days that nobody has announced. */
const ANNOUNCED: Readonly<Record<string, Retirement>> = {
  global: { everybody: FIRST_DAY, exempted: new Date('2027-07-01T00:00:00Z') },
}

/** Null: nothing ends there, as far as is known. `ownTelephonyProvider`: the organisation's word, since it cannot be read. */
export const retirementIn = (cloud: string, ownTelephonyProvider: boolean): Retirement | null =>
  ownTelephonyProvider ? null : (ANNOUNCED[cloud] ?? null)

export const textsEndFor = (
  { everybody, exempted }: Retirement,
  who: { readonly isExternal: boolean; readonly isGlobalAdministrator: boolean },
): Date => (who.isExternal || who.isGlobalAdministrator ? exempted : everybody)

/** Shared by all tenants. @see Microsoft Entra built-in roles, "Global Administrator", template id */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10'

/**
 * What an account meets at Microsoft's door from its day on. `not-affected`: nothing ends here. `open`: it has more
 * than texts and calls. `passkey`: it has to set one up first. `nothing`: it has no second step at all.
 */
export type DoorAfterwards = 'not-affected' | 'open' | 'passkey' | 'nothing' | 'unknown'

export function doorAfterwards(retirement: Retirement | null, look: Look<SecondFactor>): DoorAfterwards {
  if (!retirement) return 'not-affected'
  return look.kind === 'seen' ? DOORS[look.value.left] : 'unknown'
}

const DOORS = {
  lasting: 'open',
  'text-or-voice-only': 'passkey',
  none: 'nothing',
  unknown: 'unknown',
} as const satisfies Record<SecondFactor['left'], DoorAfterwards>
