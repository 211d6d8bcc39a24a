/** What production refuses of its secrets: guessable ones, and one that serves several purposes. */
import type { Environment } from './environment.ts'
import type { Policy } from './policy-file.ts'
import { isGuessable } from '../rules/secret-strength.ts'

/**
 * Bits that the mixture of characters in a secret has to carry; a random one carries more (see the test of
 * `isGuessable`).
 */
const KEY_IN_BITS = 128
/** Of sixteen random bytes in hexadecimal digits one in two hundred thousand carries less than 90. */
const SESSION_IN_BITS = 84
const GIVEN_IN_BITS = 40

interface Held {
  /** The variable, and which part of it where it holds several. */
  readonly name: string
  readonly value: string
}

const DRAW = 'for example from: openssl rand -base64 32'

/** What is wrong with the secrets, one sentence each, in which no secret is repeated. */
export function secretFaults(
  environment: Environment,
  policy: Policy,
  given: Readonly<Record<string, string | undefined>>,
): string[] {
  const keys = environment.LATCHKEY_KEYS.split(',').map((key) => {
    const [version = '', value = ''] = key.split(':')
    return { name: `LATCHKEY_KEYS ("${version}")`, value }
  })
  const sessions = named(environment, ['LATCHKEY_DESK_SESSION_SECRET', 'LATCHKEY_OUTSIDE_SESSION_SECRET'])
  const handedOut = [
    ...named(environment, [
      'LATCHKEY_READER_CLIENT_SECRET',
      'LATCHKEY_ACTOR_CLIENT_SECRET',
      'LATCHKEY_DESK_CLIENT_SECRET',
      'LATCHKEY_WORK_CLIENT_SECRET',
      'LATCHKEY_VERIFIED_ID_CLIENT_SECRET',
      'LATCHKEY_MAIL_CLIENT_SECRET',
      'LATCHKEY_AZURE_CLIENT_SECRET',
    ]),
    ...policy.outsideProviders.map(({ clientSecretVariable: name }) => ({ name, value: given[name] ?? '' })),
  ]
  const others = named(environment, ['LATCHKEY_TEXT_KEY', 'LATCHKEY_DIRECTORY_PASSWORD', 'LATCHKEY_WEBHOOK_SECRET'])
  const all = [
    ...keys,
    ...sessions,
    ...handedOut.filter(({ value }) => value),
    ...others,
    ...insideAddresses(environment),
  ]
  return [
    ...keys
      .filter(({ value }) => isGuessable(Buffer.from(value, 'base64url'), KEY_IN_BITS) || isOneKind(value))
      .map(({ name }) => `${name} should be 32 random bytes in base64, and can be guessed (${DRAW})`),
    ...sessions
      .filter(({ value }) => isGuessable(value, SESSION_IN_BITS))
      .map(({ name }) => `${name} should be at least 32 random characters, and can be guessed (${DRAW})`),
    ...handedOut
      .filter(({ value }) => value && isGuessable(value, GIVEN_IN_BITS))
      .map(({ name }) => `${name} should be the secret as it was handed out, and can be guessed`),
    ...sharedAmong(all),
  ]
}

/** What somebody who reads one of them could do with the other (OWASP ASVS 5.0 13.3.1). */
function sharedAmong(all: readonly Held[]): string[] {
  return all.flatMap(({ name, value }, at) => {
    const first = all.slice(0, at).find((other) => other.name !== name && isSame(other.value, value))
    return first ? [`${name} should be a secret of its own, and is the same as ${first.name}`] : []
  })
}

/** With or without its padding, in either alphabet of base64, it is the same secret. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (value: string) => value.trim().replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/')

/** Only small letters, capitals or digits: typed by a person, where base64 was asked for. */
const isOneKind = (value: string): boolean => /^(?:[a-z]+|[A-Z]+|\d+)=*$/.test(value)

const named = (environment: Environment, names: readonly (keyof Environment)[]): Held[] =>
  names.flatMap((name) => {
    const value = environment[name]
    return typeof value === 'string' && value !== '' ? [{ name, value }] : []
  })

/** Secrets that stand within an address or a connection string. */
function insideAddresses({ LATCHKEY_MAIL_URL: mail, DATABASE_URL: database, ...more }: Environment): Held[] {
  const passwordOf = (name: string, address: string | undefined): Held[] => {
    const password = address && URL.canParse(address) ? new URL(address).password : ''
    return password ? [{ name, value: decoded(password) }] : []
  }
  const azure = more.LATCHKEY_AZURE_COMMUNICATION
  return [
    ...passwordOf('LATCHKEY_MAIL_URL', mail),
    ...passwordOf('DATABASE_URL', database),
    ...(azure?.accessKey ? [{ name: 'LATCHKEY_AZURE_COMMUNICATION', value: azure.accessKey }] : []),
  ]
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
