/**
 * The sign-in at another provider that proves who a claimant is, and never
 * signs anybody in (rules R8, R9).
 *
 * No path makes a session: the callback always answers with an address, and the
 * session's encoder refuses. Its state, nonce and PKCE verifier are sealed under
 * a key that this browser's own request is part of, so that what began with one
 * request cannot end in another (rule R2).
 */
import { createHmac } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import type { OutsideIdentity } from '../../factors/factor.ts'
import type { Log } from '../../ports.ts'
import { cookiesOf } from './cookies.ts'
import { type Claims, openIdProvider, text } from './provider.ts'
import { quietly } from './quiet.ts'
import { type Reply, runNextAuth, startSignIn } from './run.ts'

export interface OutsideSignIn {
  readonly sessionSecret: string
  readonly providers: readonly {
    readonly id: string
    readonly name: string
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
  }[]
}

/** This browser's request, by its token; and where to go with what was learnt, or when nothing was. */
export interface Walk {
  readonly browserToken: string
  readonly claim: (providerId: string, identity: OutsideIdentity) => Promise<string>
  readonly failed: string
}

interface World {
  readonly baseUrl: string
  readonly log: Log
}

export async function startOutsideSignIn(
  outside: OutsideSignIn,
  { baseUrl, log }: World,
  browserToken: string,
  provider: string,
): Promise<{ readonly redirect: string; readonly cookies: readonly string[] } | null> {
  if (!outside.providers.some(({ id }) => id === provider)) return null
  const started = await startSignIn(optionsOf(outside, log, { browserToken, claim: noClaim, failed: '/' }), {
    baseUrl,
    provider,
    to: baseUrl,
  })
  return isOwnErrorPage(started.redirect, baseUrl) ? null : started
}

export async function finishOutsideSignIn(
  outside: OutsideSignIn,
  { baseUrl, log }: World,
  provider: string,
  query: Readonly<Record<string, string>>,
  cookies: Readonly<Record<string, string>>,
  walk: Walk,
): Promise<Reply> {
  const reply = await runNextAuth(optionsOf(outside, log, walk), {
    baseUrl,
    path: ['callback', provider],
    method: 'GET',
    query,
    cookies,
  })
  const lost = !reply.redirect || isOwnErrorPage(reply.redirect, baseUrl)
  return { ...reply, status: 302, redirect: lost ? walk.failed : reply.redirect }
}

const isOwnErrorPage = (address: string, baseUrl: string): boolean => address.startsWith(`${baseUrl}/api/auth/`)

function optionsOf(outside: OutsideSignIn, log: Log, walk: Walk): NextAuthOptions {
  return {
    secret: createHmac('sha256', outside.sessionSecret).update(`outside\n${walk.browserToken}`).digest('base64url'),
    session: { strategy: 'jwt' },
    jwt: { encode: refuseSession, decode: async () => null },
    useSecureCookies: true,
    cookies: cookiesOf('outside'),
    logger: quietly(log),
    providers: outside.providers.map((provider) =>
      openIdProvider({ ...provider, subject: (claims) => text(claims.sub) ?? '' }),
    ),
    callbacks: {
      async signIn({ account, profile }) {
        const provider = outside.providers.find(({ id }) => id === account?.provider)
        const identity = identityFrom((profile ?? {}) as Claims)
        if (!provider || identity?.issuer !== provider.issuer) return walk.failed
        return walk.claim(provider.id, identity)
      },
      redirect: ({ baseUrl }) => baseUrl,
    },
  }
}

/** `email_verified` counts as the boolean true only; some providers send a string. */
function identityFrom(claims: Claims): OutsideIdentity | null {
  const issuer = text(claims.iss)
  const subject = text(claims.sub)
  if (!issuer || !subject) return null
  return { issuer, subject, email: text(claims.email), emailVerified: claims.email_verified === true }
}

async function refuseSession(): Promise<string> {
  throw new Error('An outside identity makes no session.')
}

async function noClaim(): Promise<string> {
  throw new Error('A sign-in that only starts claims nothing.')
}
