/** How people sign in here: at the desk, as employees at work, and with an identity from outside. */
import { workplaceSecret } from '../adapters/sign-in/workplace.ts'
import { type Config, readConfig } from './config.ts'
import { WORK_ACCOUNT_PROVIDER } from '../rules/proofs/factors/work-account.ts'

/** What the sign-ins need; a session of one is not valid at another (rule R9). */
export function signInSettings(config: Config = readConfig()) {
  const { environment, settings, hosts } = config
  const home = { issuer: hosts.issuer, tenantId: environment.LATCHKEY_TENANT_ID }
  const desk = {
    ...home,
    clientId: environment.LATCHKEY_DESK_CLIENT_ID,
    clientSecret: environment.LATCHKEY_DESK_CLIENT_SECRET,
    sessionSecret: environment.LATCHKEY_DESK_SESSION_SECRET,
  }
  return {
    baseUrl: settings.baseUrl,
    desk,
    work: {
      ...home,
      ...workRegistrationOf(config),
      sessionSecret: workplaceSecret(desk.sessionSecret),
      strongSignIn: settings.strongSignIn,
    },
    outside: {
      sessionSecret: environment.LATCHKEY_OUTSIDE_SESSION_SECRET,
      providers: [...settings.outsideProviders.map((one) => ({ ...one, fresh: null })), ...workAccountOf(config)],
    },
  }
}

/** Empty where neither an authentication context nor the work account is offered; nobody is sent there then. */
const workRegistrationOf = ({ environment }: Config) => ({
  clientId: environment.LATCHKEY_WORK_CLIENT_ID ?? '',
  clientSecret: environment.LATCHKEY_WORK_CLIENT_SECRET ?? '',
})

/** Apart from the desk's application: everybody may sign in to it, and as a proof it makes no session (rule R9). */
const workAccountOf = (config: Config) => {
  const { settings } = config
  return settings.workAccount
    ? [
        {
          id: WORK_ACCOUNT_PROVIDER,
          kind: 'entra' as const,
          name: 'Microsoft Entra ID',
          issuer: settings.workAccount.issuer,
          ...workRegistrationOf(config),
          fresh: { acrs: settings.strongSignIn?.acrs ?? null },
        },
      ]
    : []
}
