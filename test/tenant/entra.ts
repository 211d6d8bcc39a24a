/**
 * The issuer that stands for Entra ID, where the desk signs in.
 *
 * Its ID tokens say what Entra's v2.0 tokens say: `oid`, `tid`, app roles, no
 * `amr`, `auth_time` only where it was configured, and `acrs` where it is asked for
 * an authentication context that exists.
 *
 * @see Microsoft identity platform, "ID token claims reference"
 */
import { createHash } from 'node:crypto'
import type { TenantAccount } from './account.ts'
import { attempt } from './attempts.ts'
import type { Contoso } from './contoso.ts'
import { accountOf } from './directory.ts'
import { deviceFrom } from './device.ts'
import { groupOf } from './groups.ts'
import { escape } from './html.ts'
import { DESK_APP_ID, guidOf, TENANT_ID, WORK_APP_ID } from './ids.ts'
import { type Handler, makeIssuer } from './issuer.ts'
import type { Declined, Identity } from './issuer-configuration.ts'
import { claimsIn } from './tampered.ts'

export const ENTRA_PATH = `/${TENANT_ID}/v2.0`

export function entra(contoso: Contoso, browserUrl: string): Promise<Handler> {
  /** A subject is pairwise: it is not the object id, and says nothing to another application. */
  const subjects = new Map<string, string>()
  const identityFor = (account: TenantAccount): Identity => {
    const subject = createHash('sha256').update(`${account.user.id} ${DESK_APP_ID}`).digest('base64url')
    subjects.set(subject, account.user.id)
    const { authenticationContexts } = contoso.state.switches
    return { subject, claims: { ...claimsOf(account), ...(authenticationContexts ? { acrs: ['c1'] } : {}) } }
  }
  return makeIssuer({
    issuer: `${browserUrl}${ENTRA_PATH}`,
    path: ENTRA_PATH,
    clients: [
      { id: DESK_APP_ID, secret: contoso.secrets.desk },
      { id: WORK_APP_ID, secret: contoso.secrets.work },
    ],
    recoverySite: contoso.recoverySite,
    authorizePath: '/oauth2/v2.0/authorize',
    routes: {
      token: '/oauth2/v2.0/token',
      jwks: '/discovery/v2.0/keys',
      userinfo: '/oidc/userinfo',
      end_session: '/oauth2/v2.0/logout',
    },
    claims: {
      openid: ['oid', 'tid', 'preferred_username', 'ver', 'roles', 'idp', 'acct'],
      profile: ['name'],
      email: ['email'],
    },
    identityOf: (subject) => {
      const account = accountOf(contoso, subjects.get(subject) ?? '')
      return account && identityFor(account)
    },
    tellsAuthTime: () => contoso.state.switches.authTimeInIdToken,
    lastHand: (_, idToken, sign) => sign(writtenBack(contoso, claimsIn(idToken))),
    title: 'Sign in to Contoso',
    choices: (comesBackTo) => choices(contoso, comesBackTo.endsWith('/entra') ? 'administrators' : 'employees'),
    chosen: (typed, incoming) => {
      const { entraRefusesWith } = contoso.state.switches
      if (entraRefusesWith) return declined(entraRefusesWith, 'The sign-in was refused. <b>Call +1 555 0100</b>')
      if (typed.has('cancel')) return declined(65004, 'User declined to consent to access the app.')
      const picked = accountOf(contoso, typed.get('as') ?? '')
      if (picked) return picked.user.accountEnabled ? identityFor(picked) : { refused: 'That account is disabled.' }
      const { errorCode, account } = attempt(contoso, typed.get('name') ?? '', typed.get('password') ?? '', {
        app: 'Latchkey desk',
        client: 'Browser',
        ...deviceFrom(incoming.headers['user-agent'] ?? ''),
      })
      return account && errorCode === 0 ? identityFor(account) : { refused: `You cannot sign in (AADSTS${errorCode}).` }
    },
  })
}

/** `iat` and `nbf` lie back; until when the token is good does not. */
function writtenBack({ state }: Contoso, claims: Readonly<Record<string, unknown>>): object {
  const { idTokenLiesBackInSeconds: back, authTimeLiesBack } = state.switches
  const { iat, auth_time: authTime } = claims
  return {
    ...claims,
    iat: Number(iat) - back,
    nbf: Number(iat) - back,
    ...(typeof authTime === 'number' && { auth_time: authTimeLiesBack ? authTime - back : authTime }),
  }
}

const declined = (code: number, why: string): Declined => ({
  error: 'access_denied',
  description: `AADSTS${code}: ${why}`,
})

/** Given to the account itself, or to a group that it is in. */
const deskRolesOf = ({ appRoles, memberOf }: TenantAccount): string[] => [
  ...new Set([...appRoles, ...memberOf.flatMap((id) => groupOf(id)?.appRoles ?? [])]),
]

const isGuest = ({ user }: TenantAccount): boolean => user.userType === 'Guest'

function claimsOf(account: TenantAccount): Identity['claims'] {
  const { user } = account
  const appRoles = deskRolesOf(account)
  return {
    oid: user.id,
    tid: TENANT_ID,
    ver: '2.0',
    name: user.displayName,
    preferred_username: isGuest(account) ? user.mail : user.userPrincipalName,
    email: user.mail ?? undefined,
    ...(appRoles.length > 0 ? { roles: appRoles } : {}),
    ...(isGuest(account) ? { acct: 1, idp: `https://sts.windows.net/${guidOf('another tenant')}/` } : { acct: 0 }),
  }
}

/** At the desk, everybody who has a role there, and one administrator who has none; elsewhere, everybody. */
function choices(contoso: Contoso, who: 'administrators' | 'employees'): string {
  const people = Object.values(contoso.state.accounts)
    .filter(({ appRoles, user }) => who === 'employees' || appRoles.length > 0 || user.displayName === 'Delia Dennis')
    .toSorted((one, other) => Number(isGuest(one)) - Number(isGuest(other)))
  const buttons = people.map(
    (account) =>
      `<li><button name="as" value="${account.user.id}" formnovalidate>${escape(account.user.displayName)}
<br><small>${escape(account.appRoles.join(', ') || (who === 'employees' ? account.user.userPrincipalName : 'no role'))}${isGuest(account) ? ', a guest' : ''}</small></button></li>`,
  )
  return `<p>Sample ${who}:</p><ul class="people">${buttons.join('')}</ul>
<p>Or by password:</p>
<label for="name">Name</label><input id="name" name="name" type="email" autocomplete="username" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Sign in</button>
<button name="cancel" value="yes" formnovalidate>Back</button>`
}
