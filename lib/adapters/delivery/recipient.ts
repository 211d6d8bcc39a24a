/** Whom a message goes to: one person, and no more. */

/** A comma or a line break would make it several recipients or another header. */
const ONE_ADDRESS = /^[^\s,;:<>()[\]\\"@]+@[^\s,;:<>()[\]\\"@]+$/u
/** With the country, and nothing between the digits. */
export const E164 = /^\+[1-9]\d{6,14}$/

/** The error does not repeat the address (rule R20). */
export function oneMailAddress(to: string): string {
  if (!ONE_ADDRESS.test(to)) throw new Error('not one mail address')
  return to
}

export function oneNumber(to: string): string {
  if (!E164.test(to)) throw new Error('not a telephone number in E.164')
  return to
}
