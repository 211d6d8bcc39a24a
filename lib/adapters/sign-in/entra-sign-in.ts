/**
 * Sign-in with Entra ID for people of the one configured tenant.
 *
 * Each use of it is a configuration of its own: cookies, session secret, callback and length of a session (rule R9).
 * What all share is who is admitted: only people, only of this tenant, only by this issuer.
 */
import { SECOND_IN_MS } from '../../rules/duration.ts'
import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import { cookiesOf } from './cookies.ts'
import { isOfTenant } from './entra-claims.ts'
import {
  type EntraApplication,
  type EntraSignInSettings,
  type Found,
  type Held,
  isHeld,
  type Person,
  type SignInDependencies,
  type Values,
} from './entra-sign-in-settings.ts'
import { pathWithin } from './return-address.ts'
import { isOwnState } from './sign-in-purpose.ts'
import { type Claims, openIdProvider, text } from './provider.ts'
import { readRefusalCode } from '../../rules/organisation/sign-in-refusal.ts'
import { nextAuthLogger } from './next-auth-logger.ts'
import { csrfPair, type Reply, runNextAuth, startSignIn } from './run-next-auth.ts'
import type { Admitted } from './session-guard.ts'

/** One sign-in with Entra ID, as its configuration describes it. */
export function openEntraSignIn<Identity extends Person>(settings: EntraSignInSettings<Identity>) {
  /** `earlier`: the session that a renewed sign-in continues; its total time goes on counting. */
  function optionsOf(app: EntraApplication, world: SignInDependencies, earlier: Held | null): NextAuthOptions {
    const { baseUrl, log, now, guard } = world
    const inSeconds = () => Math.floor(now().getTime() / SECOND_IN_MS)
    return {
      secret: app.sessionSecret,
      session: { strategy: 'jwt', maxAge: settings.idleSeconds },
      jwt: { maxAge: settings.idleSeconds },
      useSecureCookies: true,
      cookies: cookiesOf(settings.sign),
      pages: { signIn: settings.page, error: settings.page, signOut: settings.page },
      logger: nextAuthLogger(log),
      providers: [
        openIdProvider({
          ...app,
          id: settings.provider,
          name: 'Microsoft Entra ID',
          subject: (claims) => text(claims.oid) ?? '',
        }),
      ],
      callbacks: {
        signIn: ({ profile }) => {
          const claims = (profile ?? {}) as Claims
          return (isOfTenant(claims, app) && settings.isAdmitted(claims)) || `${settings.page}?problem=not-admitted`
        },
        async jwt({ token, profile }) {
          if (profile) {
            const identity = await settings.identityFrom(profile as Claims, world)
            const same = earlier?.identity.id === identity.id ? earlier : null
            // Somebody else signed in here, so the earlier person's session is ended.
            if (earlier && !same) await guard.end(earlier)
            const beganAt = same?.beganAt ?? inSeconds()
            const cookie = await guard.startSession(admitted(identity, beganAt, now()), same)
            return { identity: JSON.parse(JSON.stringify(identity)) as unknown, beganAt, ...cookie }
          }
          if (!isHeld(token) || inSeconds() - token.beganAt > settings.inAllSeconds)
            throw new Error('The session is over.')
          return token
        },
        // Asked only by us: next-auth's session address cannot be reached from outside.
        session: ({ session, token }) => ({ expires: session.expires, held: token }),
        redirect: ({ url }) => pathWithin(url, baseUrl, settings),
      },
    }
  }

  function admitted({ id, name }: Identity, beganAt: number, now: Date): Admitted {
    const idle = now.getTime() + settings.idleSeconds * SECOND_IN_MS
    const inAll = (beganAt + settings.inAllSeconds) * SECOND_IN_MS
    const [startedAt, expiresAt] = [new Date(beganAt * SECOND_IN_MS), new Date(Math.min(idle, inAll))]
    return { kind: settings.kind, id, name, startedAt, expiresAt }
  }

  /**
   * The number with which Microsoft refused, and nothing else of its text; null where there is none, or it does not
   * answer a sign-in that began here.
   */
  async function refusalIn(
    { sessionSecret }: EntraApplication,
    { log }: SignInDependencies,
    query: Values,
    cookies: Values,
  ): Promise<number | null> {
    if (!(await isOwnState(settings.sign, sessionSecret, settings.provider, query.state, cookies))) return null
    const code = readRefusalCode(query.error_description)
    log.warn({ sign: settings.sign, code }, 'Entra ID refused a sign-in.')
    return code
  }

  async function heldBy(app: EntraApplication, cookies: Values): Promise<Held | null> {
    const token = cookies[cookiesOf(settings.sign).sessionToken?.name ?? '']
    try {
      const held = token ? await decode({ token, secret: app.sessionSecret }) : null
      return isHeld(held) ? held : null
    } catch {
      return null
    }
  }

  return {
    /** The address that the browser is sent to so that it comes back signed in. `asks`: parameters for Entra ID. */
    start: (app: EntraApplication, world: SignInDependencies, to: string, asks: Values) =>
      startSignIn(optionsOf(app, world, null), {
        baseUrl: world.baseUrl,
        provider: settings.provider,
        to: new URL(to, world.baseUrl).href,
        query: asks,
      }),

    /** Completes a sign-in when the browser comes back from Entra ID. */
    finish: async (
      app: EntraApplication,
      world: SignInDependencies,
      query: Values,
      cookies: Values,
    ): Promise<Reply> => {
      if (query.error) return refusedReply(settings.page, await refusalIn(app, world, query, cookies))
      const reply = await runNextAuth(optionsOf(app, world, await heldBy(app, cookies)), {
        baseUrl: world.baseUrl,
        path: ['callback', settings.provider],
        method: 'GET',
        query,
        cookies,
      })
      const failed = !reply.redirect || reply.redirect.startsWith(`${world.baseUrl}/api/auth/`)
      return failed ? { ...reply, status: 302, redirect: `${settings.page}?problem=failed` } : reply
    },

    /** Whose session these cookies hold, if it is still valid; checked at every answer. */
    session: async (app: EntraApplication, world: SignInDependencies, cookies: Values): Promise<Found<Identity>> => {
      const { body } = await runNextAuth(optionsOf(app, world, null), {
        baseUrl: world.baseUrl,
        path: ['session'],
        method: 'GET',
        cookies,
      })
      const held = typeof body === 'object' && body !== null && 'held' in body ? body.held : null
      if (!isHeld(held)) return NOBODY
      const standing = await world.guard.check(settings.kind, held)
      if (standing.kind === 'ended') return { ...NOBODY, ...(standing.early && { endedEarly: true }) }
      if (standing.kind !== 'stands') return { identity: null, mayRenew: true }
      const identity = settings.readBack(held.identity)
      const left = standing.held && settings.narrow ? settings.narrow(identity, standing.held) : identity
      if (!left) {
        await world.guard.endForLostRole(standing.session)
        return { ...NOBODY, endedEarly: true }
      }
      return { identity: left, mayRenew: false, endsAt: standing.session.expiresAt }
    },

    /** Ends on every instance the session that these cookies hold, and leaves the cookies as they are. */
    forget: async (app: EntraApplication, world: SignInDependencies, cookies: Values): Promise<void> => {
      const held = await heldBy(app, cookies)
      if (held) await world.guard.end(held)
    },

    /** Ends it on every instance, for every copy of the cookie; answers cookies that remove it from the browser. */
    end: async (app: EntraApplication, world: SignInDependencies, cookies: Values): Promise<readonly string[]> => {
      const held = await heldBy(app, cookies)
      if (held) await world.guard.end(held)
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

const refusedReply = (page: string, code: number | null): Reply => ({
  status: 302,
  redirect: code === null ? `${page}?problem=failed` : `${page}?problem=refused&code=${code}`,
  body: null,
  cookies: [],
})

const NOBODY = { identity: null, mayRenew: false } as const
