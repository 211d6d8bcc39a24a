/**
 * Sign-in with Entra ID for people of the one configured tenant.
 *
 * Each door that uses it is a configuration of its own: cookies, session secret,
 * way back and length of a session (rule R9). What all share is who is let in:
 * only people, only of this tenant, only from this issuer.
 */
import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import type { Log } from '../../ports.ts'
import { cookiesOf, type SignInName } from './cookies.ts'
import { type Claims, openIdProvider, text } from './provider.ts'
import { quietly } from './quiet.ts'
import { csrfPair, type Reply, runNextAuth, startSignIn } from './run.ts'

/** The application that people sign in to, and the secret that seals this door's sessions. */
export interface EntraApplication {
  readonly issuer: string
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly sessionSecret: string
}

export type Values = Readonly<Record<string, string>>
export interface World {
  readonly baseUrl: string
  readonly log: Log
  readonly now: () => Date
}

export interface Door<Identity extends { readonly id: string }> {
  readonly sign: SignInName
  /** Names the way back: `/api/auth/callback/<provider>`. */
  readonly provider: string
  readonly idleSeconds: number
  readonly inAllSeconds: number
  /** Where it asks people to sign in, and where a sign-in that failed leads. */
  readonly page: string
  /** The addresses that a sign-in may lead to; and where it leads otherwise. */
  readonly leadsTo: RegExp
  readonly home: string
  readonly admits: (claims: Claims) => boolean
  readonly identityFrom: (claims: Claims, now: Date) => Identity
  /** As JSON brings it back: moments as ISO text. */
  readonly readBack: (written: unknown) => Identity
}

/** What the session cookie holds. */
interface Held {
  readonly identity: { readonly id: string }
  readonly beganAt: number
}

export function openDoor<Identity extends { readonly id: string }>(door: Door<Identity>) {
  /** `earlier`: the session that a renewed sign-in continues; its time in all goes on counting. */
  function optionsOf(app: EntraApplication, { baseUrl, log, now }: World, earlier: Held | null): NextAuthOptions {
    const inSeconds = () => Math.floor(now().getTime() / 1000)
    return {
      secret: app.sessionSecret,
      session: { strategy: 'jwt', maxAge: door.idleSeconds },
      jwt: { maxAge: door.idleSeconds },
      useSecureCookies: true,
      cookies: cookiesOf(door.sign),
      pages: { signIn: door.page, error: door.page, signOut: door.page },
      logger: quietly(log),
      providers: [
        openIdProvider({
          ...app,
          id: door.provider,
          name: 'Microsoft Entra ID',
          subject: (claims) => text(claims.oid) ?? '',
        }),
      ],
      callbacks: {
        signIn: ({ profile }) => {
          const claims = (profile ?? {}) as Claims
          return (isOfTenant(claims, app) && door.admits(claims)) || `${door.page}?problem=not-admitted`
        },
        jwt({ token, profile }) {
          if (profile) {
            const identity = door.identityFrom(profile as Claims, now())
            const beganAt = earlier?.identity.id === identity.id ? earlier.beganAt : inSeconds()
            return { identity: JSON.parse(JSON.stringify(identity)) as unknown, beganAt }
          }
          if (!isHeld(token) || inSeconds() - token.beganAt > door.inAllSeconds) throw new Error('The session is over.')
          return token
        },
        session: ({ session, token }) => ({ expires: session.expires, identity: token.identity }),
        redirect: ({ url }) => pathWithin(url, baseUrl, door),
      },
    }
  }

  async function heldBy(app: EntraApplication, cookies: Values): Promise<Held | null> {
    const token = cookies[cookiesOf(door.sign).sessionToken?.name ?? '']
    try {
      const held = token ? await decode({ token, secret: app.sessionSecret }) : null
      return isHeld(held) ? held : null
    } catch {
      return null
    }
  }

  return {
    /** Where to send the browser so that it comes back signed in. `asks` goes to Entra ID with it. */
    start: (app: EntraApplication, world: World, to: string, asks: Values) =>
      startSignIn(optionsOf(app, world, null), {
        baseUrl: world.baseUrl,
        provider: door.provider,
        to: new URL(to, world.baseUrl).href,
        query: asks,
      }),

    /** The browser comes back from Entra ID. */
    finish: async (app: EntraApplication, world: World, query: Values, cookies: Values): Promise<Reply> => {
      const reply = await runNextAuth(optionsOf(app, world, await heldBy(app, cookies)), {
        baseUrl: world.baseUrl,
        path: ['callback', door.provider],
        method: 'GET',
        query,
        cookies,
      })
      const failed = !reply.redirect || reply.redirect.startsWith(`${world.baseUrl}/api/auth/`)
      return failed ? { ...reply, status: 302, redirect: `${door.page}?problem=failed` } : reply
    },

    /** The session that these cookies hold, and the cookies that renew it. */
    session: async (
      app: EntraApplication,
      world: World,
      cookies: Values,
    ): Promise<{ readonly identity: Identity | null; readonly cookies: readonly string[] }> => {
      const reply = await runNextAuth(optionsOf(app, world, null), {
        baseUrl: world.baseUrl,
        path: ['session'],
        method: 'GET',
        cookies,
      })
      const { body } = reply
      const found = typeof body === 'object' && body !== null && 'identity' in body
      return { identity: found ? door.readBack(body.identity) : null, cookies: reply.cookies }
    },

    end: async (app: EntraApplication, world: World, cookies: Values): Promise<readonly string[]> => {
      const options = optionsOf(app, world, null)
      const pair = await csrfPair(options, world.baseUrl)
      const reply = await runNextAuth(options, {
        baseUrl: world.baseUrl,
        path: ['signout'],
        method: 'POST',
        body: { csrfToken: pair.csrfToken },
        cookies: { ...cookies, ...pair.cookies },
      })
      return reply.cookies
    },
  }
}

const isOfTenant = (claims: Claims, { issuer, tenantId }: EntraApplication): boolean =>
  claims.iss === issuer && claims.tid === tenantId && text(claims.oid) !== null && claims.idtyp !== 'app'

/** `acct` is 1 for guests where the tenant sends it; `idp` names another home; `#EXT#` marks a guest's name. */
export const isGuest = ({ acct, idp, iss, tid, preferred_username }: Claims): boolean =>
  String(acct) === '1' ||
  (text(idp) !== null && idp !== iss && idp !== `https://sts.windows.net/${String(tid)}/`) ||
  (text(preferred_username)?.includes('#EXT#') ?? false)

export const nameFrom = (claims: Claims): string =>
  text(claims.name) ?? text(claims.preferred_username) ?? text(claims.oid) ?? ''

/** Only addresses of the door's own pages. */
function pathWithin(url: string, baseUrl: string, { leadsTo, home }: Pick<Door<never>, 'leadsTo' | 'home'>): string {
  const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null
  const ours = target?.origin === new URL(baseUrl).origin && leadsTo.test(target.pathname)
  return target && ours ? target.href : `${baseUrl}${home}`
}

const isHeld = (token: unknown): token is Held & Record<string, unknown> =>
  typeof token === 'object' && token !== null && 'identity' in token && 'beganAt' in token
