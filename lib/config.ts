/**
 * The environment and the policy file, read once.
 *
 * Whatever is missing or wrong is said by name, with what it should be, all of
 * it together; nothing starts on a guess. Production takes a Microsoft cloud by
 * name and no hosts; other hosts need demo mode, which never leaves this
 * machine (rule R18).
 */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { CLOUDS } from './adapters/graph/clouds.ts'
import { workplaceSecret } from './adapters/sign-in/workplace.ts'
import {
  directoryFaults,
  type Environment,
  environmentSchema,
  mailFaults,
  textFaults,
  verifiedIdFaults,
  workAccountFaults,
} from './environment.ts'
import { isFactorId } from './factors/index.ts'
import { isMicrosoft } from './factors/second-identity.ts'
import { WORK_ACCOUNT_PROVIDER } from './factors/work-account.ts'
import { leadsInside } from './outside-address.ts'
import { isOfTenant } from './outside-providers.ts'
import { type Policy, policySchema } from './policy-file.ts'
import { ENTRA_PAGES, PORTALS } from './portals.ts'
import type { Settings } from './settings.ts'

export interface Config {
  readonly environment: Environment
  readonly settings: Settings
  /** The file as it was read. It names variables, and holds no secret. */
  readonly policy: Policy
  /** The same configuration under other lines: those that are in force (rule R16). */
  readonly under: (policy: Policy) => Config
  readonly hosts: {
    readonly login: string
    readonly graph: string
    readonly exchange: string
    readonly issuer: string
    /** Null: this cloud has no such service. */
    readonly verifiedId: string | null
  }
}

/** Every variable that is missing or wrong, one sentence each. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(['Latchkey cannot start:', ...faults.map((fault) => `  ${fault}`)].join('\n'))
    this.faults = faults
  }
}

/** @throws ConfigurationFault */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  const wrong = [
    ...(parsed.success ? [] : sentences(parsed.error, '')),
    ...mailFaults(given),
    ...directoryFaults(given),
  ]
  if (!parsed.success || wrong.length > 0) throw new ConfigurationFault(wrong)
  const environment = parsed.data
  const policy = readPolicy(environment.LATCHKEY_POLICY_FILE)
  const faults = [...modeFaults(environment), ...policyFaults(policy, environment, given)]
  if (faults.length > 0) throw new ConfigurationFault(faults)
  return configUnder(environment, policy, given)
}

const configUnder = (
  environment: Environment,
  policy: Policy,
  given: Readonly<Record<string, string | undefined>>,
): Config => ({
  environment,
  policy,
  settings: settingsOf(environment, policy, given),
  under: (other) => configUnder(environment, other, given),
  hosts: hostsOf(environment),
})

function readPolicy(path: string): Policy {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    throw new ConfigurationFault([`LATCHKEY_POLICY_FILE should be a readable JSON file: ${(fault as Error).message}`])
  }
  const parsed = policySchema.safeParse(content)
  if (!parsed.success) throw new ConfigurationFault(sentences(parsed.error, `${path}: `))
  return parsed.data
}

const sentences = (error: z.ZodError, prefix: string): string[] =>
  error.issues.map((issue) => {
    const shouldBe = issue.code === 'unrecognized_keys' ? `does not know ${issue.keys.join(', ')}` : issue.message
    return `${prefix}${issue.path.join('.') || 'the file'} ${shouldBe}`
  })

const DEMO_VARIABLES = [
  'LATCHKEY_DEMO_LOGIN',
  'LATCHKEY_DEMO_GRAPH',
  'LATCHKEY_DEMO_EXCHANGE',
  'LATCHKEY_DEMO_ISSUER',
] as const
const DEMO_EXTRAS = ['LATCHKEY_DEMO_SIGN_IN', 'LATCHKEY_DEMO_VERIFIED_ID'] as const

/** Asked by us, and somebody else's. */
const OUTSIDE = ['LATCHKEY_TEXT_URL', 'LATCHKEY_BREACHED_URL'] as const

