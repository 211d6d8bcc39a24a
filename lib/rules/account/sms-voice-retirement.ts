/**
 * When Microsoft's own texts and calls end, for whom, and whether somebody gets in afterwards.
 *
 * Microsoft names days and no hour. The day is taken to begin at midnight UTC, which Microsoft's logs and portals use.
 * In other time zones the local day begins some hours earlier or later, so every sentence names the day and no hour.
 * The rule is enforced at a sign-in, so one that succeeds afterwards counts for more than the date.
 *
 * @see entra-docs, docs/identity/authentication/concept-sms-voice-retirement.md (2026-07-29) and
 * concept-sms-voice-retirement-faq.yml (2026-09-23): public cloud only, no opt-out, later for some; who has a
 * telephony provider of the organisation's own is not asked for a passkey
 */
import type { SourceReading } from '../source-reading.ts'
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

/**
 * The days that hold in this cloud; null where no end is known. `ownTelephonyProvider` is what the organisation says
 * in its policy file, since it cannot be read.
 */
export const retirementIn = (cloud: string, ownTelephonyProvider: boolean): Retirement | null =>
  ownTelephonyProvider ? null : (ANNOUNCED[cloud] ?? null)

/**
 * The moment at which texts and calls end for this person: the later day for Global Administrators and external users.
 */
export const textsEndFor = (
  { everybody, exempted }: Retirement,
  who: { readonly isExternal: boolean; readonly isGlobalAdministrator: boolean },
): Date => (who.isExternal || who.isGlobalAdministrator ? exempted : everybody)

/**
 * The template id of the role, which is the same in all tenants. @see Microsoft Entra built-in roles, "Global
 * Administrator"
 */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10'

/**
 * What a sign-in of this account asks for from its day on. `not-affected`: nothing ends here. `open`: it has more than
 * texts and calls. `passkey`: it has to set one up first. `nothing`: it has no second step at all.
 */
export type SignInAfterwards = 'not-affected' | 'open' | 'passkey' | 'nothing' | 'unknown'

/**
 * What a sign-in of this account asks for once texts and calls have ended; `unknown` where its methods were not seen.
 */
export function signInAfterwards(retirement: Retirement | null, look: SourceReading<SecondFactor>): SignInAfterwards {
  if (!retirement) return 'not-affected'
  return look.kind === 'seen' ? DOORS[look.value.left] : 'unknown'
}

const DOORS = {
  lasting: 'open',
  'text-or-voice-only': 'passkey',
  none: 'nothing',
  unknown: 'unknown',
} as const satisfies Record<SecondFactor['left'], SignInAfterwards>
