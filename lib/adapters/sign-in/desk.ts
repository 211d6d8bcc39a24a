/**
 * The approvers' sign-in with Entra ID.
 *
 * Roles are taken only from ID tokens of the configured issuer and tenant (rule R9). A session ends after 30 idle
 * minutes and after 8 hours in all; its roles carry the time at which Entra ID issued them. Each answer checks that it
 * is still valid: see `session-guard.ts`.
 */
import { HOUR_IN_SECONDS, MINUTE_IN_MS } from '../../rules/duration.ts'
import type { EntraApplication, SignInDependencies } from './entra-sign-in-settings.ts'
import { isGuest, nameFrom } from './entra-claims.ts'
import { openEntraSignIn } from './entra-sign-in.ts'
import { type Claims, seconds, text } from './provider.ts'
import type { RolesHeld } from './session-guard.ts'

/** Who signed in, as Entra ID's token says. */
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

const entra = openEntraSignIn<DeskIdentity>({
  sign: 'desk',
  kind: 'desk',
  provider: DESK_PROVIDER,
  idleSeconds: 30 * 60,
  inAllSeconds: 8 * HOUR_IN_SECONDS,
  page: '/admin/sign-in',
  leadsTo: /^\/admin(\/|$)/,
  home: '/admin',
  isAdmitted: () => true,
  identityFrom,
  readBack,
  narrow,
})

/** Sends an approver to Entra ID. `to`: where they come back to; `again`: the credentials are asked for anew. */
export const startDeskSignIn = (desk: EntraApplication, world: SignInDependencies, to: string, again: boolean) =>
  entra.start(desk, world, to, again ? { prompt: 'login' } : {})
export const { finish: finishDeskSignIn, session: deskSession, end: endDeskSession } = entra

/**
 * Entra ID dates its tokens five minutes back, so within this a role is as old as the answer. An older
 * token was kept by somebody, and is as old as it says.
 */
const DATED_BACK_AT_MOST_MS = 10 * MINUTE_IN_MS

function identityFrom(claims: Claims, { now: clock }: Pick<SignInDependencies, 'now'>): DeskIdentity {
  const now = clock()
  const issuedAt = seconds(claims.iat) ?? new Date(0)
  return {
    id: text(claims.oid) ?? '',
    tenantId: text(claims.tid) ?? '',
    name: nameFrom(claims),
    email: text(claims.email) ?? text(claims.preferred_username),
    roles: Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [],
    guest: isGuest(claims),
    rolesReadAt: issuedAt.getTime() > now.getTime() - DATED_BACK_AT_MOST_MS ? now : issuedAt,
    signedInAt: seconds(claims.auth_time),
    renewedAt: now,
  }
}

/** Takes away roles that were removed since the sign-in; roles that were given since take a new sign-in (rule R9). */
function narrow(identity: DeskIdentity, { roles: held, at }: RolesHeld): DeskIdentity | null {
  const roles = identity.roles.filter((role) => held.includes(role))
  if (roles.length === 0 && identity.roles.length > 0) return null
  return { ...identity, roles, rolesReadAt: at > identity.rolesReadAt ? at : identity.rolesReadAt }
}

/** As the session cookie holds it: dates as ISO text. */
interface Written extends Omit<DeskIdentity, 'rolesReadAt' | 'signedInAt' | 'renewedAt'> {
  readonly rolesReadAt: string
  readonly renewedAt: string
  readonly signedInAt: string | null
}

function readBack(held: unknown): DeskIdentity {
  const { rolesReadAt, signedInAt, renewedAt, ...rest } = held as Written
  return {
    ...rest,
    rolesReadAt: new Date(rolesReadAt),
    signedInAt: signedInAt ? new Date(signedInAt) : null,
    renewedAt: new Date(renewedAt),
  }
}
