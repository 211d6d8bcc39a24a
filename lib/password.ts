/**
 * What Entra ID takes as a password, said before anything is sent.
 *
 * The same check runs while typing and on the server. It cannot know the
 * organisation's banned-word list, so Microsoft may still refuse.
 *
 * @see Microsoft Entra, "Self-service password reset policies" and "Eliminate bad passwords"
 */
import type { RefusalCode } from './refusals.ts'

/** Characters. NIST asks for at least 8 beside a second factor (SP 800-63B-4 §3.1.1.2, N21); Entra ID takes up to 256. */
export const SHORTEST = 8
export const LONGEST = 256
/** Of the four: small letters, capitals, digits, symbols. Entra's rule, not NIST's; it is told before typing. */
export const CLASSES_NEEDED = 3
/** Characters. Shorter name parts are found in too many good passwords; Entra ID ignores them as well. */
const SHORTEST_NAME_PART = 4

export interface Whose {
  readonly signInName: string
  readonly displayName: string
  readonly givenName: string | null
  readonly companyName: string | null
}

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[@#$%^&*\-_!+=[\]{}|\\:',.?/`~"();<>]/] as const
const ALLOWED = /^[A-Za-z0-9@#$%^&*\-_!+=[\]{}|\\:',.?/`~"();<> ]*$/

export const classesIn = (password: string): number => CLASSES.filter((one) => one.test(password)).length

/** Null: nothing that we know speaks against it. */
export function checkPassword(password: string, whose: Whose): RefusalCode | null {
  if ([...password].length < SHORTEST) return 'password-too-short'
  if ([...password].length > LONGEST) return 'password-too-long'
  if (!ALLOWED.test(password)) return 'password-unsupported-character'
  if (classesIn(password) < CLASSES_NEEDED) return 'password-too-plain'
  const folded = fold(password)
  return namePartsOf(whose).some((part) => folded.includes(part)) ? 'password-contains-name' : null
}

/** Common stand-ins for letters are read as the letters, as Entra ID does before it compares. */
const STAND_INS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', $: 's', '@': 'a' }
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[01$@]/g, (sign) => STAND_INS[sign] ?? sign)

function namePartsOf({ signInName, displayName, givenName, companyName }: Whose): string[] {
  const alias = signInName.split('@')[0] ?? ''
  return [alias, displayName, givenName ?? '', companyName ?? '']
    .flatMap((name) => [name.trim(), ...name.split(/[\s.,_\-]+/)])
    .filter((part) => part.length >= SHORTEST_NAME_PART)
    .map(fold)
}
