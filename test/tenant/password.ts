/**
 * Passwords in the tenant: what Entra ID accepts, how one is kept, and whether
 * one that was typed is it.
 *
 * @see Microsoft Entra, "Password policies": 8 to 256 characters of ASCII, three of four classes
 */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
/** Stands for Microsoft's global banned list, matched after the usual look-alikes are undone. */
const BANNED = ['password', 'contoso', 'welcome', 'qwerty', 'letmein']
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'l',
  $: 's',
  '5': 's',
  '3': 'e',
}

export function isAcceptable(password: string): boolean {
  if (password.length < 8 || password.length > 256 || !/^[\x20-\x7e]+$/.test(password)) return false
  return CLASSES.filter((one) => one.test(password)).length >= 3 && !isBanned(password)
}

/** A banned word counts as one point and every other character as another; five points are enough. */
function isBanned(password: string): boolean {
  const plain = [...password.toLowerCase()].map((letter) => LOOK_ALIKES[letter] ?? letter).join('')
  const word = BANNED.find((banned) => plain.includes(banned))
  return word !== undefined && plain.length - word.length + 1 < 5
}

/** Kept as salt and hash: somebody may type a real password into the demo. */
export type KeptPassword = string

/** A low cost: this stands for Microsoft's side and must not slow a test down. */
const COST = { N: 1024, r: 8, p: 1 } as const

export function keep(password: string, salt: string = randomBytes(12).toString('base64url')): KeptPassword {
  return `${salt}.${scryptSync(password, salt, 24, COST).toString('base64url')}`
}

export function matches(kept: KeptPassword, typed: string): boolean {
  const salt = kept.slice(0, kept.indexOf('.'))
  const [one, other] = [Buffer.from(kept), Buffer.from(keep(typed, salt))]
  return one.length === other.length && timingSafeEqual(one, other)
}
