/** Checks that a message goes to one person only. */

/** A comma or a line break would make it several recipients or another header. */
const ONE_ADDRESS = /^[^\s,;:<>()[\]\\"@]+@[^\s,;:<>()[\]\\"@]+$/u
/** E.164 with the country code, and nothing between the digits. */
export const E164 = /^\+[1-9]\d{6,14}$/

/** The address, if it is one; throws otherwise. The error does not repeat it (rule R20). */
export function oneMailAddress(to: string): string {
  if (!ONE_ADDRESS.test(to)) throw new Error('not one mail address')
  return to
}

/** The number, if it is one in E.164; throws otherwise. The error does not repeat it (rule R20). */
export function oneNumber(to: string): string {
  if (!E164.test(to)) throw new Error('not a telephone number in E.164')
  return to
}
