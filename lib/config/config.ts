/**
 * The environment and the policy file, read once. Everything that is missing or wrong is named at once, with what it
 * should be; nothing starts on a guess.
 */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { brandOf, type Logos, readLogos } from './brand-lines.ts'
import { modeFaults, policyFaults } from './config-faults.ts'
import { directoryFaults } from './directory-environment.ts'
import { type Environment, environmentSchema, mailFaults } from './environment.ts'
import { isFactorId } from '../rules/proofs/factors/index.ts'
import { lineAt } from './json-line.ts'
import { type Hosts, hostsOf } from './microsoft-hosts.ts'
import { isExchangeSubmission, type MailFacts } from '../rules/organisation/mail-route.ts'
import { type Policy, policySchema } from './policy-file.ts'
import { ENTRA_PAGES, PORTALS } from './portals.ts'
import type { Settings } from '../rules/organisation/settings.ts'
import { retirementIn } from '../rules/account/sms-voice-retirement.ts'

export interface Config {
  readonly environment: Environment
  readonly settings: Settings
  /** The file as it was read. It names variables, and holds no secret. */
  readonly policy: Policy
  /** The same configuration under other lines: those that are in force (rule R16). */
  readonly under: (policy: Policy) => Config
  readonly hosts: Hosts
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
    ...(parsed.success ? [] : sentences(parsed.error, () => '')),
    ...mailFaults(given),
    ...directoryFaults(given),
  ]
  if (!parsed.success || wrong.length > 0) throw new ConfigurationFault(wrong)
  const environment = parsed.data
  const { policy, givesHours } = readPolicy(environment.LATCHKEY_POLICY_FILE)
  const { logos, faults: logoFaults } = readLogos(environment.LATCHKEY_POLICY_FILE, policy.brand)
  const faults = [...modeFaults(environment, given), ...policyFaults(policy, environment, given), ...logoFaults]
  if (faults.length > 0) throw new ConfigurationFault(faults)
  return configUnder(environment, policy, { given, givesHours, logos })
}

/** What was read once, whichever lines of the policy file are in force. */
interface AtStart {
  readonly given: Readonly<Record<string, string | undefined>>
  readonly givesHours: boolean
  readonly logos: Logos
}

const configUnder = (environment: Environment, policy: Policy, start: AtStart): Config => ({
  environment,
  policy,
  settings: { ...settingsOf(environment, policy, start), staffedHours: start.givesHours ? policy.workingHours : null },
  under: (other) => configUnder(environment, other, start),
  hosts: hostsOf(environment),
})

/** Windows editors write it before the text; to JSON it is no white space (RFC 8259 §8.1). */
const BYTE_ORDER_MARK = /^\uFEFF/

/** `givesHours`: the file itself says when people work. Hours that we assume are told to nobody. */
function readPolicy(path: string): { readonly policy: Policy; readonly givesHours: boolean } {
  let text: string
  let content: unknown
  try {
    text = readFileSync(path, 'utf8').replace(BYTE_ORDER_MARK, '')
    content = JSON.parse(text)
  } catch (fault) {
    throw new ConfigurationFault([`LATCHKEY_POLICY_FILE should be a readable JSON file: ${(fault as Error).message}`])
  }
  const parsed = policySchema.safeParse(content)
  if (!parsed.success)
    throw new ConfigurationFault(sentences(parsed.error, (issue) => `${path}:${lineOf(text, issue)}: `))
  return { policy: parsed.data, givesHours: Object.hasOwn(content as object, 'workingHours') }
}

/** Of a line that is unknown, its own. */
const lineOf = (text: string, issue: z.core.$ZodIssue): number =>
  lineAt(text, issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path)

const sentences = (error: z.ZodError, prefix: (issue: z.core.$ZodIssue) => string): string[] =>
  error.issues.map((issue) => `${prefix(issue)}${issue.path.join('.') || 'the file'} ${saysOf(issue)}`)

function saysOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `does not know ${issue.keys.join(', ')}`
  const isInWordsOfOurs = !issue.message.startsWith('Invalid input')
  return issue.code !== 'invalid_type' || isInWordsOfOurs
    ? issue.message
    : `should be ${IN_JSON[issue.expected] ?? issue.expected}`
}

/** What a value should be in JSON, where the schema says nothing better. */
const IN_JSON: Readonly<Partial<Record<z.core.$ZodInvalidTypeExpected, string>>> = {
  array: 'a list in square brackets',
  tuple: 'a pair in square brackets',
  object: 'lines of its own in curly brackets',
  record: 'lines of its own in curly brackets',
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

function settingsOf(
  environment: Environment,
  policy: Policy,
  { given, logos }: AtStart,
): Omit<Settings, 'staffedHours'> {
  const portals = PORTALS[environment.LATCHKEY_CLOUD]
  return {
    ...policy,
    factors: policy.factors.filter(isFactorId),
    firstFactors: policy.firstFactors?.filter(isFactorId) ?? null,
    brand: brandOf(policy.brand, logos),
    mode: environment.LATCHKEY_MODE,
    retirement: retirementIn(environment.LATCHKEY_CLOUD, policy.ownTelephonyProvider),
    exchangeChanges: environment.LATCHKEY_EXCHANGE === 'on' && environment.LATCHKEY_EXCHANGE_CHANGES === 'on',
    baseUrl: new URL(environment.LATCHKEY_BASE_URL).origin,
    outsideProviders: policy.outsideProviders.map(({ clientSecretVariable, ...provider }) => ({
      ...provider,
      clientSecret: given[clientSecretVariable] ?? '',
    })),
    workAccount: policy.factors.includes('work-account') ? { issuer: hostsOf(environment).issuer } : null,
    mail: mailFactsOf(environment),
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

function mailFactsOf(environment: Environment): MailFacts {
  const { LATCHKEY_MAIL_ROUTE: route, LATCHKEY_MAIL_URL: url } = environment
  const server = route === 'smtp' && url ? new URL(url) : null
  return {
    route,
    hasBasicAuthentication: server !== null && server.password !== '' && isExchangeSubmission(server.hostname),
    readsBounces: environment.LATCHKEY_MAIL_BOUNCES === 'on',
  }
}
