/**
 * Why a method cannot be deleted for now: it is the default of its owner, or the mobile number that an
 * alternate one rests on.
 *
 * @see Microsoft Graph, "Delete phoneAuthenticationMethod"; its two texts for a default are those that
 * people were answered (microsoft-graph-docs issues 14470 and 18091)
 */
import type { Method } from '../account.ts'
import type { Contoso } from '../contoso.ts'
import { methodProblem, type Refused } from './errors.ts'

/** What a default second factor may be, the first that is there: as an authenticator app takes the place of a number. */
const CAN_BE_DEFAULT = [
  '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
  '#microsoft.graph.softwareOathAuthenticationMethod',
  '#microsoft.graph.phoneAuthenticationMethod',
] as const

export function removalRefused({ state }: Contoso, methods: readonly Method[], going: Method): Refused | null {
  const others = methods.filter((one) => one !== going)
  if (isPhone(going, 'mobile') && others.some((one) => isPhone(one, 'alternateMobile')))
    return methodProblem(400, 'badRequest', 'The alternate mobile number has to be deleted before the mobile number.')
  if (state.switches.defaultMethod === 'not kept' || defaultOf(methods) !== going) return null
  if (state.switches.defaultMethod === 'goes last' && defaultOf(others) === undefined) return null
  return methodProblem(400, 'badRequest', textFor(going))
}

const defaultOf = (methods: readonly Method[]): Method | undefined =>
  CAN_BE_DEFAULT.flatMap((type) => methods.filter((one) => one['@odata.type'] === type)).at(0)

const isPhone = (method: Method, type: string): boolean => 'phoneType' in method && method.phoneType === type

const textFor = (method: Method): string =>
  'phoneType' in method
    ? `The requested authentication method id of [${method.id}] matches the user's current default authentication method, and cannot be deleted until the default authentication method is changed`
    : 'Cannot delete default method with other methods configured. Please change default method before deletion.'
