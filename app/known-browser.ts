/**
 * The cookie by which accounts may know this browser (rule R5). It is random and names no account: whoever finds it in
 * a browser learns nothing from it, nor from its being there.
 */
import { cookies } from 'next/headers'
import { rememberBrowser } from '#lib/use-cases/employee/remember-browser.ts'
import { KNOWN_FOR_SECONDS } from '#lib/rules/request/known-browser.ts'
import type { Accepted } from '#lib/use-cases/claimant/prove/record-proof.ts'
import { forgetKnownBrowser } from '#lib/use-cases/claimant/prove/recognize-browser.ts'
import type { Context } from '#lib/ports/context.ts'
import { keepBrowser } from './request-cookies.ts'
import { COOKIE_OPTIONS } from './cookie-options.ts'
import type { Visiting } from './[language]/enrol/visit.ts'

const KNOWN_COOKIE = '__Host-latchkey-known'
/** The cookie's value where others use this computer too, so that no account knows it. */
const SHARED = 'shared'

const read = async (): Promise<string | null> => (await cookies()).get(KNOWN_COOKIE)?.value || null
const write = async (value: string, maxAge: number): Promise<void> => {
  ;(await cookies()).set(KNOWN_COOKIE, value, { ...COOKIE_OPTIONS, maxAge })
}

export const isSharedComputer = async (): Promise<boolean> => (await read()) === SHARED
export async function knownToken(): Promise<string | null> {
  const token = await read()
  return token === SHARED ? null : token
}

/**
 * After a proof: the request's new cookie, and one by which the account will know this browser when the recovery is
 * finished.
 */
export async function keepProved({ browserToken, knownToken: token }: Omit<Accepted, 'request'>): Promise<void> {
  await keepBrowser(browserToken)
  if (token && !(await read())) await write(token, KNOWN_FOR_SECONDS)
}

/** After something was added at /enrol. */
export async function keepEnrolled({ context, visit }: Visiting): Promise<void> {
  if (await isSharedComputer()) return
  const token = (await read()) ?? context.random.token()
  await rememberBrowser(context, visit.employee, token)
  await write(token, KNOWN_FOR_SECONDS)
}

/** "Forget this device": the answer about a shared computer is forgotten as well. */
export async function forgetKnown(context: Context): Promise<void> {
  const token = await knownToken()
  if (token) await forgetKnownBrowser(context, token)
  await write('', 0)
}

export async function keepShared(context: Context, isShared: boolean): Promise<void> {
  if (!isShared && !(await isSharedComputer())) return
  await forgetKnown(context)
  if (isShared) await write(SHARED, KNOWN_FOR_SECONDS)
}
