/**
 * Where a browser signs out at the issuer that it proved an identity with. Latchkey made no session there, and ends
 * none by itself: the person presses, and Entra ID asks which account.
 *
 * @see OpenID Connect RP-Initiated Logout 1.0 §2; Microsoft identity platform, "Send a sign-out request"
 */
import type { Log } from '../../ports/logger.ts'

/** Somebody waits, and can close the browser instead. */
const SIGN_OUT_ANSWERS_WITHIN_MS = 5_000
/** Where the issuer sends the browser afterwards; registered with it beside the callbacks. */
const SIGNED_OUT_PATH = '/api/second-identity/signed-out'

/**
 * Null where the issuer names no address, or one on another host.
 *
 * @param baseUrl Null: the browser stays on the issuer's own page, which says that it is done.
 */
export async function signOutAddress(
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  { baseUrl, log }: { readonly baseUrl: string | null; readonly log: Log },
): Promise<string | null> {
  try {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(SIGN_OUT_ANSWERS_WITHIN_MS),
    })
    const { end_session_endpoint: endpoint } = (await answer.json()) as { readonly end_session_endpoint?: unknown }
    if (!answer.ok || typeof endpoint !== 'string' || new URL(endpoint).origin !== new URL(issuer).origin) return null
    const address = new URL(endpoint)
    address.searchParams.set('client_id', clientId)
    if (baseUrl !== null) address.searchParams.set('post_logout_redirect_uri', `${baseUrl}${SIGNED_OUT_PATH}`)
    return address.href
  } catch (fault) {
    log.warn({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'Where to sign out could not be read')
    return null
  }
}