/** What production holds against an address that it is to ask (rule R18). */
function outsideFaults(name: string, address: string | undefined): string[] {
  if (!address) return []
  if (new URL(address).protocol !== 'https:') return [`${name} should start with https://`]
  return leadsInside(address) ? [`${name} should not lead to this machine or into a private network`] : []
}

function modeFaults(environment: Environment): string[] {
  const base = new URL(environment.LATCHKEY_BASE_URL)
  const isBare = base.pathname === '/' && !base.search && !base.hash && !base.username
  const faults = isBare ? [] : ['LATCHKEY_BASE_URL should be an origin alone, without path or query']
  if (environment.LATCHKEY_MODE === 'demo') {
    const missing = DEMO_VARIABLES.filter((name) => !environment[name]).map((name) => `${name} is set by npm run demo`)
    const set = [...DEMO_VARIABLES, ...DEMO_EXTRAS].flatMap((name) => environment[name] ?? [])
    const asked = [...OUTSIDE.map((name) => environment[name]), environment.LATCHKEY_AZURE_COMMUNICATION?.endpoint]
    const directory = environment.LATCHKEY_DIRECTORY_URL
    const all = [
      environment.LATCHKEY_BASE_URL,
      ...set,
      ...asked.flatMap((one) => one ?? []),
      ...(directory ? [directory] : []),
    ]
    const leaves = all.filter((one) => !isLoopback(one))
    return [...faults, ...missing, ...leaves.map((one) => `${one} leaves this machine, which demo mode never does`)]
  }
  if (base.protocol !== 'https:') faults.push('LATCHKEY_BASE_URL should start with https://')
  for (const name of OUTSIDE) faults.push(...outsideFaults(name, environment[name]))
  const demo = [...DEMO_VARIABLES, ...DEMO_EXTRAS].filter((name) => environment[name])
  return [...faults, ...demo.map((name) => `${name} should not be set outside demo mode`)]
}

function policyFaults(
  policy: Policy,
  environment: Environment,
  given: Readonly<Record<string, string | undefined>>,
): string[] {
  const isOn = (factor: string) => (policy.factors as readonly string[]).includes(factor)
  const faults = [
    ...(isOn('code-by-text') ? textFaults(environment) : []),
    ...(isOn('work-account') ? workAccountFaults(environment) : []),
    ...(isOn('face-check') ? verifiedIdFaults(environment) : []),
  ]
  if (isOn('face-check') && !policy.verifiedId)
    faults.push('verifiedId should say which credential counts while the policy file offers face-check')
  if (isOn('face-check') && !hostsOf(environment).verifiedId)
    faults.push('face-check should be left out of factors: Microsoft runs the service in the global cloud alone')
  if (isOn('code-by-text') && policy.textPrefixes.length === 0)
    faults.push('textPrefixes should list the countries that texts may be sent to, for example +386')
  if (isOn('second-identity') && policy.outsideProviders.length === 0)
    faults.push('outsideProviders should list a provider while the policy file offers second-identity')
  for (const { id, issuer, matchOnEmail, clientSecretVariable } of policy.outsideProviders) {
    if (!given[clientSecretVariable])
      faults.push(`${clientSecretVariable} should be the client secret of the provider "${id}"`)
    if (matchOnEmail && isMicrosoft(issuer))
      faults.push(`outsideProviders: "${id}" is a Microsoft issuer, where matchOnEmail is never allowed`)
    // Known by its subject it would be another identity than the account itself, and prove it all the same (rule R8).
    if (isMicrosoft(issuer) && isOfTenant(issuer, environment.LATCHKEY_TENANT_ID))
      faults.push(`outsideProviders: "${id}" is your own tenant, which is offered as the factor work-account`)
    if (environment.LATCHKEY_MODE === 'production')
      faults.push(...outsideFaults(`outsideProviders: the issuer of "${id}"`, issuer))
  }
  return faults
}

