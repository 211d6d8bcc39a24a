/**
 * E-mail addresses, compared.
 *
 * Only the letters A to Z are folded. Unicode's own folding makes one letter of
 * two (the Kelvin sign becomes a k), and an address that merely looks folded
 * belongs to somebody else.
 */
import type { Account } from './account.ts'

/**
 * The address without space around it and with A to Z in small letters, so that two spellings of one address compare
 * equal.
 */
export const foldAddress = (address: string): string =>
  address.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Whether two addresses are one, apart from the case of A to Z and space around them. */
export const sameAddress = (one: string, other: string): boolean => foldAddress(one) === foldAddress(other)

/**
 * The mailbox that is being recovered proves nothing about its owner: whoever
 * has got into it would read the code there.
 */
export const isOwnMailbox = ({ mail, signInName }: Pick<Account, 'mail' | 'signInName'>, address: string): boolean =>
  [mail, signInName].some((own) => own !== null && sameAddress(own, address))
