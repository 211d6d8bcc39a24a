/**
 * The sign-in at another provider that proves who a claimant is, or is linked by an employee for later, and never
 * signs anybody in (rules R8, R9).
 *
 * No path makes a session: the callback always answers with an address, and the session's encoder refuses. Its state,
 * nonce and PKCE verifier are sealed for one provider, and under a key that depends on this browser's own purpose, so
 * that what began with one request cannot end in another (rule R2), nor what began at one provider at another (RFC
 * 9207; RFC 9700 §4.4, mix-up).
 */
import { createHmac } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import { readErrorCode } from '../../rules/diagnosis/error-code.ts'
import type { OutsideIdentity } from '../../rules/proofs/factors/factor.ts'
import type { Log } from '../../ports/logger.ts'
import { readRefusalCode } from '../../rules/organisation/sign-in-refusal.ts'
import { cookiesOf } from './cookies.ts'
import { purposeCookie, type SignInPurpose, isOwnState } from './sign-in-purpose.ts'
import { identityFrom } from './outside-identity.ts'
import { type Claims, openIdProvider, text } from './provider.ts'
import { nextAuthLogger } from './next-auth-logger.ts'
import { type Reply, runNextAuth, startSignIn } from './run-next-auth.ts'
import type { ProviderAccess } from './provider-access.ts'

export interface OutsideSignIn {
  readonly sessionSecret: string
  readonly providers: readonly ProviderAccess[]
}

/** What the sign-in was begun for, and where to go with its result, or without one. */
export interface CallbackHandlers {
  readonly errand: SignInPurpose
  readonly claim: (providerId: string, identity: OutsideIdentity) => Promise<string>
  /** The provider refused, perhaps with the number that its sign-in shows. */
  readonly refused: (errorCode: string | null) => Promise<string>
  readonly failed: string
}

type Values = Readonly<Record<string, string>>
interface SignInSite {
  readonly baseUrl: string
  readonly log: Log
}

/** The address to send the browser to. Null: no such provider, or it does not answer. */
export async function startOutsideSignIn(
  outside: OutsideSignIn,
  { baseUrl, log }: SignInSite,
  errand: SignInPurpose,
  providerId: string,
): Promise<{ readonly redirect: string; readonly cookies: readonly string[] } | null> {
  const provider = outside.providers.find(({ id }) => id === providerId)
  if (!provider) return null
  const walk = { errand, claim: nothing, refused: nothing, failed: '/' }
  const started = await startSignIn(optionsOf(outside, log, walk), {
    baseUrl,
    provider: providerId,
    to: baseUrl,
    query: asksOf(provider),
  })
  if (isOwnErrorPage(started.redirect, baseUrl)) return null
  return { ...started, cookies: [...started.cookies, purposeCookie(errand)] }
}

/** @see OpenID Connect Core §3.1.2.1; Microsoft identity platform, "Conditional Access authentication context" */
const asksOf = ({ fresh }: ProviderAccess): Values =>
  fresh
    ? {
        prompt: 'login',
        max_age: '0',
        ...(fresh.acrs && { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: fresh.acrs } } }) }),
      }
    : {}

/**
 * Completes a sign-in when the browser comes back from the provider; `walk` takes what it said and answers where to
 * go.
 */
export async function finishOutsideSignIn(
  outside: OutsideSignIn,
  { baseUrl, log }: SignInSite,
  providerId: string,
  query: Values,
  cookies: Values,
  walk: CallbackHandlers,
): Promise<Reply> {
  const options = optionsOf(outside, log, walk)
  if (query.error) {
    const ours = await isOwnState('outside', options.secret ?? '', providerId, query.state, cookies)
    const code = ours ? readRefusalCode(query.error_description) : null
    if (ours) log.warn({ provider: providerId, code }, REFUSED_BY_PROVIDER)
    const redirect = ours ? await walk.refused(readErrorCode(query.error_description ?? '')) : walk.failed
    return { status: 302, redirect, body: null, cookies: [] }
  }
  const reply = await runNextAuth(options, {
    baseUrl,
    path: ['callback', providerId],
    method: 'GET',
    query,
    cookies,
  })
  const lost = !reply.redirect || isOwnErrorPage(reply.redirect, baseUrl)
  return { ...reply, status: 302, redirect: lost ? walk.failed : reply.redirect }
}

const REFUSED_BY_PROVIDER = 'A sign-in was refused where it was begun.'

const isOwnErrorPage = (address: string, baseUrl: string): boolean => address.startsWith(`${baseUrl}/api/auth/`)

function optionsOf(outside: OutsideSignIn, log: Log, walk: CallbackHandlers): NextAuthOptions {
  const { purpose, of } = walk.errand
  return {
    secret: createHmac('sha256', outside.sessionSecret).update(`outside\n${purpose}\n${of}`).digest('base64url'),
    session: { strategy: 'jwt' },
    jwt: { encode: refuseSession, decode: async () => null },
    useSecureCookies: true,
    cookies: cookiesOf('outside'),
    logger: nextAuthLogger(log),
    providers: outside.providers.map((provider) =>
      openIdProvider({ ...provider, subject: (claims) => text(claims.sub) ?? '' }),
    ),
    callbacks: {
      async signIn({ account, profile }) {
        const provider = outside.providers.find(({ id }) => id === account?.provider)
        const identity = provider && identityFrom((profile ?? {}) as Claims, provider)
        return provider && identity ? walk.claim(provider.id, identity) : walk.failed
      },
      redirect: ({ baseUrl }) => baseUrl,
    },
  }
}

async function refuseSession(): Promise<string> {
  throw new Error('An outside identity makes no session.')
}

async function nothing(): Promise<string> {
  throw new Error('A sign-in that only starts claims nothing.')
}
