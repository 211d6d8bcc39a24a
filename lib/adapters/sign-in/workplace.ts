/**
 * The employees' sign-in with Entra ID, for preparing and for vouching.
 *
 * A third configuration, apart from the desk's in cookies, session secret and callback; no role is ever read from it
 * (rule R9). Entra ID is always asked for the credentials anew, and for the authentication context that policy names.
 * A session lasts 15 minutes.
 */
import { MINUTE_IN_SECONDS } from '../../rules/duration.ts'
import { createHmac } from 'node:crypto'
import type { AccountId } from '../../rules/account/account.ts'
import type { Employee } from '../../rules/account/employee.ts'
import type { EntraApplication, Values, SignInDependencies } from './entra-sign-in-settings.ts'
import { isGuest, nameFrom } from './entra-claims.ts'
import { openEntraSignIn } from './entra-sign-in.ts'
import { type Claims, seconds, text, textsOf } from './provider.ts'

export interface WorkplaceSignIn extends EntraApplication {
  /** The authentication context to ask for. Null: none is configured. */
  readonly strongSignIn: { readonly acrs: string } | null
}

export const WORKPLACE_PROVIDER = 'work'
const LASTS_SECONDS = 15 * MINUTE_IN_SECONDS

const entra = openEntraSignIn<Employee>({
  sign: 'work',
  kind: 'employee',
  provider: WORKPLACE_PROVIDER,
  idleSeconds: LASTS_SECONDS,
  inAllSeconds: LASTS_SECONDS,
  page: '/work',
  leadsTo: /^\/(enrol|vouch)(\/|$)/,
  home: '/enrol',
  // A guest's account and methods are kept in another organisation, where they prepare.
  isAdmitted: (claims) => !isGuest(claims),
  identityFrom,
  readBack: (held) => {
    const { signedInAt, demand, ...rest } = held as Written
    return { ...rest, demand: demand ?? null, signedInAt: signedInAt ? new Date(signedInAt) : null }
  },
})

/**
 * As the session cookie holds it: the date as ISO text. A cookie of an earlier version does not say what was demanded.
 */
interface Written extends Omit<Employee, 'signedInAt' | 'demand'> {
  readonly signedInAt: string | null
  readonly demand?: Employee['demand']
}

/** A secret of its own, so that a session of one sign-in does not open the other. */
export const workplaceSecret = (deskSecret: string): string =>
  createHmac('sha256', deskSecret).update('workplace').digest('base64url')

/** Sends an employee to Entra ID. `to`: where they come back to. */
export const startWorkplaceSignIn = (work: WorkplaceSignIn, world: SignInDependencies, to: string) =>
  entra.start(work, world, to, asksOf(work))
export const workplaceSession = entra.session
export const endWorkplaceSession = entra.end

/** The earlier session ends with every sign-in; its quarter of an hour is not continued. */
export async function finishWorkplaceSignIn(
  work: WorkplaceSignIn,
  world: SignInDependencies,
  query: Values,
  cookies: Values,
) {
  const reply = await entra.finish(work, world, query, withoutSession(cookies))
  if (reply.cookies.some(isSession)) await entra.forget(work, world, cookies)
  return reply
}

const withoutSession = (cookies: Values): Values =>
  Object.fromEntries(Object.entries(cookies).filter(([name]) => !isSession(name)))

const isSession = (cookie: string): boolean => cookie.startsWith('__Host-latchkey-work-session')

/** @see Microsoft identity platform, "Developer guide to Conditional Access authentication context" */
const asksOf = ({ strongSignIn }: WorkplaceSignIn): Values => ({
  prompt: 'login',
  ...(strongSignIn && {
    claims: JSON.stringify({ id_token: { acrs: { essential: true, value: strongSignIn.acrs } } }),
  }),
})

/** What was demanded is read now, from the policies that Entra ID applied, and holds for this session. */
async function identityFrom(claims: Claims, { demandOn }: Pick<SignInDependencies, 'demandOn'>): Promise<Employee> {
  const contexts = textsOf(claims.acrs)
  const id = text(claims.oid) ?? ''
  return {
    id,
    tenantId: text(claims.tid) ?? '',
    name: nameFrom(claims),
    signInName: text(claims.preferred_username) ?? '',
    signedInAt: seconds(claims.auth_time),
    contexts,
    demand: contexts.length > 0 ? ((await demandOn?.(id as AccountId)) ?? null) : null,
  }
}
