/**
 * One access token for one application, requested once and shared until shortly before it runs out.
 *
 * @see OAuth 2.0 client credentials; Microsoft identity platform, "application permissions"
 */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import { ClientCertificateCredential, ClientSecretCredential, type TokenCredential } from '@azure/identity'
import type { KeyPair } from '../../secrets/key-pair.ts'
import { USER_AGENT } from '../../user-agent.ts'

/** A registration signs in by its secret, or by a certificate. */
export type AppCredential =
  | { readonly clientId: string; readonly clientSecret: string }
  | { readonly clientId: string; readonly keyPair: KeyPair }

export interface TokenSource {
  /** Throws when there is none. */
  tokenFor(scope: string): Promise<string>
}

/** So much earlier a token counts as run out, so that it does not do so on the way. */
const SAFETY_IN_MS = 2 * MINUTE_IN_MS
const TOKEN_TIMEOUT_MS = 8_000

interface TokenOptions {
  readonly loginAuthority: string
  readonly tenantId: string
  readonly isMicrosoftCloud: boolean
  now: () => Date
}

function credentialOf(
  app: AppCredential,
  { loginAuthority, tenantId, isMicrosoftCloud }: TokenOptions,
): TokenCredential {
  const options = {
    authorityHost: loginAuthority,
    disableInstanceDiscovery: !isMicrosoftCloud,
    userAgentOptions: { userAgentPrefix: USER_AGENT },
    retryOptions: { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 500 },
  }
  if ('clientSecret' in app) return new ClientSecretCredential(tenantId, app.clientId, app.clientSecret, options)
  const certificate = `${app.keyPair.key}\n${app.keyPair.certificate}`
  return new ClientCertificateCredential(tenantId, app.clientId, { certificate }, options)
}

/** Tokens for one application. Concurrent requests for a scope share one. */
export function openTokens(app: AppCredential, options: TokenOptions): TokenSource {
  const credential = credentialOf(app, options)
  const held = new Map<string, { readonly token: string; readonly usableUntil: number }>()
  const asking = new Map<string, Promise<string>>()

  async function ask(scope: string): Promise<string> {
    const answer = await credential.getToken(scope, { abortSignal: AbortSignal.timeout(TOKEN_TIMEOUT_MS) })
    if (!answer) throw new Error('no token was given')
    held.set(scope, { token: answer.token, usableUntil: answer.expiresOnTimestamp - SAFETY_IN_MS })
    return answer.token
  }

  return {
    tokenFor(scope) {
      const kept = held.get(scope)
      if (kept && options.now().getTime() < kept.usableUntil) return Promise.resolve(kept.token)
      const underway = asking.get(scope) ?? ask(scope).finally(() => asking.delete(scope))
      asking.set(scope, underway)
      return underway
    },
  }
}
