/**
 * The approvers' sign-in with Entra ID.
 *
 * Roles are taken only from ID tokens of the configured issuer and tenant
 * (rule R9). A session ends after 30 idle minutes and after 8 hours in all; the
 * roles in it carry the time at which Entra ID said them.
 */
import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import type { Log } from '../../ports.ts'
import { cookiesOf } from './cookies.ts'
import { type Claims, openIdProvider, seconds, text } from './provider.ts'
import { quietly } from './quiet.ts'
import { csrfPair, type Reply, runNextAuth, startSignIn } from './run.ts'

export interface DeskSignIn {
  readonly issuer: string
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly sessionSecret: string
}

/** Who signed in, as Entra ID said it. */
export interface DeskIdentity {
  readonly id: string
  readonly tenantId: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly string[]
  readonly guest: boolean
  readonly rolesReadAt: Date
  readonly signedInAt: Date | null
  /** When the browser last came back from Entra ID. */
  readonly renewedAt: Date
}

export const DESK_PROVIDER = 'entra'
const IDLE_SECONDS = 30 * 60
const IN_ALL_SECONDS = 8 * 60 * 60
const SIGN_IN_PAGE = '/admin/sign-in'

type Cookies = Readonly<Record<string, string>>
interface World {
  readonly baseUrl: string
  readonly log: Log
  readonly now: () => Date
}

/** Where to send the browser so that it comes back signed in to `to`, a path below `/admin`. */
export const startDeskSignIn = (desk: DeskSignIn, world: World, to: string, again: boolean) =>
  startSignIn(optionsOf(desk, world, null), {
    baseUrl: world.baseUrl,
    provider: DESK_PROVIDER,
    to: new URL(to, world.baseUrl).href,
    query: again ? { prompt: 'login' } : {},
  })

/** The browser comes back from Entra ID. */
export async function finishDeskSignIn(
  desk: DeskSignIn,
  world: World,
  query: Readonly<Record<string, string>>,
  cookies: Cookies,
): Promise<Reply> {
  const earlier = await sessionOf(desk, cookies)
  const reply = await runNextAuth(optionsOf(desk, world, earlier), {
    baseUrl: world.baseUrl,
    path: ['callback', DESK_PROVIDER],
    method: 'GET',
    query,
    cookies,
  })
  const failed = !reply.redirect || reply.redirect.startsWith(`${world.baseUrl}/api/auth/`)
  return failed ? { ...reply, status: 302, redirect: `${SIGN_IN_PAGE}?problem=failed` } : reply
}

/** The session that these cookies hold, and the cookies that renew it. */
export async function deskSession(
  desk: DeskSignIn,
  world: World,
  cookies: Cookies,
): Promise<{ readonly identity: DeskIdentity | null; readonly cookies: readonly string[] }> {
  const reply = await runNextAuth(optionsOf(desk, world, null), {
    baseUrl: world.baseUrl,
    path: ['session'],
    method: 'GET',
    cookies,
  })
  return { identity: identityIn(reply.body), cookies: reply.cookies }
}

export async function endDeskSession(desk: DeskSignIn, world: World, cookies: Cookies): Promise<readonly string[]> {
  const options = optionsOf(desk, world, null)
  const pair = await csrfPair(options, world.baseUrl)
  const reply = await runNextAuth(options, {
    baseUrl: world.baseUrl,
    path: ['signout'],
    method: 'POST',
    body: { csrfToken: pair.csrfToken },
    cookies: { ...cookies, ...pair.cookies },
  })
  return reply.cookies
}

