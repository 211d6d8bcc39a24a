import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '#lib/config/config.ts'
import { signInSettings } from '#lib/config/sign-in-settings.ts'
import { environmentSchema } from '#lib/config/environment.ts'
import { EXAMPLE_POLICY, NEEDED, secretOf } from '#test/needed-variables.ts'
import { DIRECTORY, directory, EXAMPLE, faultsOf, fileOf, removeFiles } from './example-settings.ts'

afterAll(removeFiles)

describe('the organisation’s own directory: all of it, or nothing', () => {
  test('with all four it starts, inside the organisation’s own network too', () => {
    expect(faultsOf(DIRECTORY)).toEqual([])
    expect(faultsOf({ ...DIRECTORY, LATCHKEY_DIRECTORY_URL: 'ldaps://10.1.2.3' })).toEqual([])
  })
  test('with a service account by its distinguished name it starts', () =>
    expect(faultsOf({ ...DIRECTORY, LATCHKEY_DIRECTORY_ACCOUNT: 'CN=svc,OU=Services,DC=contoso,DC=com' })).toEqual([]))
  for (const name of Object.keys(DIRECTORY))
    test(`without ${name} alone it is named, and says what it should be`, () => {
      const faults = faultsOf({ ...DIRECTORY, [name]: undefined })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(new RegExp(`^${name} should be .{10,}`))
    })
})

describe('a production start', () => {
  test('with all that it needs, starts', () => expect(faultsOf({})).toEqual([]))

  for (const name of Object.keys(NEEDED))
    for (const [how, value] of [
      ['missing', undefined],
      ['empty', ''],
    ] as const)
      test(`with ${name} ${how} names it alone, and says what it should be`, () => {
        const faults = faultsOf({ [name]: value })
        expect(faults).toHaveLength(1)
        expect(faults[0]).toMatch(new RegExp(`^${name} should be .{10,}`))
      })

  test('with nothing set names everything at once', () => {
    const nothing = Object.fromEntries(Object.keys(NEEDED).map((name) => [name, undefined]))
    const named = faultsOf(nothing).map((fault) => fault.split(' ')[0] ?? '')
    // What only the policy file asks for is named once the policy file can be read.
    const asked = Object.keys(NEEDED).filter((name) => !/_TEXT_|_EID_|_WORK_/.test(name))
    expect(named.toSorted()).toEqual(asked.toSorted())
  })

  const WRONG: readonly [name: string, value: string, says: string][] = [
    ['LATCHKEY_BASE_URL', 'recovery.contoso.com', 'should be the address that people open'],
    ['LATCHKEY_BASE_URL', 'http://recovery.contoso.com', 'should start with https://'],
    ['LATCHKEY_BASE_URL', 'https://contoso.com/recovery', 'should be an origin alone'],
    ['LATCHKEY_BASE_URL', 'https://contoso.com/?from=mail', 'should be an origin alone'],
    ['LATCHKEY_BASE_URL', 'https://admin@contoso.com', 'should be an origin alone'],
    ['LATCHKEY_PORT', 'three thousand', 'should be a port number'],
    ['LATCHKEY_PORT', '0', 'should be a port number'],
    ['LATCHKEY_PORT', '70000', 'should be a port number'],
    ['LATCHKEY_PORT', '3000.5', 'should be a port number'],
    ['LATCHKEY_COUNTRY_HEADER', 'x-country', 'should be left out where LATCHKEY_PROXIES is 0'],
    ['LATCHKEY_COUNTRY_HEADER', 'X-Forwarded-For', 'should be the header in which'],
    ['LATCHKEY_COUNTRY_HEADER', 'x-latchkey-network', 'should be the header in which'],
    ['LATCHKEY_COUNTRY_HEADER', 'two words', 'should be the header in which'],
    ['LATCHKEY_PROXIES', 'one', 'should be the number of proxies'],
    ['LATCHKEY_PROXIES', '-1', 'should be the number of proxies'],
    ['LATCHKEY_PROXIES', '6', 'should be the number of proxies'],
    ['LATCHKEY_POLICY_FILE', '/nowhere/policy.json', 'should be a readable JSON file'],
    ['LATCHKEY_POLICY_FILE', fileOf('{ "organisation": '), 'should be a readable JSON file'],
    ['LATCHKEY_KEYS', 'secret', 'should be keys as name:base64'],
    ['LATCHKEY_KEYS', 'v1:c2hvcnQ=', 'should be keys as name:base64 of at least 32 bytes'],
    ['LATCHKEY_MODE', 'test', 'should be "production"'],
    ['LATCHKEY_CLOUD', 'germany', 'should be one of global,'],
    ['LATCHKEY_TENANT_ID', 'contoso.onmicrosoft.com', 'should be the Entra tenant id'],
    ['LATCHKEY_READER_CLIENT_ID', 'reader', 'should be the application id'],
    ['LATCHKEY_ACTOR_CLIENT_SECRET', 'short', 'should be the client secret'],
    ['LATCHKEY_DESK_SESSION_SECRET', 'x'.repeat(31), 'should be at least 32 random characters'],
    ['LATCHKEY_OUTSIDE_SESSION_SECRET', 'x'.repeat(31), 'should be at least 32 random characters'],
    ['LATCHKEY_EXCHANGE', 'yes', 'should be "on"'],
    ['DATABASE_URL', 'mysql://database.contoso.com/latchkey', 'should be a postgresql:// address'],
    ['LATCHKEY_MAIL_URL', 'https://mail.contoso.com', 'should be smtp://user:password@host:587'],
    ['LATCHKEY_TEXT_URL', 'http://texts.contoso.com', 'should start with https://'],
    ['LATCHKEY_TEXT_URL', 'https://10.1.2.3/send', 'should not lead to this machine or into a private network'],
    ['LATCHKEY_BREACHED_URL', 'passwords', 'should be the https address that a hash prefix is appended to'],
    ['LATCHKEY_BREACHED_URL', 'http://api.pwnedpasswords.com/range', 'should be the https address'],
    ['LATCHKEY_BREACHED_URL', 'https://api.pwnedpasswords.com/range?padding=1', 'should be the https address'],
    ['LATCHKEY_BREACHED_URL', 'https://key@passwords.contoso.com/range', 'should be the https address'],
    ['LATCHKEY_BREACHED_URL', 'https://localhost:4110/range', 'should not lead to this machine'],
    ['LATCHKEY_BREACHED_URL', 'https://192.168.4.2/range', 'should not lead to this machine'],
    ['LATCHKEY_DIRECTORY_URL', 'ldap://dc1.corp.contoso.com', 'should be ldaps://host'],
    ['LATCHKEY_DIRECTORY_URL', 'ldaps://svc:secret@dc1.corp.contoso.com', 'should be ldaps://host'],
    ['LATCHKEY_DIRECTORY_ACCOUNT', 'svc-recovery', 'should be the delegated account'],
    ['LATCHKEY_DIRECTORY_BELOW', 'Staff', 'should be the distinguished name of the organisational unit'],
    ['LATCHKEY_LOG_LEVEL', 'debug', 'should be one of info,'],
    ['LATCHKEY_MAIL_ROUTE', 'pigeon', 'should be "graph" (Microsoft Graph), "smtp-oauth"'],
    ['LATCHKEY_MAIL_FROM', 'Account recovery', 'should be the sender of codes and notices'],
    ['LATCHKEY_MAIL_FROM', 'one@contoso.com, two@contoso.com', 'should be the sender of codes and notices'],
    ['LATCHKEY_MAIL_BOUNCES', 'yes', 'should be "on"'],
    ['LATCHKEY_TEXT_ROUTE', 'smtp', 'should be "gateway"'],
    ['LATCHKEY_TEXT_FROM', '00386 1', 'should be the number in E.164'],
    [
      'LATCHKEY_AZURE_COMMUNICATION',
      'endpoint=http://contoso.example;accesskey=abc',
      'should be the connection string',
    ],
  ]
  for (const [name, value, says] of WRONG)
    test(`with ${name}=${value.replace(directory, '')} says that it ${says}`, () => {
      const faults = faultsOf({ ...(name.startsWith('LATCHKEY_DIRECTORY') ? DIRECTORY : {}), [name]: value })
      expect(faults).toHaveLength(1)
      expect(faults[0]).toContain(`${name} ${says}`)
    })
})

