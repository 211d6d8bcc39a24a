import { shownName } from './shown-text.ts'

/**
 * Addresses and numbers shown to somebody who may not be their owner: enough for the owner to recognise them, too
 * little to be used.
 */
export const mask = (address: string): string => {
  const shown = shownName(address, 320) ?? ''
  return shown.includes('@') ? maskAddress(shown) : maskNumber(shown)
}

/** a•••@example.org */
const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}•••${address.slice(at)}`
}

/** +386 ••• 010 */
const maskNumber = (number: string): string => `${number.slice(0, 4)} ••• ${number.slice(-3)}`
