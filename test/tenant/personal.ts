/**
 * The issuers that stand for identity providers outside Contoso, where a claimant
 * proves who they are a second time: one that knows people by private e-mail
 * address and says it, and a national eID, which says nothing but a number.
 */
import type { Contoso } from './contoso.ts'
import { escape } from './html.ts'
import { EID_CLIENT_ID, guidOf, PERSONAL_CLIENT_ID } from './ids.ts'
import { type Handler, makeIssuer } from './issuer.ts'
import type { Identity, IssuerClient } from './issuer-configuration.ts'
import type { SigningAlgorithm } from './signing.ts'
import { TAMPERINGS } from './tampered.ts'

export const PERSONAL_PATH = '/personal'
export const EID_PATH = '/eid'

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

/** What one of these providers says of somebody. */
interface Outside {
  readonly path: string
  readonly title: string
  readonly client: IssuerClient
  readonly signingAlgorithm?: SigningAlgorithm
  readonly claims: Readonly<Record<string, string[]>>
  readonly identityOf: (account: PersonalAccount) => Identity
}

/** By the subject that a provider gives to the owner of this address. */
export const subjectAt = (path: typeof PERSONAL_PATH | typeof EID_PATH, email: string): string =>
  guidOf(`${path.slice(1)} ${email}`)

export const personal = (contoso: Contoso, browserUrl: string): Promise<Handler> =>
  outside(contoso, browserUrl, {
    path: PERSONAL_PATH,
    title: 'Choose a personal account',
    client: { id: PERSONAL_CLIENT_ID, secret: contoso.secrets.personal },
    claims: { profile: ['name'], email: ['email', 'email_verified'] },
    identityOf: ({ email, isVerified }) => ({
      subject: subjectAt(PERSONAL_PATH, email),
      claims: { name: email.split('@')[0]?.replaceAll('.', ' '), email, email_verified: isVerified },
    }),
  })

export const eid = (contoso: Contoso, browserUrl: string): Promise<Handler> =>
  outside(contoso, browserUrl, {
    path: EID_PATH,
    title: 'Show your electronic identity',
    // Signs with a curve, and reads the secret out of the form.
    client: { id: EID_CLIENT_ID, secret: contoso.secrets.eid, authentication: 'client_secret_post' },
    signingAlgorithm: 'ES256',
    claims: {},
    identityOf: ({ email }) => ({ subject: subjectAt(EID_PATH, email), claims: {} }),
  })

function outside(contoso: Contoso, browserUrl: string, provider: Outside): Promise<Handler> {
  const { path, title, client, claims, identityOf, signingAlgorithm = 'RS256' } = provider
  const bySubject = (subject: string) =>
    personalAccounts(contoso).find((account) => identityOf(account).subject === subject)
  return makeIssuer({
    issuer: `${browserUrl}${path}`,
    path,
    clients: [client],
    signingAlgorithm,
    recoverySite: contoso.recoverySite,
    authorizePath: '/auth',
    claims,
    identityOf: (subject) => {
      const account = bySubject(subject)
      return account && identityOf(account)
    },
    tellsAuthTime: () => true,
    lastHand: (subject, idToken, sign) => {
      const { tamperIdTokenFor, tamperIdTokenHow } = contoso.state.switches
      const isAltered = bySubject(subject)?.email === (tamperIdTokenFor ?? ALTERED_BY_DEFAULT)
      return isAltered ? TAMPERINGS[tamperIdTokenHow](idToken, sign) : idToken
    },
    title,
    choices: () => choices(contoso),
    chosen: (typed) => {
      const email = (typed.get('email') || typed.get('as') || '').trim().toLowerCase()
      const account = personalAccounts(contoso).find((one) => one.email.toLowerCase() === email)
      return account ? identityOf(account) : { refused: 'There is no personal account with that address.' }
    },
  })
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