test('the two sign-ins are handed different secrets, and nothing of each other (R9)', () => {
  const { desk, outside } = signInSettings(
    readConfig({
      ...NEEDED,
      LATCHKEY_DESK_SESSION_SECRET: secretOf('desk'),
      LATCHKEY_OUTSIDE_SESSION_SECRET: secretOf('outside'),
    }),
  )
  expect(JSON.stringify(outside)).not.toContain(desk.sessionSecret)
  expect(JSON.stringify(desk)).not.toContain(outside.sessionSecret)
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
  const named = [...text.matchAll(/\b(LATCHKEY_[A-Z_]+|DATABASE_URL)=/g)].map(([, name = '']) => name)
  const ofProviders = EXAMPLE.outsideProviders.map(({ clientSecretVariable }) => String(clientSecretVariable))

  test('names every variable that is read, once, and nothing else', () =>
    expect(named.toSorted()).toEqual([...Object.keys(environmentSchema.shape), ...ofProviders].toSorted()))

  test('starts once its empty lines are filled in', () => {
    const copied = parseEnv(text)
    const filled = Object.entries(NEEDED).filter(([name]) => !copied[name] || copied[name] === 'v1:')
    expect(faultsOf({ ...copied, ...Object.fromEntries(filled), LATCHKEY_POLICY_FILE: EXAMPLE_POLICY })).toEqual([])
  })
})
