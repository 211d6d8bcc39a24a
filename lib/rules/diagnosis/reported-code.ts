/**
 * A code as somebody reports it: a number of Microsoft's sign-in, what stands in a returned mail, or what a dialog in
 * Windows or Office shows. All it does is choose words (rule R1).
 *
 * A code leads to its own sense where one is known, else to its family: who can fix it.
 */
import { BOUNCE_CODES, type BounceSense, bounceSenseOf, writtenBounce } from './error-text/bounce-codes.ts'
import { DIALOG_CODES, dialogCode, type DialogSense, dialogSenseOf } from './error-text/dialog-codes.ts'
import { CODE_FAMILIES, type CodeFamily, PUBLISHED_CODES, publishedFamilyOf } from './published-codes.ts'
import { CODES, type CodeSense, senseOf } from './sign-in-codes.ts'

/** Sense of a code of which only its family is known. */
export type FamilySense = (typeof FAMILY_SENSES)[CodeFamily]

/** What a code means, whatever the account and whoever reports it. */
export type ToldSense = CodeSense | 'account-deleted' | BounceSense | DialogSense | FamilySense

/**
 * Codes that the sign-in shows to the person. The log does not use them: it has the state of the account, or another
 * code.
 */
const TOLD_CODES = {
  500_341: 'account-deleted',
  500_532: 'smart-lockout',
} as const satisfies Readonly<Record<number, ToldSense>>

const FAMILY_SENSES = {
  you: 'family-you',
  device: 'family-device',
  administrator: 'family-administrator',
  'app-owner': 'family-app-owner',
  'other-organisation': 'family-other-organisation',
  microsoft: 'family-microsoft',
  nothing: 'family-nothing',
} as const satisfies { readonly [Family in CodeFamily]: `family-${Family}` }
/** Whether only the family of the code is known. */
export const isFamilySense = (sense: ToldSense): sense is FamilySense => sense.startsWith('family-')

/** The sense of a reported code; null where no reference that we know of holds it. */
export function toldSenseOf(code: string): ToldSense | null {
  if (code.includes('.')) return bounceSenseOf(code)
  const dialog = dialogCode(code)
  if (dialog) return dialogSenseOf(dialog)
  return /^\d{5,7}$/.test(code) ? signInSenseOf(Number(code)) : null
}

/** The sense of a number of Microsoft's sign-in; null likewise. */
export function signInSenseOf(code: number): Exclude<ToldSense, BounceSense | DialogSense> | null {
  const own = senseOf(code) ?? (Object.hasOwn(TOLD_CODES, code) ? TOLD_CODES[code as keyof typeof TOLD_CODES] : null)
  if (own) return own
  const family = publishedFamilyOf(code)
  return family && FAMILY_SENSES[family]
}

/** Who can fix what each sense names. */
const FAMILY_OF: Readonly<Record<Exclude<ToldSense, FamilySense>, CodeFamily>> = {
  'smart-lockout': 'you',
  'password-expired': 'you',
  'no-cloud-password': 'administrator',
  'account-disabled': 'administrator',
  'account-deleted': 'administrator',
  'wrong-passwords': 'you',
  'on-premises-password-expired': 'you',
  'account-at-risk': 'administrator',
  'registration-at-risk': 'administrator',
  'registration-blocked': 'you',
  'second-factor-missing': 'you',
  'second-factor-failing': 'you',
  'pass-failing': 'you',
  'device-required': 'device',
  'app-not-approved': 'device',
  'access-policy': 'administrator',
  'security-defaults': 'device',
  'on-premises-refuses': 'administrator',
  'logon-hours': 'administrator',
  'on-premises-locked': 'administrator',
  'seamless-sign-on': 'device',
  'federation-trouble': 'administrator',
  'service-trouble': 'microsoft',
  'not-assigned': 'administrator',
  'consent-missing': 'administrator',
  'wrong-name': 'you',
  'other-organisation': 'other-organisation',
  'between-organisations': 'other-organisation',
  'consent-declined': 'you',
  'app-fault': 'app-owner',
  'password-not-changed': 'you',
  'device-key': 'device',
  harmless: 'nothing',
  'sending-restricted': 'administrator',
  'tenant-sending': 'administrator',
  'sending-limit': 'you',
  'mail-program-refused': 'device',
  'send-as-denied': 'administrator',
  'recipient-blocked': 'administrator',
  'recipient-refuses': 'other-organisation',
  'server-refused': 'administrator',
  'mail-delayed': 'nothing',
  'device-network': 'device',
  'device-sign-in': 'device',
}
/** Who can fix a fault of this sense. */
export const familyOf = (sense: ToldSense): CodeFamily =>
  isFamilySense(sense) ? (sense.slice('family-'.length) as CodeFamily) : FAMILY_OF[sense]

/** Every code that we can explain, by what it means, as it is told. Senses of sign-in first, families last. */
export const EXPLAINED_CODES: ReadonlyMap<ToldSense, readonly string[]> = explainedCodes()

function explainedCodes(): ReadonlyMap<ToldSense, readonly string[]> {
  const own = Object.values(CODES).flat()
  const numbers = [
    ...new Set([...own, ...Object.keys(TOLD_CODES).map(Number), ...Object.values(PUBLISHED_CODES).flat()]),
  ]
  const written = [...numbers.map(String), ...Object.values(BOUNCE_CODES).flat(), ...DIALOG_CODES]
  const bySense = new Map<ToldSense, string[]>()
  for (const sense of [
    ...Object.keys(FAMILY_OF),
    ...CODE_FAMILIES.map((family) => FAMILY_SENSES[family]),
  ] as ToldSense[])
    bySense.set(sense, [])
  for (const code of written) {
    const sense = toldSenseOf(code)
    if (sense) bySense.get(sense)?.push(code)
  }
  return bySense
}

/** The code as the mail, the dialog or the page shows it. */
export const writtenCode = (code: string): string => (code.includes('.') ? writtenBounce(code) : code)

/** The last segment of the address of the code's page. */
export const codeSegment = (code: string): string => {
  if (code.includes('.')) return writtenBounce(code).replace(' ', '-')
  return dialogCode(code) ?? `AADSTS${code}`
}

/** The code of such a segment, in either case of letters and with or without its prefix; null for anything else. */
export const codeInSegment = (segment: string): string | null =>
  /^(?:AADSTS)?([1-9]\d{4,6})$/i.exec(segment)?.[1] ??
  /^(?:[245]\d\d[- ])?([45]\.\d\.\d{1,3})$/.exec(segment)?.[1] ??
  (/^(?:0x|CAA)/i.test(segment) ? dialogCode(segment) : null)
