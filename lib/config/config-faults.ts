/**
 * What is wrong with a configuration that can be read, one sentence each. Production takes a Microsoft cloud by name
 * and no hosts; other hosts need demo mode, which never leaves this machine (rule R18).
 */
import { REFUSED_CLOUDS } from '../adapters/graph/transport/clouds.ts'
import { readPrivateKey } from '../adapters/sign-in/client-authentication.ts'
import { type Environment, registrationFaults, verifiedIdFaults, workAccountFaults } from './environment.ts'
import { textFaults } from './text-environment.ts'
import { webhookFaults } from './webhook-environment.ts'
import { isMicrosoft } from '../rules/proofs/factors/second-identity.ts'
import { hostsOf } from './microsoft-hosts.ts'
import { leadsInside } from '../rules/account/outside-address.ts'
import { isOfTenant } from '../rules/proofs/outside-providers.ts'
import type { Policy } from './policy-file.ts'
import { secretFaults } from './secret-faults.ts'

const DEMO_VARIABLES = [
  'LATCHKEY_DEMO_LOGIN',
  'LATCHKEY_DEMO_GRAPH',
  'LATCHKEY_DEMO_EXCHANGE',
  'LATCHKEY_DEMO_ISSUER',
] as const
const DEMO_EXTRAS = ['LATCHKEY_DEMO_SIGN_IN', 'LATCHKEY_DEMO_VERIFIED_ID'] as const

/** Addresses that we send requests to and that are somebody else's. */
const OUTSIDE = ['LATCHKEY_TEXT_URL', 'LATCHKEY_BREACHED_URL', 'LATCHKEY_WEBHOOK_URL'] as const

/** What production refuses of an address that it is to send requests to (rule R18). */
function outsideFaults(name: string, address: string | undefined, mayLeadInside?: string): string[] {
  if (!address) return []
  if (new URL(address).protocol !== 'https:') return [`${name} should start with https://`]
  return leadsInside(address) && new URL(address).hostname !== mayLeadInside
    ? [`${name} should not lead to this machine or into a private network`]
    : []
}

/** Variables that switch off, for the whole process, what production depends on. */
const SWITCHES_OFF: readonly (readonly [name: string, isWrong: RegExp, shouldBe: string])[] = [
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/, 'should not be 0: anybody could stand between Latchkey and Microsoft'],
  ['NODE_OPTIONS', /--insecure-http-parser/, 'should not have --insecure-http-parser'],
  ['NODE_OPTIONS', /--inspect/, 'should not have --inspect: whoever reaches the debugger has every key'],
  ['NODE_OPTIONS', /--tls-min-v1\.[01]\b/, 'should not allow versions of TLS before 1.2'],
  ['NODE_DEBUG', /./, 'should not be set: it prints requests and their cookies'],
  ['SSLKEYLOGFILE', /./, 'should not be set: it writes down what TLS hides'],
  ['NEXT_PRIVATE_TEST_HEADERS', /./, 'should not be set: Next would then believe headers that only it may send'],
]

const processFaults = (given: Readonly<Record<string, string | undefined>>): string[] =>
  SWITCHES_OFF.filter(([name, isWrong]) => isWrong.test(given[name] ?? '')).map(
    ([name, , shouldBe]) => `${name} ${shouldBe}`,
  )

/** Of the environment, in the mode that it names. */
export function modeFaults(environment: Environment, given: Readonly<Record<string, string | undefined>>): string[] {
  const base = new URL(environment.LATCHKEY_BASE_URL)
  const isBare = base.pathname === '/' && !base.search && !base.hash && !base.username
  const faults = isBare ? [] : ['LATCHKEY_BASE_URL should be an origin alone, without path or query']
  if (environment.LATCHKEY_COUNTRY_HEADER && environment.LATCHKEY_PROXIES === 0)
    faults.push('LATCHKEY_COUNTRY_HEADER should be left out where LATCHKEY_PROXIES is 0: only a proxy is believed')
  if (environment.LATCHKEY_MODE === 'demo') {
    const missing = DEMO_VARIABLES.filter((name) => !environment[name]).map((name) => `${name} is set by npm run demo`)
    const set = [...DEMO_VARIABLES, ...DEMO_EXTRAS].flatMap((name) => environment[name] ?? [])
    const asked = [...OUTSIDE.map((name) => environment[name]), environment.LATCHKEY_AZURE_COMMUNICATION?.endpoint]
    const all = [
      environment.LATCHKEY_BASE_URL,
      ...set,
      ...[...asked, environment.LATCHKEY_DIRECTORY_URL, serverOf(environment.LATCHKEY_MAIL_URL)].flatMap(
        (one) => one ?? [],
      ),
    ]
    const leaves = all.filter((one) => !isLoopback(one))
    return [...faults, ...missing, ...leaves.map((one) => `${one} leaves this machine, which demo mode never does`)]
  }
  const refusedCloud = REFUSED_CLOUDS[environment.LATCHKEY_CLOUD]
  if (refusedCloud) faults.push(`LATCHKEY_CLOUD should not be "${environment.LATCHKEY_CLOUD}": ${refusedCloud}`)
  if (base.protocol !== 'https:') faults.push('LATCHKEY_BASE_URL should start with https://')
  for (const name of OUTSIDE) {
    const inside = name === 'LATCHKEY_WEBHOOK_URL' ? environment.LATCHKEY_WEBHOOK_INSIDE : undefined
    faults.push(...outsideFaults(name, environment[name], inside))
  }
  const demo = [...DEMO_VARIABLES, ...DEMO_EXTRAS].filter((name) => environment[name])
  return [...faults, ...processFaults(given), ...demo.map((name) => `${name} should not be set outside demo mode`)]
}

/** Of the policy file, beside the environment that it needs. */
export function policyFaults(
  policy: Policy,
  environment: Environment,
  given: Readonly<Record<string, string | undefined>>,
): string[] {
  const isOn = (factor: string) => (policy.factors as readonly string[]).includes(factor)
  const faults = [
    ...(isOn('code-by-text') ? textFaults(environment) : []),
    ...webhookFaults(environment),
    ...(isOn('work-account') || policy.strongSignIn ? workAccountFaults(environment) : []),
    ...registrationFaults(environment),
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
  for (const { id, issuer, matchOnEmail, clientSecretVariable, clientAuthentication } of policy.outsideProviders) {
    const secret = given[clientSecretVariable]
    if (!secret) faults.push(`${clientSecretVariable} should be the client secret of the provider "${id}"`)
    else if (clientAuthentication === 'private_key_jwt' && !readPrivateKey(secret))
      faults.push(`${clientSecretVariable} should be a private key in PEM, RSA of 2048 bits or more or on a NIST curve`)
    if (matchOnEmail && isMicrosoft(issuer))
      faults.push(`outsideProviders: "${id}" is a Microsoft issuer, where matchOnEmail is never allowed`)
    // By its subject it would count as another identity than the account itself, and yet prove it (rule R8).
    if (isMicrosoft(issuer) && isOfTenant(issuer, environment.LATCHKEY_TENANT_ID))
      faults.push(`outsideProviders: "${id}" is your own tenant, which is offered as the factor work-account`)
    if (environment.LATCHKEY_MODE === 'production')
      faults.push(...outsideFaults(`outsideProviders: the issuer of "${id}"`, issuer))
  }
  return environment.LATCHKEY_MODE === 'production' ? [...faults, ...secretFaults(environment, policy, given)] : faults
}

/** Without user and password, which no fault repeats. */
const serverOf = (url: string | undefined): string | undefined =>
  url && `${new URL(url).protocol}//${new URL(url).host}`

const isLoopback = (address: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
