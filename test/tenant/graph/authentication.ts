/** Registered authentication methods, all together and by type. */
import type { Method } from '../account.ts'
import type { Permission } from '../apps.ts'
import { byApp, recordAudit } from '../audit-log.ts'
import type { Contoso } from '../contoso.ts'
import { denied, noSuchMethod } from './errors.ts'
import type { Answer } from '../wire.ts'
import { removalRefused } from './method-removal.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'
import { accountIn } from './users.ts'

/** Path segment → the type that it lists. */
export const METHOD_TYPES = {
  emailMethods: 'emailAuthenticationMethod',
  phoneMethods: 'phoneAuthenticationMethod',
  passwordMethods: 'passwordAuthenticationMethod',
  microsoftAuthenticatorMethods: 'microsoftAuthenticatorAuthenticationMethod',
  fido2Methods: 'fido2AuthenticationMethod',
  windowsHelloForBusinessMethods: 'windowsHelloForBusinessAuthenticationMethod',
  softwareOathMethods: 'softwareOathAuthenticationMethod',
  platformCredentialMethods: 'platformCredentialAuthenticationMethod',
  externalAuthenticationMethods: 'externalAuthenticationMethod',
} as const

/** Which types fill `createdDateTime` for certain is not published; of these two it is doubted. */
const DATE_DOUBTED: readonly string[] = [
  '#microsoft.graph.emailAuthenticationMethod',
  '#microsoft.graph.phoneAuthenticationMethod',
]

const asListed = (contoso: Contoso, method: Method): Method =>
  contoso.state.switches.methodDatesFilled || !DATE_DOUBTED.includes(method['@odata.type'])
    ? method
    : { ...method, createdDateTime: undefined }

export function listMethods(contoso: Contoso, call: GraphCall): Answer {
  const { user, methods } = accountIn(contoso, call)
  const rows = methods.map((method) => asListed(contoso, method))
  return list(call, `users('${user.id}')/authentication/methods`, rows)
}

export const listMethodsOf =
  (segment: keyof typeof METHOD_TYPES) =>
  (contoso: Contoso, call: GraphCall): Answer => {
    const { user, methods } = accountIn(contoso, call)
    const rows = methods
      .filter((method) => method['@odata.type'] === `#microsoft.graph.${METHOD_TYPES[segment]}`)
      .map((method) => asListed(contoso, method))
      .map(({ '@odata.type': _type, ...method }) => method)
    return list(call, `users('${user.id}')/authentication/${segment}`, rows)
  }

/** Methods that people lose, or find added: the path of each, and the least permission that removes it. */
export const REMOVED_WITH = {
  phoneMethods: 'UserAuthMethod-Phone.ReadWrite.All',
  microsoftAuthenticatorMethods: 'UserAuthMethod-MicrosoftAuthApp.ReadWrite.All',
  fido2Methods: 'UserAuthMethod-Passkey.ReadWrite.All',
  softwareOathMethods: 'UserAuthMethod-SoftwareOATH.ReadWrite.All',
  windowsHelloForBusinessMethods: 'UserAuthMethod-WindowsHello.ReadWrite.All',
  emailMethods: 'UserAuthMethod-Email.ReadWrite.All',
  platformCredentialMethods: 'UserAuthMethod-PlatformCred.ReadWrite.All',
  externalAuthenticationMethods: 'UserAuthMethod-External.ReadWrite.All',
} as const satisfies Partial<Record<keyof typeof METHOD_TYPES, Permission>>

export const removeMethodOf =
  (segment: keyof typeof REMOVED_WITH) =>
  (contoso: Contoso, call: GraphCall): Answer => {
    const account = accountIn(contoso, call)
    const { methodId = '' } = call.params
    const isIt = ({ id, '@odata.type': type }: Method) =>
      id === methodId && type === `#microsoft.graph.${METHOD_TYPES[segment]}`
    if (!contoso.state.switches.actorHoldsRoles) throw denied()
    const going = account.methods.find(isIt)
    if (!going) throw noSuchMethod()
    const refused = removalRefused(contoso, account.methods, going)
    if (refused) throw refused
    account.methods = account.methods.filter((method) => !isIt(method))
    recordAudit(contoso, account, 'Admin deleted security info', {
      by: byApp(call.app),
      category: 'UserManagement',
      service: 'Authentication Methods',
    })
    return { status: 204 }
  }
