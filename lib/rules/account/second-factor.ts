/**
 * What an account has for its second step at Microsoft once Microsoft sends no texts and makes no calls itself.
 *
 * Only what was seen counts, both ways: a method of a kind that we do not know may do, and one that a policy may
 * still allow may do, so that neither leads to a warning.
 *
 * @see Microsoft Entra, "Passkeys by default and retirement of Microsoft-provided SMS and voice authentication"
 * @see Microsoft Graph, `authenticationMethod`, `authenticationMethodsPolicy`
 */

/** One registered method of Graph’s list, with the fields that are read here. */
export interface RegisteredMethod {
  readonly kind:
    | 'email'
    | 'phone'
    | 'app'
    | 'passkey'
    | 'windows-hello'
    | 'software-oath'
    | 'platform-credential'
    | 'external'
    | 'temporary-access-pass'
    | 'password'
    | 'other'
  readonly phoneType: 'mobile' | 'alternateMobile' | 'office' | null
}

/** Whether the tenant's policy lets an account use it; `unknown`: that cannot be said from here. */
export type Allowed = 'yes' | 'no' | 'unknown'

/** What the policy has a line for, and a sign-in can be confirmed with. */
export const RULED = ['text', 'voice', 'office-voice', 'app', 'passkey', 'software-oath'] as const
export type MethodRules = Readonly<Record<(typeof RULED)[number], Allowed>>

/** Where no policy could be read. */
export const UNREAD_RULES: MethodRules = {
  text: 'unknown',
  voice: 'unknown',
  'office-voice': 'unknown',
  app: 'unknown',
  passkey: 'unknown',
  'software-oath': 'unknown',
}

/**
 * `lasting`: a method that is neither a text nor a call. `text-or-voice-only`: nothing but those. `none`: nothing that
 * the account may use. `unknown`: not all of it could be read.
 */
export type FactorLeft = 'lasting' | 'text-or-voice-only' | 'none' | 'unknown'

export interface SecondFactor {
  readonly left: FactorLeft
  /** When Microsoft's own texts and calls end for this account. */
  readonly textsEndAt: Date
}

/** Which line of the policy governs each kind that lasts; null: no line does, so the policy cannot switch it off. */
const LASTING: Readonly<Partial<Record<RegisteredMethod['kind'], keyof MethodRules | null>>> = {
  app: 'app',
  passkey: 'passkey',
  'software-oath': 'software-oath',
  'windows-hello': null,
  'platform-credential': null,
  external: null,
}

/** A text goes to a mobile number alone; the policy has a switch of its own for calls to an office. */
const REACHED_BY: Readonly<Record<NonNullable<RegisteredMethod['phoneType']>, readonly (keyof MethodRules)[]>> = {
  mobile: ['text', 'voice'],
  alternateMobile: ['voice'],
  office: ['office-voice'],
}

/**
 * What is left to the account once texts and calls have ended. A password, a recovery address and a pass that runs out
 * do not count as a second step. An outside provider's method and Windows Hello do, as they do for Microsoft, whatever
 * device is at hand.
 */
export function factorLeft(methods: readonly RegisteredMethod[], rules: MethodRules): FactorLeft {
  const isLasting = ({ kind }: RegisteredMethod): boolean => {
    const line = LASTING[kind]
    return line !== undefined && (line === null || rules[line] !== 'no')
  }
  if (methods.some(isLasting)) return 'lasting'
  if (methods.some(({ kind }) => kind === 'other')) return 'unknown'
  const phones = methods.filter(({ kind }) => kind === 'phone')
  const allowed = phones.flatMap(({ phoneType }) => REACHED_BY[phoneType ?? 'mobile'].map((line) => rules[line]))
  if (allowed.includes('yes')) return 'text-or-voice-only'
  return allowed.includes('unknown') ? 'unknown' : 'none'
}
