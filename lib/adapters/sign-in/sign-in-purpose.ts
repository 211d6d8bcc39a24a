/** What a sign-in elsewhere was begun for: a claimant's proof, or an employee's link. */
import { decode } from 'next-auth/jwt'
import { cookiesOf, type SignInName, SIGNING_IN_LASTS_SECONDS } from './cookies.ts'

export interface SignInPurpose {
  readonly purpose: 'prove' | 'link'
  /** Whose: the browser's request, or the employee's sign-in. */
  readonly of: string
}

const NAME = '__Host-latchkey-outside-errand'

/**
 * The cookie lives as long as the state. It only chooses whose keys are tried: for another purpose the sealed state
 * cannot be opened.
 */
export const purposeCookie = ({ purpose }: SignInPurpose): string =>
  `${NAME}=${purpose}; Path=/; Max-Age=${SIGNING_IN_LASTS_SECONDS}; HttpOnly; Secure; SameSite=Lax`

/** The purpose that the browser's cookie names; a proof where it names none. */
export const purposeFrom = (cookies: Readonly<Record<string, string>>): SignInPurpose['purpose'] =>
  cookies[NAME] === 'link' ? 'link' : 'prove'

/** Whether this answer belongs to a sign-in that began here. next-auth checks that of a code, but not of an error. */
export async function isOwnState(
  sign: SignInName,
  secret: string,
  providerId: string,
  state: string | undefined,
  cookies: Readonly<Record<string, string>>,
): Promise<boolean> {
  const name = cookiesOf(sign).state?.name ?? ''
  const token = cookies[name]
  if (!token || !state) return false
  try {
    const held = await decode({ token, secret, salt: name })
    return held?.value === state && held.provider === providerId
  } catch {
    return false
  }
}
