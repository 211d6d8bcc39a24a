/**
 * What Entra ID accepts as a password, said before anything is sent.
 *
 * The same check runs while typing and on the server. It cannot know the organisation's banned-word list, so Microsoft
 * may still refuse.
 *
 * @see Microsoft Entra, "Self-service password reset policies" and "Eliminate bad passwords"
 */
import type { RefusalCode } from '../refusals.ts'

/** Characters. NIST asks for at least 8 beside a second factor (SP 800-63B-4 §3.1.1.2, N21); Entra ID takes up to 256. */
const SHORTEST = 8
const LONGEST = 256
/** Of small letters, capitals, digits and symbols. This is Entra's rule, not NIST's, and it is told before typing. */
const CLASSES_NEEDED = 3
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

const classesIn = (password: string): number => CLASSES.filter((one) => one.test(password)).length

interface Rule {
  readonly id: 'shortest' | 'longest' | 'characters' | 'classes' | 'name'
  readonly refusal: RefusalCode
  readonly met: (password: string, whose: Whose) => boolean
}

/** In the order in which they are checked and told. */
export const RULES = [
  { id: 'shortest', refusal: 'password-too-short', met: (password) => [...password].length >= SHORTEST },
  { id: 'longest', refusal: 'password-too-long', met: (password) => [...password].length <= LONGEST },
  { id: 'characters', refusal: 'password-unsupported-character', met: (password) => ALLOWED.test(password) },
  { id: 'classes', refusal: 'password-too-plain', met: (password) => classesIn(password) >= CLASSES_NEEDED },
  { id: 'name', refusal: 'password-contains-name', met: (password, whose) => !holdsName(password, whose) },
] as const satisfies readonly Rule[]

/** The first rule that the password breaks, as its refusal; null where it breaks none that we know. */
export const checkPassword = (password: string, whose: Whose): (typeof RULES)[number]['refusal'] | null =>
  RULES.find((rule) => !rule.met(password, whose))?.refusal ?? null

const holdsName = (password: string, whose: Whose): boolean => {
  const folded = fold(password)
  return namePartsOf(whose).some((part) => folded.includes(part))
}

/** Common stand-ins for letters, read as those letters, as Entra ID does before it compares. */
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
    .flatMap((name) => [name.trim(), ...name.split(/[\s.,_-]+/)])
    .filter((part) => part.length >= SHORTEST_NAME_PART)
    .map(fold)
}