/** `earlier`: the session that a renewed sign-in continues; its eight hours go on counting. */
function optionsOf(desk: DeskSignIn, { baseUrl, log, now }: World, earlier: Held | null): NextAuthOptions {
  const inSeconds = () => Math.floor(now().getTime() / 1000)
  return {
    secret: desk.sessionSecret,
    session: { strategy: 'jwt', maxAge: IDLE_SECONDS },
    jwt: { maxAge: IDLE_SECONDS },
    useSecureCookies: true,
    cookies: cookiesOf('desk'),
    pages: { signIn: SIGN_IN_PAGE, error: SIGN_IN_PAGE, signOut: SIGN_IN_PAGE },
    logger: quietly(log),
    providers: [
      openIdProvider({
        ...desk,
        id: DESK_PROVIDER,
        name: 'Microsoft Entra ID',
        subject: (claims) => text(claims.oid) ?? '',
      }),
    ],
    callbacks: {
      signIn: ({ profile }) => isAdmitted((profile ?? {}) as Claims, desk) || `${SIGN_IN_PAGE}?problem=not-admitted`,
      jwt({ token, profile }) {
        if (profile) {
          const identity = identityFrom(profile as Claims, now())
          const beganAt = earlier?.identity.id === identity.id ? earlier.beganAt : inSeconds()
          return { identity: written(identity), beganAt }
        }
        if (!isHeld(token) || inSeconds() - token.beganAt > IN_ALL_SECONDS) throw new Error('The session is over.')
        return token
      },
      session: ({ session, token }) => ({ expires: session.expires, identity: token.identity }),
      redirect: ({ url }) => pathWithin(url, baseUrl),
    },
  }
}

/** Only people, only of this tenant, only from this issuer. */
const isAdmitted = (claims: Claims, desk: DeskSignIn): boolean =>
  claims.iss === desk.issuer && claims.tid === desk.tenantId && text(claims.oid) !== null && claims.idtyp !== 'app'

function identityFrom(claims: Claims, now: Date): DeskIdentity {
  const issuedAt = seconds(claims.iat) ?? new Date(0)
  return {
    id: text(claims.oid) ?? '',
    tenantId: text(claims.tid) ?? '',
    name: text(claims.name) ?? text(claims.preferred_username) ?? text(claims.oid) ?? '',
    email: text(claims.email) ?? text(claims.preferred_username),
    roles: Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [],
    guest: isGuest(claims),
    rolesReadAt: issuedAt > now ? now : issuedAt,
    signedInAt: seconds(claims.auth_time),
    renewedAt: now,
  }
}

/** `acct` is 1 for guests where the tenant sends it; `idp` names another home; `#EXT#` marks a guest's name. */
const isGuest = ({ acct, idp, iss, tid, preferred_username }: Claims): boolean =>
  String(acct) === '1' ||
  (text(idp) !== null && idp !== iss && idp !== `https://sts.windows.net/${String(tid)}/`) ||
  (text(preferred_username)?.includes('#EXT#') ?? false)

/** Only addresses of the desk itself. */
function pathWithin(url: string, baseUrl: string): string {
  const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null
  const ours = target?.origin === new URL(baseUrl).origin && /^\/admin(\/|$)/.test(target.pathname)
  return target && ours ? target.href : `${baseUrl}/admin`
}

/** As the session cookie holds it: moments as ISO text. */
interface Written extends Omit<DeskIdentity, 'rolesReadAt' | 'signedInAt' | 'renewedAt'> {
  readonly rolesReadAt: string
  readonly renewedAt: string
  readonly signedInAt: string | null
}
interface Held {
  readonly identity: Written
  readonly beganAt: number
}

const written = (identity: DeskIdentity): Written => ({
  ...identity,
  rolesReadAt: identity.rolesReadAt.toISOString(),
  signedInAt: identity.signedInAt?.toISOString() ?? null,
  renewedAt: identity.renewedAt.toISOString(),
})

const isHeld = (token: unknown): token is Held & Record<string, unknown> =>
  typeof token === 'object' && token !== null && 'identity' in token && 'beganAt' in token

function identityIn(body: unknown): DeskIdentity | null {
  if (typeof body !== 'object' || body === null || !('identity' in body)) return null
  const { rolesReadAt, signedInAt, renewedAt, ...rest } = body.identity as Written
  return {
    ...rest,
    rolesReadAt: new Date(rolesReadAt),
    signedInAt: signedInAt ? new Date(signedInAt) : null,
    renewedAt: new Date(renewedAt),
  }
}

async function sessionOf(desk: DeskSignIn, cookies: Cookies): Promise<Held | null> {
  const token = cookies[cookiesOf('desk').sessionToken?.name ?? '']
  try {
    const held = token ? await decode({ token, secret: desk.sessionSecret }) : null
    return isHeld(held) ? held : null
  } catch {
    return null
  }
}