function settingsOf(
  environment: Environment,
  policy: Policy,
  given: Readonly<Record<string, string | undefined>>,
): Settings {
  const portals = PORTALS[environment.LATCHKEY_CLOUD]
  return {
    ...policy,
    factors: policy.factors.filter(isFactorId),
    mode: environment.LATCHKEY_MODE,
    exchangeChanges: environment.LATCHKEY_EXCHANGE === 'on' && environment.LATCHKEY_EXCHANGE_CHANGES === 'on',
    baseUrl: new URL(environment.LATCHKEY_BASE_URL).origin,
    outsideProviders: policy.outsideProviders.map(({ clientSecretVariable, ...provider }) => ({
      ...provider,
      clientSecret: given[clientSecretVariable] ?? '',
    })),
    workAccount: policy.factors.includes('work-account') ? { issuer: hostsOf(environment).issuer } : null,
    signInAddress: environment.LATCHKEY_DEMO_SIGN_IN ?? portals.office,
    securityInfo: portals.securityInfo,
    portalAddress: {
      restrictedSenders: `${portals.security}/restrictedentities`,
      account: (accountId) =>
        `${portals.entra}/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${accountId}`,
      selfServiceReset: portals.reset,
      exchange: portals.exchange,
      domains: `${portals.entra}/${ENTRA_PAGES.domains}`,
      crossTenant: `${portals.entra}/${ENTRA_PAGES.crossTenant}`,
      connect: `${portals.entra}/${ENTRA_PAGES.connect}`,
    },
  }
}

function hostsOf(environment: Environment): Config['hosts'] {
  const cloud = CLOUDS[environment.LATCHKEY_CLOUD]
  const login = environment.LATCHKEY_DEMO_LOGIN ?? cloud.loginAuthority
  return {
    login,
    graph: environment.LATCHKEY_DEMO_GRAPH ?? cloud.graphBaseUrl,
    exchange: environment.LATCHKEY_DEMO_EXCHANGE ?? cloud.exchangeBaseUrl,
    issuer: environment.LATCHKEY_DEMO_ISSUER ?? `${cloud.loginAuthority}/${environment.LATCHKEY_TENANT_ID}/v2.0`,
    // A demo without the address has no such service: it never turns to Microsoft's instead.
    verifiedId:
      environment.LATCHKEY_MODE === 'demo' ? (environment.LATCHKEY_DEMO_VERIFIED_ID ?? null) : cloud.verifiedIdBaseUrl,
  }
}

const isLoopback = (address: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)

/** What the sign-ins need; no session of one is good at another (rule R9). */
export function signInSettings(config: Config = readConfig()) {
  const { environment, settings, hosts } = config
  const desk = {
    issuer: hosts.issuer,
    tenantId: environment.LATCHKEY_TENANT_ID,
    clientId: environment.LATCHKEY_DESK_CLIENT_ID,
    clientSecret: environment.LATCHKEY_DESK_CLIENT_SECRET,
    sessionSecret: environment.LATCHKEY_DESK_SESSION_SECRET,
  }
  return {
    baseUrl: settings.baseUrl,
    desk,
    work: { ...desk, sessionSecret: workplaceSecret(desk.sessionSecret), strongSignIn: settings.strongSignIn },
    outside: {
      sessionSecret: environment.LATCHKEY_OUTSIDE_SESSION_SECRET,
      providers: [...settings.outsideProviders.map((one) => ({ ...one, fresh: null })), ...workAccountOf(config)],
    },
  }
}

/** An application of its own: everybody may sign in to it, and it makes no session (rule R9). */
const workAccountOf = ({ environment, settings }: Config) =>
  settings.workAccount
    ? [
        {
          id: WORK_ACCOUNT_PROVIDER,
          kind: 'entra' as const,
          name: 'Microsoft Entra ID',
          issuer: settings.workAccount.issuer,
          clientId: environment.LATCHKEY_WORK_CLIENT_ID ?? '',
          clientSecret: environment.LATCHKEY_WORK_CLIENT_SECRET ?? '',
          fresh: { acrs: settings.strongSignIn?.acrs ?? null },
        },
      ]
    : []
