/**
 * The issuer that stands for a personal identity provider, where a claimant
 * proves who they are a second time. It knows people by private e-mail address.
 */
import type { Contoso } from './contoso.ts'
import { escape } from './html.ts'
import { guidOf, PERSONAL_CLIENT_ID } from './ids.ts'
import { type Handler, makeIssuer } from './issuer.ts'
import type { Identity } from './issuer-configuration.ts'

export const PERSONAL_PATH = '/personal'

interface PersonalAccount {
  readonly email: string
  readonly isVerified: boolean
}

/** The one whose address was never verified. */
const UNVERIFIED = 'irvin.sayers@example.net'
/** A stranger: no account at Contoso has this address. */
const STRANGER = 'somebody.else@example.net'
/** The person of the sample table whose token is altered, unless a switch names another. */
const ALTERED_BY_DEFAULT = 'raul.razo@example.org'

/** Whoever has a private address at Contoso has a personal account under it. */
function personalAccounts(contoso: Contoso): readonly PersonalAccount[] {
  const registered = Object.values(contoso.state.accounts).flatMap(({ user, methods }) => [
    ...methods.flatMap((method) =>
      method['@odata.type'] === '#microsoft.graph.emailAuthenticationMethod' ? (method.emailAddress ?? []) : [],
    ),
    ...(user.userType === 'Guest' ? [] : (user.otherMails ?? [])),
  ])
  return [...new Set([...registered, STRANGER])].map((email) => ({ email, isVerified: email !== UNVERIFIED }))
}

const identityFor = ({ email, isVerified }: PersonalAccount): Identity => ({
  subject: guidOf(`personal ${email}`),
  claims: { name: email.split('@')[0]?.replaceAll('.', ' '), email, email_verified: isVerified },
})

export function personal(contoso: Contoso, browserUrl: string): Promise<Handler> {
  const bySubject = (subject: string) =>
    personalAccounts(contoso).find((account) => identityFor(account).subject === subject)
  return makeIssuer({
    issuer: `${browserUrl}${PERSONAL_PATH}`,
    path: PERSONAL_PATH,
    clientId: PERSONAL_CLIENT_ID,
    clientSecret: contoso.secrets.personal,
    recoverySite: contoso.recoverySite,
    authorizePath: '/auth',
    claims: { profile: ['name'], email: ['email', 'email_verified'] },
    identityOf: (subject) => {
      const account = bySubject(subject)
      return account && identityFor(account)
    },
    tellsAuthTime: () => true,
    lastHand: (subject, idToken) =>
      bySubject(subject)?.email === (contoso.state.switches.tamperIdTokenFor ?? ALTERED_BY_DEFAULT)
        ? altered(idToken)
        : idToken,
    title: 'Choose a personal account',
    choices: () => choices(contoso),
    chosen: (typed) => {
      const email = (typed.get('email') || typed.get('as') || '').trim().toLowerCase()
      const account = personalAccounts(contoso).find((one) => one.email.toLowerCase() === email)
      return account ? identityFor(account) : { refused: 'There is no personal account with that address.' }
    },
  })
}

/** Says something else than what was signed: the signature no longer fits. */
function altered(idToken: string): string {
  const [head, payload = '', signature] = idToken.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>
  const other = Buffer.from(JSON.stringify({ ...claims, altered: true })).toString('base64url')
  return [head, other, signature].join('.')
}

const SHOWS = 40

function choices(contoso: Contoso): string {
  const buttons = personalAccounts(contoso)
    .slice(0, SHOWS)
    .map(
      ({ email, isVerified }) => `<li><button name="as" value="${escape(email)}">${escape(email)}
${isVerified ? '' : '<br><small>address never verified</small>'}</button></li>`,
    )
  return `<label for="email">Address</label><input id="email" name="email" type="email"><button>Go on</button>
<ul class="people">${buttons.join('')}</ul>`
}
